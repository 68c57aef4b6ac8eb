import type { ProcedureOutput } from '@contract/rpc';
import { useRead } from '../../../api/read';
import type { Read } from '../../../api/read';
import { useSettled } from '../../../ui/use-settled';

const SETTLE_MS = 150;

/** Needs that match the text, the widest gap first when there is none; keeps the last ones while it asks. */
export function useNeedSearch(projectId: string, text: string): Read<ProcedureOutput<'need.search'>> {
  const settled = useSettled(text.trim(), SETTLE_MS);
  return useRead('need.search', { projectId, text: settled }, { keep: true });
}

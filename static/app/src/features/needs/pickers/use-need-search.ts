import type { ProcedureOutput } from '@contract/rpc';
import { useRead } from '../../../api/read';
import type { Read } from '../../../api/read';
import { useSettled } from '../../../ui/use-settled';

const SETTLE_MS = 150;

interface NeedSearch {
  readonly search: Read<ProcedureOutput<'need.search'>>;
  /** Whether what is found answers an earlier text. */
  readonly isBehind: boolean;
}

/** Needs that match the text, the widest gap first when there is none; keeps the last ones while it asks. */
export function useNeedSearch(projectId: string, text: string): NeedSearch {
  const wanted = text.trim();
  const settled = useSettled(wanted, SETTLE_MS);
  const search = useRead('need.search', { projectId, text: settled }, { keep: true });
  return { search, isBehind: settled !== wanted || search.isPending || search.isPlaceholderData };
}

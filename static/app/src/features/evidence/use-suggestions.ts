import type { PieceSuggestions } from '@contract/evidence/evidence-views';
import type { ProcedureInput } from '@contract/rpc';
import { useRead } from '../../api/read';
import type { Read } from '../../api/read';

/** A few words: fewer are about nothing yet. */
const LEAST_LETTERS = 12;

/** What a text resembles and may be about; asks nothing before there are a few words. */
export function useSuggestions(
  projectId: string,
  draft: Omit<ProcedureInput<'evidence.suggest'>, 'projectId'>,
  enabled: boolean,
): Read<PieceSuggestions> {
  const asks = enabled && draft.text.trim().length >= LEAST_LETTERS;
  return useRead('evidence.suggest', asks ? { projectId, ...draft } : null, { keep: true });
}

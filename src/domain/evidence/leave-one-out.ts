import { compileModel } from '../value/compile-model';
import { scoreItem } from '../value/score-items';
import type { ItemInput, ModelInput } from '../value/types';
import { evidenceFor, evidenceTypesFor, withDemand } from './apply-evidence';
import type { EvidenceContext, EvidencePiece } from './apply-evidence';

/** What the item's numbers would be without one piece of evidence, less what they are. */
export interface EvidenceEffect {
  readonly evidenceId: string;
  readonly valueChange: number;
  readonly priorityChange: number;
}

/**
 * The change if any one piece of evidence were removed, largest loss first: shows whether a score hangs on a
 * single voice. Only pieces behind the item's needs are tried; surveys and samples stay as they are.
 * @throws AppError `invalid` for bad input; `details.path` names the field.
 */
export function leaveOneOut(
  input: ModelInput,
  item: ItemInput,
  evidence: readonly EvidencePiece[],
  context: EvidenceContext,
): EvidenceEffect[] {
  const scoreWith = (pieces: readonly EvidencePiece[]) =>
    scoreItem(compileModel(withDemand(input, pieces, context)), {
      ...item,
      evidenceTypes: evidenceTypesFor(item, pieces),
    });
  const full = scoreWith(evidence);
  return evidenceFor(item, evidence)
    .map((piece) => {
      const without = scoreWith(evidence.filter(({ id }) => id !== piece.id));
      return {
        evidenceId: piece.id,
        valueChange: without.value - full.value,
        priorityChange: without.priority - full.priority,
      };
    })
    .sort((a, b) => a.priorityChange - b.priorityChange);
}

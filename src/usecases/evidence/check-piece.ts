import { checkPatch } from '../../domain/records/check-record';
import type { Problem } from '../../domain/records/check-record';
import { evidence } from '../../domain/records/evidence';
import type { NewPiece } from '../../adapters/store/evidence/stored-piece';

/** What of a piece its declaration does not say: where it came from, and by which words its source knows it. */
const UNDECLARED: ReadonlySet<string> = new Set([
  'id',
  'externalId',
  'importId',
  'sourceHash',
  'rowId',
  'link',
  'origin',
]);

/** What breaks the declaration of evidence in a piece, whichever way it comes in; null when nothing does. */
export function problemOfPiece(piece: NewPiece): Problem | null {
  const declared = Object.fromEntries(Object.entries(piece).filter(([field]) => !UNDECLARED.has(field)));
  const checked = checkPatch(evidence, declared, 'snapshot');
  return checked.ok ? null : (checked.problems[0] ?? null);
}

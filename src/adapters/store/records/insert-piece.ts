import type { Authorship } from '../../../ports/actor';
import type { NewPiece, PieceLink } from '../evidence/stored-piece';
import type { RecordState } from './stored-record';
import { change, statements } from '../database';
import { insertLinks } from '../evidence/evidence-links';
import { changingEvidence, touchedByPieces } from '../evidence/evidence-marks';
import { rowOfPiece } from '../evidence/evidence-row';
import { stateOfRow } from './record-states';
import { RECORD_TABLES } from './record-tables';

/**
 * Writes one new piece of evidence with its links and gives its state for the history; null when a piece of that id
 * is there already, and nothing was written. Its words are indexed the next time that somebody searches.
 */
export async function insertPiece(
  productId: string,
  piece: NewPiece,
  links: readonly PieceLink[],
  by: Authorship,
): Promise<RecordState | null> {
  const row = { ...rowOfPiece(productId, piece, by), indexed: 0 };
  const touched = {
    needIds: links.map(({ needId }) => needId),
    // Whoever is heard from now on is noticed when the needs are built.
    pairs: [],
    months: touchedByPieces([piece]).months,
  };
  const written = await changingEvidence(productId, touched, async () => {
    if ((await change(statements.insertInto('evidence').ignore().values(row))) === 0) return false;
    await insertLinks(
      productId,
      links.map((one) => ({ ...one, pieceId: piece.id })),
    );
    return true;
  });
  if (!written) return null;
  const parts = links.map(({ needId, stance, strength, why }): [string, unknown] => [
    `${RECORD_TABLES.evidence.parts?.name ?? ''}.${needId}`,
    { stance, strength: strength ?? '', why },
  ]);
  return stateOfRow(row, RECORD_TABLES.evidence, Object.fromEntries(parts));
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { Authorship } from '../../../ports/actor';
import type { NewPiece } from './stored-piece';
import { change, selectRows, statements } from '../database';
import { alignDays } from './build-heard';
import { bothTouched, changingEvidence, touchedByPieces, touchedByStored } from './evidence-marks';
import { forgetWords, indexedTexts } from './evidence-words';

const number = z.coerce.number();
const sourceRow = z.object({
  id: z.string(),
  version: number,
  source_hash: z.string(),
  source_version: number,
  persona_id: z.string().nullable(),
});

export interface Refresh {
  readonly id: string;
  readonly version: number;
  /** The piece as its source has it now; its persona is the one that is stored. */
  readonly piece: NewPiece;
}

/**
 * What has to be written so that pieces are as their source has them now. A piece that a person has edited since
 * stays as the person wrote it: its version is not the one that the last import left.
 */
export async function refreshesOf(productId: string, pieces: readonly NewPiece[]): Promise<Refresh[]> {
  const fresh = new Map(pieces.flatMap((piece) => (piece.sourceHash === '' ? [] : [[piece.id, piece]])));
  if (fresh.size === 0) return [];
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select(['id', 'version', 'source_hash', 'source_version', 'persona_id'])
      .where('product_id', '=', productId)
      .where('id', 'in', [...fresh.keys()])
      .where('deleted_at', '=', 0)
      .where('source_hash', '!=', ''),
    sourceRow,
  );
  return rows.flatMap((row): Refresh[] => {
    const piece = fresh.get(row.id);
    if (piece === undefined || piece.sourceHash === row.source_hash) return [];
    if (row.version !== row.source_version) return [];
    return [{ id: row.id, version: row.version, piece: { ...piece, personaId: row.persona_id } }];
  });
}

/** Brings one piece to what its source has; false when a person has edited it meanwhile. */
export async function refreshPiece(
  productId: string,
  { id, version, piece }: Refresh,
  by: Authorship,
): Promise<boolean> {
  const before = await indexedTexts(productId, [id]);
  const marked = bothTouched(await touchedByStored(productId, [id]), touchedByPieces([piece]));
  const touched = await changingEvidence(productId, marked, async () => {
    const rows = await change(
      statements
        .updateTable('evidence')
        .set({
          quote: piece.text,
          title: piece.title,
          said_on: piece.saidOn,
          rating01: piece.rating01,
          votes: piece.votes,
          account_id: piece.accountId,
          tags: JSON.stringify(piece.tags),
          masked: piece.masked ? 1 : 0,
          // The version that this very statement leaves behind: the piece is then as its source has it.
          source_hash: piece.sourceHash,
          source_version: version + 1,
          indexed: 0,
          version: sql`version + 1`,
          updated_at: by.at,
          updated_by: by.accountId,
        })
        .where('id', '=', id)
        .where('product_id', '=', productId)
        .where('version', '=', version),
    );
    await alignDays(productId, [id]);
    return rows;
  });
  if (touched > 0) await forgetWords(productId, before);
  return touched > 0;
}

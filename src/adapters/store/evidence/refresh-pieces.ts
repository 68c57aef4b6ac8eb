import { z } from 'zod';
import type { NewPiece, PieceChange } from '../../../ports/evidence/evidence-store';
import { selectRows, statements } from '../database';

const number = z.coerce.number();
const sourceRow = z.object({
  id: z.string(),
  version: number,
  source_hash: z.string(),
  source_version: number,
});

export interface Refresh {
  readonly id: string;
  readonly version: number;
  readonly change: PieceChange;
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
      .select(['id', 'version', 'source_hash', 'source_version'])
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
    const { text, title, saidOn, rating01, votes, accountId, tags, masked, sourceHash } = piece;
    const change = { text, title, saidOn, rating01, votes, accountId, tags, masked, sourceHash };
    return [{ id: row.id, version: row.version, change }];
  });
}

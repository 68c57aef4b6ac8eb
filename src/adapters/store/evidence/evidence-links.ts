import { sql } from 'kysely';
import type { PieceLink } from './stored-piece';
import { change, statements } from '../database';
import { raw } from '../raw-sql';
import { bothTouched, changingEvidence, touchedByStored } from './evidence-marks';

const LINK_GROUPS_PER_STATEMENT = 100;

/** Those of the pieces that are of this product: links have no column for it. */
export function pieceIdsOf(productId: string, ids: readonly string[]) {
  return statements
    .selectFrom('evidence')
    .select('id')
    .where('product_id', '=', productId)
    .where('id', 'in', ids);
}

type Linked = PieceLink & { readonly pieceId: string };

/** Links pieces to needs; a piece or need that is not of this product is left out. */
export async function link(productId: string, links: readonly Linked[]): Promise<void> {
  if (links.length === 0) return;
  const pieces = await touchedByStored(productId, [...new Set(links.map(({ pieceId }) => pieceId))]);
  const touched = bothTouched(pieces, { needIds: links.map(({ needId }) => needId) });
  await changingEvidence(productId, touched, () => insertLinks(productId, links));
}

/** Pieces that say the same of a need go together: a file speaks of few needs in few ways. */
export async function insertLinks(productId: string, links: readonly Linked[]): Promise<void> {
  const groups = new Map<string, { readonly said: PieceLink; readonly ids: string[] }>();
  for (const { pieceId, ...said } of links) {
    const key = JSON.stringify([said.needId, said.stance, said.strength, said.why]);
    const group = groups.get(key) ?? { said, ids: [] };
    group.ids.push(pieceId);
    groups.set(key, group);
  }
  const selects = [...groups.values()].map(
    ({
      said: { needId, stance, strength, why },
      ids,
    }) => sql`SELECT piece.id, need.id, ${stance}, ${strength ?? ''}, ${why}, piece.said_on
      FROM evidence AS piece INNER JOIN need ON need.product_id = piece.product_id
      WHERE piece.product_id = ${productId} AND piece.id IN (${sql.join(ids)}) AND need.id = ${needId}`,
  );
  for (let at = 0; at < selects.length; at += LINK_GROUPS_PER_STATEMENT) {
    await change(
      raw(sql`INSERT INTO evidence_need (evidence_id, need_id, stance, strength, why, piece_day)
        ${sql.join(selects.slice(at, at + LINK_GROUPS_PER_STATEMENT), sql` UNION ALL `)}
        ON DUPLICATE KEY UPDATE stance = VALUES(stance), strength = VALUES(strength), why = VALUES(why)`),
    );
  }
}

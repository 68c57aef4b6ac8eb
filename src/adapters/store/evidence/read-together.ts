import { sql } from 'kysely';
import { z } from 'zod';
import type { NeedDay, PieceCursor, PieceText, Triage } from './stored-piece';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { raw } from '../raw-sql';
import { leadOf } from './page-leads';
import { pageQuery } from './page-query';

const PAGE = 500;
/** What is compared of a text: its beginning says what it is about, and an answer stays far below Forge's limit. */
const READ_CHARACTERS = 600;

const textRow = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  text: z.string(),
  said_on: z.string(),
});
const dayRow = z.object({
  need_id: z.string(),
  stance: z.enum(['supports', 'contradicts']),
  said_on: z.string(),
  pieces: z.coerce.number(),
});

/**
 * The beginnings of the newest pieces that stand for themselves, page by page along the index of the inbox: for
 * reading them together.
 */
export async function newestTexts(
  productId: string,
  triage: Triage | 'any',
  limit: number,
): Promise<PieceText[]> {
  const texts: PieceText[] = [];
  const filter = { text: '', triage, deleted: false };
  let after: PieceCursor | null = null;
  while (texts.length < limit) {
    const size = Math.min(PAGE, limit - texts.length);
    const rows: z.output<typeof textRow>[] = await selectRows(
      raw(
        pageQuery(
          { productId, filter, sought: [], lead: await leadOf(productId, filter, []), after, limit: size },
          sql`piece.id, piece.said_on, piece.title, piece.url, LEFT(piece.quote, ${READ_CHARACTERS}) AS text`,
        ),
      ),
      textRow,
    );
    texts.push(...rows.map(({ id, title, text, url }) => ({ id, title, text, url })));
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) break;
    after = { saidOn: last.said_on, id: last.id };
  }
  return texts;
}

/**
 * How many pieces spoke about each need on each day since the given one; a piece that was merged into another one
 * still is a voice.
 */
export async function daysOfNeeds(productId: string, since: string): Promise<NeedDay[]> {
  const rows = await selectRows(
    statements
      .selectFrom('need')
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(linksBy('by_need_day'), 'link.need_id', 'need.id')
      .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
      .select(['link.need_id', 'link.stance', 'piece.said_on', sql<number>`COUNT(*)`.as('pieces')])
      .where('need.product_id', '=', productId)
      .where('need.deleted_at', '=', 0)
      .where('piece.deleted_at', '=', 0)
      // The day beside the link stands in the index: what is older is not looked at.
      .where('link.piece_day', '>=', since)
      .where('piece.said_on', '>=', since)
      .groupBy(['link.need_id', 'link.stance', 'piece.said_on'])
      .limit(20_000),
    dayRow,
  );
  return rows.map((row) => ({
    needId: row.need_id,
    stance: row.stance,
    saidOn: row.said_on,
    pieces: row.pieces,
  }));
}

import { sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '../../../domain/iso-date';
import { inBatches } from '../../../domain/in-batches';
import type { Stance } from '../../../domain/records/evidence';
import type { Triage } from '../../../domain/evidence/evidence';
import type { LastHeard, NeedWeek, PieceCursor, PieceText } from './stored-piece';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { raw } from '../raw-sql';
import { wayTo } from './page-leads';
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
/** Needs of one statement: nine weeks of each stay far below what one answer may hold. */
const NEEDS_AT_ONCE = 1_000;
const weekRow = z
  .object({ need_id: z.string(), weeks_ago: z.coerce.number(), pieces: z.coerce.number() })
  .transform(({ need_id: needId, weeks_ago: weeksAgo, pieces }): NeedWeek => ({ needId, weeksAgo, pieces }));
const lastRow = z.object({ id: z.string(), on: z.string().nullable(), against_on: z.string().nullable() });

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
          {
            productId,
            filter,
            sought: [],
            ...(await wayTo(productId, filter, [], 'said')),
            after,
            limit: size,
          },
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
 * How many pieces spoke about each of the needs in each of the last `weeks` stretches of seven days that end today; a
 * piece that was merged into another one still is a voice.
 */
export async function weeksOfNeeds(
  productId: string,
  needIds: readonly string[],
  { today, weeks }: { readonly today: string; readonly weeks: number },
): Promise<NeedWeek[]> {
  const since = addDays(today, 1 - 7 * weeks);
  const found: NeedWeek[] = [];
  for (const ids of inBatches(needIds, NEEDS_AT_ONCE)) {
    const weeksAgo = sql<number>`FLOOR(DATEDIFF(${today}, piece.said_on) / 7)`;
    const rows = await selectRows(
      statements
        .selectFrom(linksBy('by_need_day'))
        .modifyFront(IN_THIS_ORDER)
        .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
        .select(['link.need_id', weeksAgo.as('weeks_ago'), sql<number>`COUNT(*)`.as('pieces')])
        .where('link.need_id', 'in', ids)
        .where('piece.product_id', '=', productId)
        .where('piece.deleted_at', '=', 0)
        // The day beside the link stands in the index: what is older is not looked at.
        .where('link.piece_day', '>=', since)
        .where('piece.said_on', '>=', since)
        .where('piece.said_on', '<=', today)
        .groupBy(['link.need_id', 'weeks_ago']),
      weekRow,
    );
    found.push(...rows);
  }
  return found;
}

/** When each of the needs was spoken about for the last time, by need id: one look into an index for each, however many pieces there are. */
export async function lastHeard(
  productId: string,
  needIds: readonly string[],
): Promise<ReadonlyMap<string, LastHeard>> {
  const heard = new Map<string, LastHeard>();
  for (const ids of inBatches(needIds, NEEDS_AT_ONCE)) {
    const rows = await selectRows(
      statements
        .selectFrom('need')
        .select(['need.id', lastDay(productId).as('on'), lastDay(productId, 'contradicts').as('against_on')])
        .where('need.product_id', '=', productId)
        .where('need.id', 'in', ids),
      lastRow,
    );
    for (const { id, on, against_on: againstOn } of rows) heard.set(id, { on, againstOn });
  }
  return heard;
}

function lastDay(productId: string, stance?: Stance) {
  const newest = statements
    .selectFrom(linksBy('by_need_day'))
    .modifyFront(IN_THIS_ORDER)
    .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
    .select('piece.said_on')
    .where('link.need_id', '=', sql.ref<string>('need.id'))
    .where('piece.product_id', '=', productId)
    .where('piece.deleted_at', '=', 0)
    .orderBy('link.piece_day', 'desc')
    .limit(1);
  return stance === undefined ? newest : newest.where('link.stance', '=', stance);
}

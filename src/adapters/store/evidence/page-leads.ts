import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PieceOrder } from '../../../domain/evidence/evidence';
import { selectCells } from '../raw-sql';
import type { SoughtWord } from './sought-words';
import type { PieceFilter } from './stored-piece';

type PieceIndex =
  | 'by_page'
  | 'by_day'
  | 'by_triage'
  | 'by_triage_channel'
  | 'by_channel'
  | 'by_persona'
  | 'by_persona_triage'
  | 'by_persona_channel'
  | 'by_persona_filters'
  | 'by_account'
  | 'by_author_page'
  | 'by_arrival'
  | 'by_triage_arrival'
  | 'by_votes'
  | 'by_triage_votes'
  | 'by_star'
  | 'by_sentiment'
  | 'by_import_page';

/**
 * Along what a page is read: the index of words, the links of a need, or an index of the pieces themselves. What it finds
 * comes in the order of the page, and the rest of the filter is asked of each row.
 */
export type Lead = 'word' | 'need' | PieceIndex;

/** A lead, and the rows that it finds up to a limit, read from its index alone. */
interface Candidate {
  readonly lead: Lead;
  readonly found: (limit: number) => RawBuilder<unknown>;
}

/** Rows that are read in a few milliseconds: no need to know whether another way has fewer. */
const FEW = 2_000;
/** Counting goes no further: of ways that find more, each has a page together within a few thousand rows. */
const COUNTED = 20_000;

/**
 * Rows that are looked at and put in order; where there are more, a page in a product of a million is found sooner
 * from the newest day on: 50 of it in 50 · 1,000,000 / 5,000 rows at most.
 */
const SORTED = 5_000;

/** Along what a page is read, and in which order: `said` where more rows fit than can be put in another one. */
export interface Way {
  readonly lead: Lead;
  readonly order: PieceOrder;
}

/** The way to a page in an order: along an index that has it, or by putting the rows of a narrow filter in it. */
export async function wayTo(
  productId: string,
  filter: PieceFilter,
  sought: readonly SoughtWord[],
  order: PieceOrder,
): Promise<Way> {
  const lead = order === 'said' ? null : await leadInOrder(productId, filter, sought, order);
  if (lead !== null) return { lead, order };
  return { lead: await leadOf(productId, filter, sought), order: 'said' };
}

/** Null where no index has the order and too many rows fit. */
async function leadInOrder(
  productId: string,
  filter: PieceFilter,
  sought: readonly SoughtWord[],
  order: Exclude<PieceOrder, 'said'>,
): Promise<Lead | null> {
  const { triage, deleted, from, to } = filter;
  const own = candidatesOf(productId, filter);
  const [rarest] = sought;
  const isWide = rarest === undefined && !deleted && own.every(({ lead }) => lead === 'by_triage');
  if (isWide && from === undefined && to === undefined) {
    if (order === 'votes') return triage === 'any' ? 'by_votes' : 'by_triage_votes';
    return triage === 'any' ? 'by_arrival' : 'by_triage_arrival';
  }
  const word = rarest !== undefined && rarest.pieces < SORTED ? rarest : null;
  const best = await fewest(
    own.length > 0 || word !== null ? own : [alongIndex(productId, filter, 'by_page')],
    word === null ? null : { lead: 'word', rows: word.pieces },
    SORTED,
  );
  return best?.lead ?? null;
}

/**
 * The way that leaves the fewest rows to look at. It is counted in the indexes themselves and never left to the optimizer,
 * whose statistics may be of the day on which the table was empty.
 */
async function leadOf(productId: string, filter: PieceFilter, sought: readonly SoughtWord[]): Promise<Lead> {
  if (filter.deleted) return leadToDeleted(productId, filter, sought);
  const [rarest] = sought;
  const candidates = candidatesOf(productId, filter);
  const [only] = candidates;
  if (rarest === undefined && candidates.length < 2) return only?.lead ?? 'by_page';
  const best = await fewest(candidates, rarest === undefined ? null : { lead: 'word', rows: rarest.pieces });
  // Of ways that all find more than is counted, the first named is as good as any.
  return best?.lead ?? only?.lead ?? 'by_page';
}

/**
 * What was deleted lies together in each index, by when that was: not in order, so that all of it has to be looked at.
 * Where it is much, the order finds a page of it sooner.
 */
async function leadToDeleted(
  productId: string,
  filter: PieceFilter,
  sought: readonly SoughtWord[],
): Promise<Lead> {
  if (sought.length > 0) return 'word';
  if (filter.needId !== undefined) return 'need';
  const own = candidatesOf(productId, filter);
  const best = await fewest(own.length > 0 ? own : [alongIndex(productId, filter, 'by_page')], null, SORTED);
  return best?.lead ?? 'by_day';
}

interface Counted {
  readonly lead: Lead;
  readonly rows: number;
}

/** The candidate with the fewest rows, or `best` when none has fewer; null when all have `counted` or more. */
async function fewest(
  candidates: readonly Candidate[],
  best: Counted | null,
  counted = COUNTED,
): Promise<Counted | null> {
  for (const { lead, found } of candidates) {
    if (best !== null && best.rows <= FEW) break;
    const most = Math.min(best?.rows ?? counted, counted);
    const rows = await count(found(most));
    if (rows < most) best = { lead, rows };
  }
  return best;
}

async function count(rows: RawBuilder<unknown>): Promise<number> {
  const [row] = await selectCells(sql`SELECT COUNT(*) AS found FROM (${rows}) AS some`, { columns: [] });
  return Number(row?.['found'] ?? 0);
}

function candidatesOf(productId: string, filter: PieceFilter): Candidate[] {
  const { personaId, triage, channel, accountId, author, importId, needId, sentiment, starred } = filter;
  const along = (lead: PieceIndex, ...own: readonly RawBuilder<unknown>[]): Candidate =>
    alongIndex(productId, filter, lead, ...own);
  const family = [
    ...(personaId === undefined ? [] : [sql`persona_id = ${personaId}`]),
    ...(triage === 'any' ? [] : [sql`triage = ${triage}`]),
    ...(channel === undefined ? [] : [sql`channel = ${channel}`]),
  ];
  const linked = (limit: number) => sql`SELECT 1 AS one FROM evidence_need FORCE INDEX (by_need_day)
    WHERE need_id = (SELECT id FROM need WHERE id = ${needId} AND product_id = ${productId})
    AND ${sql.join([sql`1 = 1`, ...daysOf(sql.ref('piece_day'), filter)], sql` AND `)} LIMIT ${limit}`;
  return [
    ...(sentiment === undefined ? [] : [along('by_sentiment', sql`sentiment = ${sentiment}`)]),
    ...(starred === true ? [along('by_star', sql`starred = 1`)] : []),
    ...(accountId === undefined ? [] : [along('by_account', sql`account_id = ${accountId}`)]),
    ...(author === undefined ? [] : [along('by_author_page', sql`author = ${author}`)]),
    ...(needId === undefined ? [] : [{ lead: 'need' as const, found: linked }]),
    ...(importId === undefined ? [] : [along('by_import_page', sql`import_id = ${importId}`)]),
    ...(family.length === 0 ? [] : [along(familyOf(filter), ...family)]),
  ];
}

function alongIndex(
  productId: string,
  filter: PieceFilter,
  lead: PieceIndex,
  ...own: readonly RawBuilder<unknown>[]
): Candidate {
  const there = filter.deleted ? sql`deleted_at > 0` : sql`deleted_at = 0`;
  const conditions = [there, ...own, ...daysOf(sql.ref('said_on'), filter)];
  return {
    lead,
    found: (limit) => sql`SELECT 1 AS one FROM evidence FORCE INDEX (${sql.raw(lead)})
      WHERE product_id = ${productId} AND ${sql.join(conditions, sql` AND `)} LIMIT ${limit}`,
  };
}

/** The index that has persona, triage and channel together, as far as the filter names them. */
function familyOf({ personaId, triage, channel }: PieceFilter): PieceIndex {
  const byTriage = triage !== 'any';
  if (personaId !== undefined) {
    if (byTriage) return channel === undefined ? 'by_persona_triage' : 'by_persona_filters';
    return channel === undefined ? 'by_persona' : 'by_persona_channel';
  }
  if (byTriage) return channel === undefined ? 'by_triage' : 'by_triage_channel';
  return channel === undefined ? 'by_page' : 'by_channel';
}

/** The days of the filter as conditions on a column that holds one. */
export function daysOf(day: RawBuilder<unknown>, { from, to }: PieceFilter): RawBuilder<unknown>[] {
  return [
    ...(from === undefined ? [] : [sql`${day} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${day} <= ${to}`]),
  ];
}

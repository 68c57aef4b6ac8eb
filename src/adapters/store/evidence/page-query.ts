import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { PieceOrder } from '../../../domain/evidence/evidence';
import { dayNumber } from '../../../domain/iso-date';
import type { SoughtWord } from './sought-words';
import { daysOf } from './page-leads';
import type { Lead } from './page-leads';
import type { PieceCursor, PieceFilter } from './stored-piece';

/** One page of a product's evidence, and along what it is to be read. */
export interface PageOfPieces {
  readonly productId: string;
  readonly filter: PieceFilter;
  /** The words of the filter's text, the rarest first. */
  readonly sought: readonly SoughtWord[];
  readonly lead: Lead;
  readonly order: PieceOrder;
  readonly after: PieceCursor | null;
  readonly limit: number;
}

type Condition = RawBuilder<unknown>;

const ID_AND_PLACE = sql`piece.id, piece.said_on, piece.created_at, piece.votes`;

/**
 * The statement that finds a page, the newest first. Index and order of the tables are named, so that it reads what it
 * shows and little more whatever the server thinks of the tables.
 */
export function pageQuery(
  page: PageOfPieces,
  columns: RawBuilder<unknown> = ID_AND_PLACE,
): RawBuilder<unknown> {
  const { productId, lead, order, sought, limit } = page;
  if (lead === 'word') {
    // Each spelling has its own pieces in order: the newest of all are among the newest of each.
    const [rarest, ...others] = sought;
    const each = (rarest?.terms ?? []).map((term) => pageOfTerm(page, term, others, columns));
    if (each.length === 1) return sql.join(each);
    const spellings = sql.join(
      each.map((one) => sql`(${one})`),
      sql` UNION `,
    );
    return sql`${spellings} ORDER BY ${inOrder(order, BARE)} LIMIT ${limit}`;
  }
  if (lead === 'need') {
    const { filter, after } = page;
    return sql`SELECT STRAIGHT_JOIN ${columns} FROM evidence_need AS link FORCE INDEX (by_need_day)
      INNER JOIN evidence AS piece FORCE INDEX (PRIMARY) ON piece.id = link.evidence_id
      WHERE ${all([
        sql`link.need_id = ${filter.needId}`,
        sql`piece.product_id = ${productId}`,
        ...daysOf(sql`link.piece_day`, filter),
        ...(order === 'said'
          ? afterIn(sql`link.piece_day`, sql`link.evidence_id`, after?.saidOn, after?.id)
          : afterPlace(order, after)),
        ...asked(filter),
        ...sought.map((word) => spoken(word, SPOKEN_BY_PIECE)),
      ])} ORDER BY ${inOrder(order, { day: sql`link.piece_day`, id: sql`link.evidence_id` })} LIMIT ${limit}`;
  }
  return sql`SELECT ${columns} FROM evidence AS piece FORCE INDEX (${sql.raw(lead)})
    WHERE ${all([
      sql`piece.product_id = ${productId}`,
      ...asked(page.filter),
      ...(order === 'said'
        ? afterIn(sql`piece.said_on`, sql`piece.id`, page.after?.saidOn, page.after?.id)
        : afterPlace(order, page.after)),
      ...linkedTo(page.filter),
      ...sought.map((word) => spoken(word, SPOKEN_BY_PIECE)),
    ])} ORDER BY ${inOrder(order, PIECE)} LIMIT ${limit}`;
}

function pageOfTerm(
  page: PageOfPieces,
  term: number,
  others: readonly SoughtWord[],
  columns: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { productId, filter, order, after, limit } = page;
  const days = {
    ...(filter.from === undefined ? {} : { from: dayNumber(filter.from) }),
    ...(filter.to === undefined ? {} : { to: dayNumber(filter.to) }),
  };
  return sql`SELECT STRAIGHT_JOIN ${columns} FROM evidence_term AS word
    INNER JOIN evidence AS piece FORCE INDEX (PRIMARY) ON piece.id = word.evidence_id
    WHERE ${all([
      sql`word.term = ${term}`,
      sql`piece.product_id = ${productId}`,
      ...(days.from === undefined ? [] : [sql`word.said_day >= ${days.from}`]),
      ...(days.to === undefined ? [] : [sql`word.said_day <= ${days.to}`]),
      ...(order === 'said'
        ? afterIn(
            sql`word.said_day`,
            sql`word.evidence_id`,
            after === null ? undefined : dayNumber(after.saidOn),
            after?.id,
          )
        : afterPlace(order, after)),
      ...others.map((word) => spoken(word, SPOKEN_WITH_WORD)),
      ...asked(filter),
      ...linkedTo(filter),
    ])} ORDER BY ${inOrder(order, { day: sql`word.said_day`, id: sql`word.evidence_id` })} LIMIT ${limit}`;
}

/** The statement that finds which of some pieces fit a filter. */
export function fittingQuery(
  { productId, filter, sought }: Pick<PageOfPieces, 'productId' | 'filter' | 'sought'>,
  ids: readonly string[],
): RawBuilder<unknown> {
  return sql`SELECT piece.id, piece.said_on FROM evidence AS piece FORCE INDEX (PRIMARY)
    WHERE ${all([
      sql`piece.id IN (${sql.join([...ids])})`,
      sql`piece.product_id = ${productId}`,
      ...asked(filter),
      ...linkedTo(filter),
      ...sought.map((word) => spoken(word, SPOKEN_BY_PIECE)),
    ])}`;
}

/** What the filter asks of the piece itself. */
function asked(filter: PieceFilter): Condition[] {
  const { personaId, accountId, author, channel, importId, starred, sentiment, triage } = filter;
  return [
    filter.deleted ? sql`piece.deleted_at > 0` : sql`piece.deleted_at = 0`,
    sql`piece.merged_into = ''`,
    ...(triage === 'any' ? [] : [sql`piece.triage = ${triage}`]),
    ...(personaId === undefined ? [] : [sql`piece.persona_id = ${personaId}`]),
    ...(accountId === undefined ? [] : [sql`piece.account_id = ${accountId}`]),
    ...(author === undefined ? [] : [sql`piece.author = ${author}`]),
    ...(channel === undefined ? [] : [sql`piece.channel = ${channel}`]),
    ...(importId === undefined ? [] : [sql`piece.import_id = ${importId}`]),
    ...(starred === undefined ? [] : [sql`piece.starred = ${starred ? 1 : 0}`]),
    ...(sentiment === undefined ? [] : [sql`piece.sentiment = ${sentiment}`]),
    ...daysOf(sql`piece.said_on`, filter),
  ];
}

function linkedTo({ needId }: PieceFilter): Condition[] {
  if (needId === undefined) return [];
  return [
    sql`(SELECT 1 FROM evidence_need AS link FORCE INDEX (PRIMARY)
      WHERE link.evidence_id = piece.id AND link.need_id = ${needId} LIMIT 1) IS NOT NULL`,
  ];
}

/** Words are kept in plain ASCII keys, and a key of another kind would find none of them. */
const SPOKEN_BY_PIECE: SpokenBy = {
  day: sql`DATEDIFF(piece.said_on, '1970-01-01')`,
  id: sql`CONVERT(piece.id USING ascii)`,
};
const SPOKEN_WITH_WORD: SpokenBy = { day: sql`word.said_day`, id: sql`word.evidence_id` };

interface SpokenBy {
  readonly day: Condition;
  readonly id: Condition;
}

/**
 * The piece says one of the spellings. Each is looked up under its whole key: the server makes a join of what merely has
 * to exist, and may begin it at the wrong end.
 */
function spoken({ terms }: SoughtWord, { day, id }: SpokenBy): Condition {
  const each = terms.map(
    (term) => sql`(SELECT 1 FROM evidence_term AS also
      WHERE also.term = ${term} AND also.said_day = ${day} AND also.evidence_id = ${id} LIMIT 1) IS NOT NULL`,
  );
  return sql`(${sql.join(each, sql` OR `)})`;
}

/** What a page stands by before day and id. */
const COLUMN = { arrived: sql.ref('created_at'), votes: sql.ref('votes') } as const;

interface DayAndId {
  readonly day: Condition;
  readonly id: Condition;
}
const BARE: DayAndId = { day: sql`said_on`, id: sql`id` };
const PIECE: DayAndId = { day: sql`piece.said_on`, id: sql`piece.id` };

/** What stands first of all in the order, and among equals what was said last. */
function inOrder(order: PieceOrder, { day, id }: DayAndId): Condition {
  const newest = sql`${day} DESC, ${id} DESC`;
  return order === 'said' ? newest : sql`${COLUMN[order]} DESC, ${newest}`;
}

/** What comes after a row in an order that is not by day. */
function afterPlace(order: Exclude<PieceOrder, 'said'>, after: PieceCursor | null): Condition[] {
  if (after?.at === undefined) return [];
  const column = COLUMN[order];
  const { at, saidOn, id } = after;
  return [
    sql`${column} <= ${at}`,
    sql`(${column} < ${at} OR piece.said_on < ${saidOn} OR (piece.said_on = ${saidOn} AND piece.id < ${id}))`,
  ];
}

/** What comes after a row in falling order of day and id; the first condition alone is a range of the index. */
function afterIn(
  day: Condition,
  id: Condition,
  lastDay: string | number | undefined,
  lastId: string | undefined,
): Condition[] {
  if (lastDay === undefined) return [];
  return [sql`${day} <= ${lastDay}`, sql`(${day} < ${lastDay} OR ${id} < ${lastId})`];
}

function all(conditions: readonly Condition[]): Condition {
  return sql.join([...conditions], sql` AND `);
}

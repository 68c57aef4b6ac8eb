import { sql } from 'kysely';
import { z } from 'zod';
import { selectRows, statements } from '../database';
import { raw } from '../raw-sql';
import { storedJson } from '../stored-json';
import { texts } from '../stored-shapes';

/** What an account said last: so much of it tells who speaks and of what, however much there is. */
const PIECES = 2_000;
const PEOPLE = 50;
const ANSWERS = 50;
const TOLD = 50;
const ACCOUNTS_AT_ONCE = 1_000;

const number = z.coerce.number();

/** Somebody who speaks for an account. */
export interface AccountPerson {
  readonly name: string;
  readonly pieces: number;
  readonly lastOn: string;
}

/** A need that an account speaks about. */
export interface AccountNeed {
  readonly needId: string;
  readonly supports: number;
  readonly contradicts: number;
  readonly lastOn: string;
}

/** An answer of an account to a survey, or the stars of a review. */
export interface AccountScore {
  readonly kind: string;
  readonly aspect: string;
  readonly value: number | null;
  readonly rating01: number;
  readonly saidOn: string;
  readonly author: string;
  readonly needId: string | null;
}

/** What an account was told about an item. */
export interface AccountTold {
  readonly issueId: string;
  readonly needKeys: readonly string[];
  readonly at: number;
}

const newestPieces = (productId: string, accountId: string) => sql`(SELECT id, author, said_on
  FROM evidence FORCE INDEX (by_account)
  WHERE product_id = ${productId} AND deleted_at = 0 AND account_id = ${accountId}
  ORDER BY said_on DESC, id DESC LIMIT ${PIECES}) AS said`;

/** Who speaks for an account in what it said last, who speaks most first. */
export function peopleOf(productId: string, accountId: string): Promise<AccountPerson[]> {
  return selectRows(
    raw(sql`SELECT author, COUNT(*) AS pieces, MAX(said_on) AS last_on
      FROM ${newestPieces(productId, accountId)} WHERE author <> ''
      GROUP BY author ORDER BY pieces DESC, author LIMIT ${PEOPLE}`),
    z
      .object({ author: z.string(), pieces: number, last_on: z.string() })
      .transform((row) => ({ name: row.author, pieces: row.pieces, lastOn: row.last_on })),
  );
}

/** Of which needs an account spoke last, the most first. */
export function needsOf(productId: string, accountId: string): Promise<AccountNeed[]> {
  return selectRows(
    raw(sql`SELECT STRAIGHT_JOIN link.need_id, SUM(link.stance = 'supports') AS supports,
        SUM(link.stance = 'contradicts') AS contradicts, MAX(said.said_on) AS last_on
      FROM ${newestPieces(productId, accountId)}
      INNER JOIN evidence_need AS link FORCE INDEX (PRIMARY) ON link.evidence_id = said.id
      GROUP BY link.need_id ORDER BY supports DESC, link.need_id`),
    z
      .object({ need_id: z.string(), supports: number, contradicts: number, last_on: z.string() })
      .transform((row) => ({
        needId: row.need_id,
        supports: row.supports,
        contradicts: row.contradicts,
        lastOn: row.last_on,
      })),
  );
}

/** What an account answered in surveys, the newest first. */
export function scoresOf(productId: string, accountId: string): Promise<AccountScore[]> {
  return selectRows(
    statements
      .selectFrom('rating_answer')
      .select(['kind', 'aspect', 'answer_value', 'rating01', 'said_on', 'author', 'need_id'])
      .where('product_id', '=', productId)
      .where('account_id', '=', accountId)
      .orderBy('said_on', 'desc')
      .orderBy('id')
      .limit(ANSWERS),
    z
      .object({
        kind: z.string(),
        aspect: z.string(),
        answer_value: number.nullable(),
        rating01: number,
        said_on: z.string(),
        author: z.string(),
        need_id: z.string().nullable(),
      })
      .transform((row) => ({
        kind: row.kind,
        aspect: row.aspect,
        value: row.answer_value,
        rating01: row.rating01,
        saidOn: row.said_on,
        author: row.author,
        needId: row.need_id,
      })),
  );
}

/** What an audience was told, the newest first. */
export function toldTo(productId: string, audience: string): Promise<AccountTold[]> {
  return selectRows(
    statements
      .selectFrom('told')
      .select(['issue_id', 'need_keys', 'told_at'])
      .where('product_id', '=', productId)
      .where('audience', '=', audience)
      .where('state', '=', 'told')
      .orderBy('told_at', 'desc')
      .limit(TOLD),
    z
      .object({ issue_id: z.string(), need_keys: storedJson(texts).catch([]), told_at: number })
      .transform((row) => ({ issueId: row.issue_id, needKeys: row.need_keys, at: row.told_at })),
  );
}

/** A year's revenue of accounts that are there, by id; null = unknown. */
export async function revenueOf(
  productId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const known = new Map<string, number | null>();
  for (let at = 0; at < ids.length; at += ACCOUNTS_AT_ONCE) {
    const rows = await selectRows(
      statements
        .selectFrom('account')
        .select(['id', 'annual_revenue'])
        .where('product_id', '=', productId)
        .where('deleted_at', '=', 0)
        .where('id', 'in', ids.slice(at, at + ACCOUNTS_AT_ONCE)),
      z.object({ id: z.string(), annual_revenue: number.nullable() }),
    );
    for (const row of rows) known.set(row.id, row.annual_revenue);
  }
  return known;
}

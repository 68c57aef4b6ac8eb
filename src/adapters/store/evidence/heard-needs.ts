import { sql } from 'kysely';
import { z } from 'zod';
import type { HeardRecord } from '../../../domain/value/product/knowledge';
import { CLAIM_TYPES } from '../../../domain/value/model/settings';
import type { ValueSettings } from '../../../domain/value/model/settings';
import { buildNeeds } from './build-heard';
import { selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

/** Needs with what is kept of them that one answer of the store holds. */
export const NEEDS_PER_PAGE = 250;
/** Needs that are built between two looks at the time. */
const NEEDS_AT_ONCE = 20;
/** Evidence may change while needs are built; more passes than this are others' work. */
const PASSES = 4;

const number = z.coerce.number();
const forAndAgainst = z.object({ plus: z.number(), minus: z.number() });
/** What an earlier version kept does not read any more, and is counted anew. */
const heardJson = storedJson(
  z.array(
    z.object({
      personaId: z.string().nullable(),
      pieces: z.number(),
      latestOn: z.string(),
      facts: z.object({
        voices: forAndAgainst,
        interviews: forAndAgainst,
        data: forAndAgainst,
        claims: z.partialRecord(z.enum(CLAIM_TYPES), forAndAgainst),
        asking: z.number(),
        askingAccounts: z.number(),
        refusing: z.number(),
      }),
      on: z.string(),
      median: z.number(),
    }),
  ),
);
export const keptRow = z.object({
  id: z.string(),
  number,
  mark: number.nullable(),
  built_mark: number.nullable(),
  basis: z.string().nullable(),
  folded: heardJson.nullable().catch(null),
});
type Kept = z.output<typeof keptRow>;

export interface Heard {
  readonly heard: readonly HeardRecord[];
  /** False when time ran short: some needs still show what was heard before the last changes. */
  readonly fresh: boolean;
}

/**
 * What was heard about each need of a product, from what is kept; what is out of date is built anew as long as
 * `goOn` allows.
 * @param today the day for which demand is folded
 * @param median median yearly revenue of the product's accounts
 * @param read what is kept, where the caller has just read it beside something else
 */
export async function readHeard(
  productId: string,
  settings: ValueSettings,
  median: number,
  today: string,
  goOn: () => boolean,
  read: readonly Kept[] | null = null,
): Promise<Heard> {
  const basis = basisOf(settings);
  for (let pass = 1; ; pass += 1) {
    const kept = read !== null && pass === 1 ? read : await keptNeeds(productId);
    const late = kept.filter((row) => isLate(row, basis, median)).map((row) => row.id);
    const heard = kept.flatMap(({ id, folded }) => (folded ?? []).map((each) => ({ needId: id, ...each })));
    if (late.length === 0) return { heard, fresh: true };
    if (pass > PASSES || (pass > 1 && !goOn())) return { heard, fresh: false };
    for (let at = 0; at < late.length && (at === 0 || goOn()); at += NEEDS_AT_ONCE) {
      await buildNeeds(productId, late.slice(at, at + NEEDS_AT_ONCE), { basis, settings, median, today });
    }
  }
}

/** Accounts that ask for each need, by need id. */
export function askingAccounts(productId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return keptColumn(productId, 'asking', z.array(z.string()), NEEDS_AT_ONCE);
}

/** Support tickets that speak for each need, by need id and month, `2026-11`. */
export function ticketsByMonth(
  productId: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  return keptColumn(productId, 'tickets', z.record(z.string(), z.number()), NEEDS_PER_PAGE);
}

/** A part of what is kept of each need, by need id, read in pages; needs of which nothing is kept yet are absent. */
async function keptColumn<S extends z.ZodType>(
  productId: string,
  column: 'asking' | 'tickets',
  content: S,
  perPage: number,
): Promise<ReadonlyMap<string, z.output<S>>> {
  const kept = new Map<string, z.output<S>>();
  const row = z.object({ need_id: z.string(), part: storedJson(content).nullable() });
  for (let after = ''; ;) {
    const rows = await selectRows(
      statements
        .selectFrom('need_voice')
        .select(['need_id', sql<string | null>`${sql.ref(column)}`.as('part')])
        .where('product_id', '=', productId)
        .where('need_id', '>', after)
        .orderBy('need_id')
        .limit(perPage),
      row,
    );
    for (const { need_id: needId, part } of rows) if (part !== null) kept.set(needId, part);
    const last = rows.at(-1);
    if (last === undefined || rows.length < perPage) return kept;
    after = last.need_id;
  }
}

/** Evidence is folded by these constants; other ones ask for another fold, and so does another version of it. */
function basisOf(settings: ValueSettings): string {
  const { voiceHalfLife, answerHalfLife, anonymousShare01, accountExponent, accountCap } = settings;
  return JSON.stringify([3, voiceHalfLife, answerHalfLife, anonymousShare01, accountExponent, accountCap]);
}

function isLate(row: Kept, basis: string, median: number): boolean {
  if (row.mark === null || row.built_mark === null || row.built_mark < row.mark) return true;
  if (row.basis !== basis || row.folded === null) return true;
  return row.folded.some((heard) => hasMoved(heard.median, median));
}

/**
 * A median moves a little with every new account, and every account weighs by it: evidence is folded again when it
 * has moved by more than a hundredth, which moves no account by more than that.
 */
function hasMoved(then: number, now: number): boolean {
  return Math.abs(now - then) > 0.01 * then;
}

/** Every need of the product with what is kept of it; deleted ones too, as their customers were heard. */
async function keptNeeds(productId: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (let after = -1; ;) {
    const rows = await selectRows(
      statements
        .selectFrom('need')
        .leftJoin('need_voice as kept', 'kept.need_id', 'need.id')
        .select(['need.id', 'need.number', 'kept.mark', 'kept.built_mark', 'kept.basis', 'kept.folded'])
        .where('need.product_id', '=', productId)
        .where('need.number', '>', after)
        .orderBy('need.number')
        .limit(NEEDS_PER_PAGE),
      keptRow,
    );
    kept.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < NEEDS_PER_PAGE) return kept;
    after = last.number;
  }
}

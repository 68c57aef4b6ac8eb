import { z } from 'zod';
import type { AudienceRecord, HeardRecord } from '../../../domain/value/product/knowledge';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import type { ModelParams } from '../../../domain/value/types';
import { audienceOf, readAudience, weighAudience } from './audience';
import type { AudienceRow } from './audience';
import { buildNeeds, mediansOf } from './build-heard';
import { selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

/** Needs with what is kept of them that one answer of the store holds. */
export const NEEDS_PER_PAGE = 250;
/** Needs that are built between two looks at the time. */
const NEEDS_AT_ONCE = 20;
/** A build may move a median, which outdates needs that weigh accounts by it; more passes than this are others' work. */
const PASSES = 4;

const number = z.coerce.number();
const heardJson = storedJson(
  z.array(
    z.object({
      personaId: z.string().nullable(),
      pieces: z.number(),
      latestOn: z.string(),
      types: z.array(z.enum(EVIDENCE_TYPES)),
      loudness: z.number(),
      on: z.string(),
      median: z.number(),
      anonymous: z.boolean(),
    }),
  ),
);
export const keptRow = z.object({
  id: z.string(),
  number,
  mark: number.nullable(),
  built_mark: number.nullable(),
  basis: z.string().nullable(),
  folded: heardJson.nullable(),
});
type Kept = z.output<typeof keptRow>;

/** What is kept of every need of a product, deleted ones too, and who was heard, by persona. */
export interface KeptRows {
  readonly needs: readonly Kept[];
  readonly audience: readonly AudienceRow[];
}

export interface Heard {
  readonly heard: readonly HeardRecord[];
  readonly audience: readonly AudienceRecord[];
  /** False when time ran short: some needs still show what was heard before the last changes. */
  readonly fresh: boolean;
}

/**
 * What was heard about each need of a product, from what is kept; what is out of date is built anew as long as
 * `goOn` allows.
 * @param today the day for which demand is folded
 * @param read what is kept, where the caller has just read it beside something else
 */
export async function readHeard(
  productId: string,
  params: ModelParams,
  today: string,
  goOn: () => boolean,
  read: KeptRows | null = null,
): Promise<Heard> {
  const basis = basisOf(params);
  for (let pass = 1; ; pass += 1) {
    const [kept, seen] =
      read !== null && pass === 1
        ? [read.needs, audienceOf(read.audience, basis)]
        : await Promise.all([keptNeeds(productId), readAudience(productId, basis)]);
    const medians = mediansOf(seen.audience);
    const late = kept.filter((row) => isLate(row, basis, medians)).map((row) => row.id);
    const result = {
      heard: kept.flatMap(({ id, folded }) => (folded ?? []).map((heard) => ({ needId: id, ...heard }))),
      audience: seen.audience,
    };
    if (late.length === 0 && seen.late.length === 0) return { ...result, fresh: true };
    if (pass > PASSES || (pass > 1 && !goOn())) return { ...result, fresh: false };
    for (let at = 0; at < late.length && (at === 0 || goOn()); at += NEEDS_AT_ONCE) {
      await buildNeeds(productId, late.slice(at, at + NEEDS_AT_ONCE), basis, params, today);
    }
    // Only now, as the builds have told which accounts are heard: what moved a median is folded in the next pass.
    for (const persona of (await readAudience(productId, basis)).late) {
      await weighAudience(productId, persona, basis, params);
    }
  }
}

/** Accounts that ask for each need, by need id. */
export async function askingAccounts(productId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const asking = new Map<string, readonly string[]>();
  for (let after = ''; ;) {
    const rows = await selectRows(
      statements
        .selectFrom('need_voice')
        .select(['need_id', 'asking'])
        .where('product_id', '=', productId)
        .where('need_id', '>', after)
        .orderBy('need_id')
        .limit(NEEDS_AT_ONCE),
      z.object({ need_id: z.string(), asking: storedJson(z.array(z.string())).nullable() }),
    );
    for (const row of rows) asking.set(row.need_id, row.asking ?? []);
    const last = rows.at(-1);
    if (last === undefined || rows.length < NEEDS_AT_ONCE) return asking;
    after = last.need_id;
  }
}

/** Evidence is folded by these parameters; other ones ask for another fold. */
function basisOf(params: ModelParams): string {
  return JSON.stringify([params.demandHalfLifeDays, params.accountWeightExponent, params.accountWeightCap]);
}

function isLate(row: Kept, basis: string, medians: ReadonlyMap<string, number>): boolean {
  if (row.mark === null || row.built_mark === null || row.built_mark < row.mark) return true;
  if (row.basis !== basis) return true;
  return (row.folded ?? []).some(
    ({ personaId, median }) => personaId !== null && hasMoved(median, medians.get(personaId) ?? 0),
  );
}

/**
 * A median moves a little with every new account, and every account weighs by it: evidence is folded again when it
 * has moved by more than a hundredth, which moves no account by more than half of that (its exponent is a half).
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

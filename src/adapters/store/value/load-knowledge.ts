import { sql } from 'kysely';
import type { SqlBool } from 'kysely';
import { z } from 'zod';
import { NEED_STATUSES } from '../../../domain/records/need';
import type {
  NeedRecord,
  PersonaRecord,
  Product,
  ProductKnowledge,
} from '../../../domain/value/product/knowledge';
import type { KanoFacts, RatingFacts } from '../../../domain/value/model/facts';
import { dayAt } from '../../../domain/iso-date';
import { resolveFormerKeys } from '../../../domain/needs/former-keys';
import type { FormerKeys } from '../../../domain/needs/former-keys';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import { selectRows, statements } from '../database';
import { readFacts } from './product-facts';
import { keptRow, NEEDS_PER_PAGE, readHeard } from '../evidence/heard-needs';
import { storedJson } from '../stored-json';
import { answeredJson, answeredOf } from '../answered';

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();
const evidenceType = z.enum(EVIDENCE_TYPES);

/** A page of ratings stays well below what one answer of the store may hold. */
const RATINGS_PER_PAGE = 10_000;

/**
 * Reads everything that the value model needs of a product. Evidence is never counted here: it is kept by need, and
 * what changed since is counted again as long as `goOn` allows.
 * @param today the day for which demand is folded
 */
export async function loadKnowledge(
  product: Product,
  today: string,
  goOn: () => boolean,
): Promise<ProductKnowledge> {
  const [{ personas, merged }, rows, ratings, { goals, audience, tests, delivered }] = await Promise.all([
    readPersonas(product.id),
    readNeedRows(product.id),
    readRatings(product.id),
    readFacts(product),
  ]);
  const { heard } = await readHeard(product.id, product.params, audience.median, today, goOn, rows);
  const keys = new Map(rows.map((row) => [row.id, `N-${row.number}`]));
  return {
    product,
    personas,
    needs: rows.filter((row) => row.deleted_at === 0).map((row) => needOf(row, ratings.get(row.id) ?? [])),
    heard,
    audience,
    delivered: delivered(keys),
    tests,
    goals,
    formerKeys: {
      needs: formerKeysOf(
        rows.map((row) => ({ ...row, key: `N-${row.number}`, isThere: row.deleted_at === 0 })),
      ),
      personas: formerKeysOf(merged),
    },
  };
}

const personaRow = z.object({
  id: z.string(),
  persona_key: z.string(),
  archived_at: number,
  merged_into: z.string(),
  name: z.string(),
  share01: maybeNumber,
  strategic_weight: number,
  anti: number,
  deleted_at: number,
  profile: storedJson(z.object({ quote: z.string() })).catch({ quote: '' }),
});

async function readPersonas(productId: string): Promise<{
  readonly personas: PersonaRecord[];
  readonly merged: Merged[];
}> {
  const rows = await selectRows(
    statements
      .selectFrom('persona')
      .select(['persona.id', 'persona.persona_key', 'persona.name', 'persona.share01'])
      .select(['persona.strategic_weight', 'persona.anti', 'persona.deleted_at', 'persona.profile'])
      .select(['persona.archived_at', 'persona.merged_into'])
      .where('persona.product_id', '=', productId)
      .orderBy('persona.created_at')
      .orderBy('persona.id'),
    personaRow,
  );
  const personas = rows
    .filter((row) => row.deleted_at === 0)
    .map((row, ordinal) => ({
      id: row.id,
      key: row.persona_key,
      name: row.name,
      share01: row.share01,
      strategicWeight: row.strategic_weight,
      anti: row.anti === 1,
      quote: row.profile.quote,
      ordinal,
    }));
  const merged = rows.map((row) => ({
    id: row.id,
    key: row.persona_key,
    isThere: row.deleted_at === 0 || row.archived_at > 0,
    merged_into: row.merged_into,
  }));
  return { personas, merged };
}

/** Every need of the product with what is kept of it; deleted ones too, as their customers were heard. */
async function readNeedRows(productId: string): Promise<NeedRow[]> {
  const needs: NeedRow[] = [];
  for (let after = -1; ;) {
    const rows = await selectRows(
      statements
        .selectFrom('need')
        .leftJoin('need_voice as kept', 'kept.need_id', 'need.id')
        .select(NEED_COLUMNS)
        .select(['kept.mark', 'kept.built_mark', 'kept.basis', 'kept.folded'])
        .where('need.product_id', '=', productId)
        .where('need.number', '>', after)
        .orderBy('need.number')
        .limit(NEEDS_PER_PAGE),
      needRow,
    );
    needs.push(...rows);
    const last = rows.at(-1);
    if (last === undefined || rows.length < NEEDS_PER_PAGE) return needs;
    after = last.number;
  }
}

function needOf(row: NeedRow, ratings: readonly RatingFacts[]): NeedRecord {
  return {
    id: row.id,
    key: `N-${row.number}`,
    title: row.title,
    statement: row.statement,
    status: NEED_STATUSES.find((status) => status === row.status) ?? 'unmet',
    claimedEvidence: evidenceType.safeParse(row.claimed_evidence).data ?? null,
    statusOn: row.status_on || dayAt(row.updated_at),
    kano: row.kano_answers > 0 ? kanoOf(row) : null,
    ratings,
  };
}

/** What personas say about the needs, by need. */
async function readRatings(productId: string): Promise<Map<string, RatingFacts[]>> {
  const ratings = new Map<string, RatingFacts[]>();
  for (let after = { need_id: '', persona_id: '' }; ;) {
    const rows = await selectRows(
      statements
        .selectFrom('need_persona as rating')
        .innerJoin('need', 'need.id', 'rating.need_id')
        .select(['rating.need_id', 'rating.persona_id', 'rating.importance01', 'rating.satisfaction01'])
        .select(['rating.reach01', 'rating.survey_important', 'rating.survey_satisfied'])
        .select(['rating.survey_answers', 'rating.answered', 'rating.reach_have', 'rating.reach_asked'])
        .select(['rating.estimated_on', 'rating.sampled_on', 'rating.updated_at'])
        .where('need.product_id', '=', productId)
        .where('need.deleted_at', '=', 0)
        .where(
          sql<SqlBool>`(rating.need_id > ${after.need_id}
            OR (rating.need_id = ${after.need_id} AND rating.persona_id > ${after.persona_id}))`,
        )
        .orderBy('rating.need_id')
        .orderBy('rating.persona_id')
        .limit(RATINGS_PER_PAGE),
      ratingRow,
    );
    for (const row of rows) ratings.set(row.need_id, [...(ratings.get(row.need_id) ?? []), ratingOf(row)]);
    const last = rows.at(-1);
    if (last === undefined || rows.length < RATINGS_PER_PAGE) return ratings;
    after = last;
  }
}

const NEED_COLUMNS = [
  'need.id',
  'need.number',
  'need.title',
  'need.statement',
  'need.status',
  'need.claimed_evidence',
  'need.kano_strong',
  'need.kano_answers',
  'need.kano_must_be',
  'need.kano_one_dimensional',
  'need.kano_attractive',
  'need.kano_indifferent',
  'need.kano_reverse',
  'need.kano_questionable',
  'need.deleted_at',
  'need.updated_at',
  'need.status_on',
  'need.kano_on',
  'need.merged_into',
] as const;
const needRow = keptRow.extend({
  title: z.string(),
  statement: z.string(),
  status: z.string(),
  claimed_evidence: z.string(),
  kano_strong: number,
  kano_answers: number,
  kano_must_be: number,
  kano_one_dimensional: number,
  kano_attractive: number,
  kano_indifferent: number,
  kano_reverse: number,
  kano_questionable: number,
  deleted_at: number,
  updated_at: number,
  status_on: z.string(),
  kano_on: z.string(),
  merged_into: z.string(),
});
type NeedRow = z.output<typeof needRow>;

const ratingRow = z.object({
  need_id: z.string(),
  persona_id: z.string(),
  importance01: maybeNumber,
  satisfaction01: maybeNumber,
  reach01: maybeNumber,
  survey_important: number,
  survey_satisfied: number,
  survey_answers: number,
  answered: answeredJson,
  estimated_on: z.string(),
  sampled_on: z.string(),
  reach_have: number,
  reach_asked: number,
  updated_at: number,
});

/** Counts that were typed have no split. */
function kanoOf(row: z.output<typeof needRow>): KanoFacts {
  const typed =
    row.kano_strong > 0 && row.kano_must_be + row.kano_one_dimensional + row.kano_attractive === 0;
  return {
    strong: row.kano_strong,
    reverse: row.kano_reverse,
    answers: row.kano_answers,
    on: row.kano_on || dayAt(row.updated_at),
    split: typed
      ? null
      : {
          mustBe: row.kano_must_be,
          oneDimensional: row.kano_one_dimensional,
          attractive: row.kano_attractive,
          indifferent: row.kano_indifferent,
        },
  };
}

/** What a rating says, and when each of it was said; what was there before days were kept is dated by its last change. */
function ratingOf(row: z.output<typeof ratingRow>): RatingFacts {
  const changedOn = dayAt(row.updated_at);
  const { importance01, satisfaction01, reach01 } = row;
  const isEstimated = importance01 !== null || satisfaction01 !== null || reach01 !== null;
  return {
    personaId: row.persona_id,
    surveys: answeredOf(
      {
        answers: row.survey_answers,
        important: row.survey_important,
        satisfied: row.survey_satisfied,
      },
      row.answered,
      changedOn,
    ),
    sample:
      row.reach_asked > 0
        ? { have: row.reach_have, asked: row.reach_asked, on: row.sampled_on || changedOn }
        : null,
    estimate: isEstimated
      ? { importance01, satisfaction01, reach01, on: row.estimated_on || changedOn }
      : null,
  };
}

interface Merged {
  readonly id: string;
  readonly key: string;
  /** An archived record is there still, and its key with it. */
  readonly isThere: boolean;
  readonly merged_into: string;
}

/** Keys of merged records of a kind, each with the key of the one that is there now. */
function formerKeysOf(records: readonly Merged[]): FormerKeys {
  const byId = new Map(records.map((record) => [record.id, record]));
  return resolveFormerKeys(
    records.flatMap(({ key, isThere, merged_into }) => {
      const into = isThere ? undefined : byId.get(merged_into);
      return into === undefined ? [] : [{ key, into: into.key }];
    }),
    new Set(records.filter(({ isThere }) => isThere).map(({ key }) => key)),
  );
}

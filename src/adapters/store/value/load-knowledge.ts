import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { NEED_STATUSES } from '../../../domain/records/need';
import type {
  NeedPersonaRecord,
  NeedRecord,
  PersonaRecord,
  Product,
  ProductKnowledge,
} from '../../../domain/value/product/knowledge';
import { resolveFormerKeys } from '../../../domain/needs/former-keys';
import type { FormerKeys, FormerKeysOfProduct } from '../../../domain/needs/former-keys';
import { paramsFromOverrides } from '../../../domain/value/product/model-overrides';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import type { KanoCounts } from '../../../domain/value/types';
import { selectRows, statements } from '../database';
import { readHeard } from '../evidence/heard-needs';
import { currentModel } from './model-store';
import { storedJson } from '../stored-json';

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();
const evidenceType = z.enum(EVIDENCE_TYPES);

/** Ratings are read for so many needs at once: fifty personas may have rated each. */
const NEEDS_PER_STATEMENT = 200;

/**
 * Reads everything that the value model needs of a product. Evidence is never counted here: it is kept by need, and
 * what changed since is counted again as long as `goOn` allows.
 * @param today the day for which demand is folded
 */
export async function loadKnowledge(
  productId: string,
  today: string,
  goOn: () => boolean,
): Promise<ProductKnowledge> {
  const [{ product, heard, audience }, personas, needs, goals, formerKeys] = await Promise.all([
    readProductHeard(productId, today, goOn),
    readPersonas(productId),
    readNeeds(productId),
    readGoals(productId),
    readFormerKeys(productId),
  ]);
  // An archived persona keeps its ratings for the day it comes back; until then no need speaks of it.
  const active = new Set(personas.map((persona) => persona.id));
  const rated = needs.map((need) => ({
    ...need,
    perPersona: need.perPersona.filter((rating) => active.has(rating.personaId)),
  }));
  return { product, personas, needs: rated, heard, audience, goals, formerKeys };
}

async function readProductHeard(productId: string, today: string, goOn: () => boolean) {
  const product = await readProduct(productId);
  const { heard, audience } = await readHeard(productId, product.params, today, goOn);
  return { product, heard, audience };
}

async function readProduct(productId: string): Promise<Product> {
  const [rows, model] = await Promise.all([
    selectRows(
      statements
        .selectFrom('product')
        .leftJoin('product_project', 'product_project.product_id', 'product.id')
        .select(['product.name', 'product.sample', 'product.version', 'product_project.project_id'])
        .where('product.id', '=', productId),
      z.object({ name: z.string(), sample: number, version: number, project_id: z.string().nullable() }),
    ),
    currentModel(productId),
  ]);
  const first = rows[0];
  if (first === undefined)
    throw new AppError('not-found', 'This product does not exist any more.', { productId });
  return {
    id: productId,
    name: first.name,
    projectIds: rows.flatMap((row) => (row.project_id === null ? [] : [row.project_id])),
    params: paramsFromOverrides(model?.params ?? '{}'),
    preset: model?.preset ?? 'default',
    custom: model?.custom ?? null,
    modelVersion: model?.version ?? 0,
    sampleLoaded: first.sample === 1,
    version: first.version,
  };
}

async function readPersonas(productId: string): Promise<PersonaRecord[]> {
  const rows = await selectRows(
    statements
      .selectFrom('persona')
      .select(['id', 'persona_key', 'name', 'share01', 'strategic_weight', 'anti', 'profile'])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .orderBy('created_at')
      .orderBy('id'),
    z.object({
      id: z.string(),
      persona_key: z.string(),
      name: z.string(),
      share01: maybeNumber,
      strategic_weight: number,
      anti: number,
      profile: storedJson(z.object({ quote: z.string() })).catch({ quote: '' }),
    }),
  );
  return rows.map((row, ordinal) => ({
    id: row.id,
    key: row.persona_key,
    name: row.name,
    share01: row.share01,
    strategicWeight: row.strategic_weight,
    anti: row.anti === 1,
    quote: row.profile.quote,
    ordinal,
  }));
}

async function readNeeds(productId: string): Promise<NeedRecord[]> {
  const needs = await selectRows(
    statements
      .selectFrom('need')
      .select([
        'id',
        'number',
        'title',
        'statement',
        'status',
        'claimed_evidence',
        'kano_strong',
        'kano_answers',
        'kano_must_be',
        'kano_one_dimensional',
        'kano_attractive',
        'kano_indifferent',
        'kano_reverse',
        'kano_questionable',
      ])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .orderBy('number'),
    needRow,
  );
  const ratings = await readRatings(needs.map((need) => need.id));
  return needs.map((row) => ({
    id: row.id,
    key: `N-${row.number}`,
    title: row.title,
    statement: row.statement,
    status: NEED_STATUSES.find((status) => status === row.status) ?? 'unmet',
    claimedEvidence: evidenceType.safeParse(row.claimed_evidence).data ?? null,
    ...(row.kano_answers > 0 ? { kano: kanoOf(row) } : {}),
    perPersona: ratings.get(row.id) ?? [],
  }));
}

async function readRatings(needIds: readonly string[]): Promise<Map<string, NeedPersonaRecord[]>> {
  const chunks = Array.from({ length: Math.ceil(needIds.length / NEEDS_PER_STATEMENT) }, (_, at) =>
    needIds.slice(at * NEEDS_PER_STATEMENT, (at + 1) * NEEDS_PER_STATEMENT),
  );
  const read = await Promise.all(
    chunks.map((some) =>
      selectRows(
        statements
          .selectFrom('need_persona')
          .select([
            'need_id',
            'persona_id',
            'importance01',
            'satisfaction01',
            'reach01',
            'survey_important',
            'survey_satisfied',
            'survey_answers',
            'reach_have',
            'reach_asked',
          ])
          .where('need_id', 'in', some)
          .orderBy('need_id')
          .orderBy('persona_id'),
        ratingRow,
      ),
    ),
  );
  const ratings = new Map<string, NeedPersonaRecord[]>();
  for (const row of read.flat()) {
    const known = ratings.get(row.need_id);
    if (known === undefined) ratings.set(row.need_id, [ratingOf(row)]);
    else known.push(ratingOf(row));
  }
  return ratings;
}

const needRow = z.object({
  id: z.string(),
  number,
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
});

const ratingRow = z.object({
  need_id: z.string(),
  persona_id: z.string(),
  importance01: maybeNumber,
  satisfaction01: maybeNumber,
  reach01: maybeNumber,
  survey_important: number,
  survey_satisfied: number,
  survey_answers: number,
  reach_have: number,
  reach_asked: number,
});

/** Counts that were typed have no split. */
function kanoOf(row: z.output<typeof needRow>): KanoCounts {
  const sums = { strong: row.kano_strong, answers: row.kano_answers };
  if (row.kano_strong > 0 && row.kano_must_be + row.kano_one_dimensional + row.kano_attractive === 0)
    return sums;
  return {
    ...sums,
    mustBe: row.kano_must_be,
    oneDimensional: row.kano_one_dimensional,
    attractive: row.kano_attractive,
    indifferent: row.kano_indifferent,
    reverse: row.kano_reverse,
    questionable: row.kano_questionable,
  };
}

function ratingOf(row: z.output<typeof ratingRow>): NeedPersonaRecord {
  const answers = row.survey_answers;
  const asked = row.reach_asked;
  return {
    personaId: row.persona_id,
    ...(row.importance01 !== null && row.satisfaction01 !== null
      ? { estimate: { importance01: row.importance01, satisfaction01: row.satisfaction01 } }
      : {}),
    ...(row.reach01 === null ? {} : { reachEstimate01: row.reach01 }),
    ...(answers > 0
      ? { survey: { important: row.survey_important, satisfied: row.survey_satisfied, answers } }
      : {}),
    ...(asked > 0 ? { reachSample: { have: row.reach_have, asked } } : {}),
  };
}

/** Keys of merged needs and personas, each with the key of the one that is there now; one statement for both. */
export async function readFormerKeys(productId: string): Promise<FormerKeysOfProduct> {
  const rows = await selectRows(
    statements
      .selectFrom('need as merged')
      .innerJoin('need as into_', 'into_.id', 'merged.merged_into')
      .select([
        sql<string>`'need'`.as('kind'),
        sql<string>`CONCAT('N-', merged.number)`.as('word'),
        sql<string>`CONCAT('N-', into_.number)`.as('into_word'),
        'into_.deleted_at',
      ])
      .where('merged.product_id', '=', productId)
      .where('merged.deleted_at', '>', 0)
      .where('merged.merged_into', '<>', '')
      .unionAll(
        statements
          .selectFrom('persona as merged')
          .innerJoin('persona as into_', 'into_.id', 'merged.merged_into')
          .select([
            sql<string>`'persona'`.as('kind'),
            'merged.persona_key as word',
            'into_.persona_key as into_word',
            // An archived persona is there still, and its key with it.
            sql<number>`IF(into_.archived_at > 0, 0, into_.deleted_at)`.as('deleted_at'),
          ])
          .where('merged.product_id', '=', productId)
          .where('merged.deleted_at', '>', 0)
          .where('merged.merged_into', '<>', ''),
      ),
    z.object({
      kind: z.enum(['need', 'persona']),
      word: z.string(),
      into_word: z.string(),
      deleted_at: number,
    }),
  );
  const resolved = (kind: 'need' | 'persona'): FormerKeys => {
    const own = rows.filter((row) => row.kind === kind);
    return resolveFormerKeys(
      own.map((row) => ({ key: row.word, into: row.into_word })),
      new Set(own.filter((row) => row.deleted_at === 0).map((row) => row.into_word)),
    );
  };
  return { needs: resolved('need'), personas: resolved('persona') };
}

async function readGoals(productId: string): Promise<ProductKnowledge['goals']> {
  const rows = await selectRows(
    statements
      .selectFrom('goal')
      .select(['id', 'number', 'title', 'weight'])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .orderBy('number'),
    z.object({ id: z.string(), number, title: z.string(), weight: number }),
  );
  return rows.map((row) => ({ id: row.id, key: `G-${row.number}`, title: row.title, weight: row.weight }));
}

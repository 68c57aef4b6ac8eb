import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import { NEED_STATUSES } from '../../domain/knowledge/need';
import { STRENGTHS } from '../../domain/knowledge/evidence';
import type {
  NeedPersonaRecord,
  NeedRecord,
  PersonaRecord,
  Product,
  ProductKnowledge,
  VoiceRecord,
} from '../../domain/product/knowledge';
import { resolveFormerKeys } from '../../domain/product/former-keys';
import type { FormerKeys } from '../../domain/product/former-keys';
import { paramsFromOverrides } from '../../domain/product/model-overrides';
import { EVIDENCE_TYPES } from '../../domain/value/types';
import type { KanoCounts } from '../../domain/value/types';
import { selectRows, statements } from './database';
import { currentModel } from './sql-model-store';
import { storedJson } from './stored-json';

const number = z.coerce.number();
const maybeNumber = z.coerce.number().nullable();
const evidenceType = z.enum(EVIDENCE_TYPES);

/** Reads everything that the value model needs of a product, six statements side by side. */
export async function loadKnowledge(productId: string): Promise<ProductKnowledge> {
  const [product, personas, needs, voices, goals, formerKeys] = await Promise.all([
    readProduct(productId),
    readPersonas(productId),
    readNeeds(productId),
    readVoices(productId),
    readGoals(productId),
    readFormerKeys(productId),
  ]);
  // An archived persona keeps its ratings for the day it comes back; until then no need speaks of it.
  const active = new Set(personas.map((persona) => persona.id));
  const rated = needs.map((need) => ({
    ...need,
    perPersona: need.perPersona.filter((rating) => active.has(rating.personaId)),
  }));
  return { product, personas, needs: rated, voices, goals, formerKeys };
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
  const rows = await selectRows(
    statements
      .selectFrom('need')
      .leftJoin('need_persona as rated', 'rated.need_id', 'need.id')
      .select([
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
        'rated.persona_id',
        'rated.importance01',
        'rated.satisfaction01',
        'rated.reach01',
        'rated.survey_important',
        'rated.survey_satisfied',
        'rated.survey_answers',
        'rated.reach_have',
        'rated.reach_asked',
      ])
      .where('need.product_id', '=', productId)
      .where('need.deleted_at', '=', 0)
      .orderBy('need.number')
      .orderBy('rated.persona_id'),
    needRow,
  );
  const needs = new Map<string, NeedRecord & { perPersona: NeedPersonaRecord[] }>();
  for (const row of rows) {
    const need = needs.get(row.id) ?? {
      id: row.id,
      key: `N-${row.number}`,
      title: row.title,
      statement: row.statement,
      status: NEED_STATUSES.find((status) => status === row.status) ?? 'unmet',
      claimedEvidence: evidenceType.safeParse(row.claimed_evidence).data ?? null,
      ...(row.kano_answers > 0 ? { kano: kanoOf(row) } : {}),
      perPersona: [],
    };
    if (row.persona_id !== null) need.perPersona.push(ratingOf(row, row.persona_id));
    needs.set(row.id, need);
  }
  return [...needs.values()];
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
  persona_id: z.string().nullable(),
  importance01: maybeNumber,
  satisfaction01: maybeNumber,
  reach01: maybeNumber,
  survey_important: maybeNumber,
  survey_satisfied: maybeNumber,
  survey_answers: maybeNumber,
  reach_have: maybeNumber,
  reach_asked: maybeNumber,
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

function ratingOf(row: z.output<typeof needRow>, personaId: string): NeedPersonaRecord {
  const answers = row.survey_answers ?? 0;
  const asked = row.reach_asked ?? 0;
  return {
    personaId,
    ...(row.importance01 !== null && row.satisfaction01 !== null
      ? { estimate: { importance01: row.importance01, satisfaction01: row.satisfaction01 } }
      : {}),
    ...(row.reach01 === null ? {} : { reachEstimate01: row.reach01 }),
    ...(answers > 0
      ? { survey: { important: row.survey_important ?? 0, satisfied: row.survey_satisfied ?? 0, answers } }
      : {}),
    ...(asked > 0 ? { reachSample: { have: row.reach_have ?? 0, asked } } : {}),
  };
}

async function readVoices(productId: string): Promise<VoiceRecord[]> {
  const rows = await selectRows(
    statements
      .selectFrom('evidence as piece')
      .innerJoin('evidence_need as link', 'link.evidence_id', 'piece.id')
      .leftJoin('account', 'account.id', 'piece.account_id')
      .select([
        'link.need_id',
        'piece.persona_id',
        'piece.account_id',
        'piece.evidence_type',
        'link.stance',
        sql<number>`MAX(account.annual_revenue)`.as('annual_revenue'),
        sql<number>`MAX(FIELD(link.strength, 'nice', 'important', 'blocker'))`.as('strongest'),
        sql<string>`MAX(piece.said_on)`.as('latest_on'),
        sql<number>`COUNT(*)`.as('pieces'),
      ])
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .groupBy([
        'link.need_id',
        'piece.persona_id',
        'piece.account_id',
        'piece.evidence_type',
        'link.stance',
      ]),
    z.object({
      need_id: z.string(),
      persona_id: z.string().nullable(),
      account_id: z.string().nullable(),
      evidence_type: evidenceType,
      stance: z.enum(['supports', 'contradicts']),
      annual_revenue: maybeNumber,
      strongest: number,
      latest_on: z.string(),
      pieces: number,
    }),
  );
  return rows.map((row) => ({
    needId: row.need_id,
    personaId: row.persona_id,
    accountId: row.account_id,
    annualRevenue: row.annual_revenue,
    evidenceType: row.evidence_type,
    strongest: STRENGTHS[row.strongest - 1] ?? null,
    latestOn: row.latest_on,
    pieces: row.pieces,
    stance: row.stance,
  }));
}

/** Keys of merged needs, each with the key of the need that is there now. */
export async function readFormerKeys(productId: string): Promise<FormerKeys> {
  const rows = await selectRows(
    statements
      .selectFrom('need as merged')
      .innerJoin('need as into', 'into.id', 'merged.merged_into')
      .select(['merged.number', 'into.number as into_number', 'into.deleted_at'])
      .where('merged.product_id', '=', productId)
      .where('merged.deleted_at', '>', 0)
      .where('merged.merged_into', '<>', ''),
    z.object({ number, into_number: number, deleted_at: number }),
  );
  return resolveFormerKeys(
    rows.map((row) => ({ key: `N-${row.number}`, into: `N-${row.into_number}` })),
    new Set(rows.filter((row) => row.deleted_at === 0).map((row) => `N-${row.into_number}`)),
  );
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

import { sql } from 'kysely';
import type { Authorship } from '../../../ports/actor';
import { change } from '../database';
import { raw } from '../raw-sql';

/** Answers of a survey about one need in one persona, in counts. */
export interface SurveyCountsRow {
  readonly needId: string;
  readonly personaId: string;
  readonly survey: {
    readonly important: number;
    readonly satisfied: number;
    readonly answers: number;
    /** Important and not satisfied, by respondent; null where nobody knows it. */
    readonly unmet: number | null;
  };
  readonly reachSample: { readonly have: number; readonly asked: number };
}

export interface NeedEstimateRow {
  readonly needId: string;
  readonly personaId: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}

const ESTIMATED = ['importance01', 'satisfaction01', 'reach01'] as const;
const COUNTED = [
  'survey_important',
  'survey_satisfied',
  'survey_answers',
  'survey_unmet',
  'reach_have',
  'reach_asked',
] as const;

/** Writes a persona's estimate of a need; false when one of the two is not of the product. */
export function putEstimate(
  productId: string,
  { needId, personaId, importance01, satisfaction01, reach01 }: NeedEstimateRow,
  by: Authorship,
): Promise<boolean> {
  const values = new Map<string, number | null>([
    ['importance01', importance01],
    ['satisfaction01', satisfaction01],
    ['reach01', reach01],
    ...COUNTED.map((column) => [column, column === 'survey_unmet' ? null : 0] as const),
  ]);
  return putRating(productId, { needId, personaId }, values, ESTIMATED, by);
}

/** Replaces the survey counts of a need in a persona; false when one of the two is not of the product. */
export function putSurveyCounts(
  productId: string,
  { needId, personaId, survey, reachSample }: SurveyCountsRow,
  by: Authorship,
): Promise<boolean> {
  const values = new Map<string, number | null>([
    ...ESTIMATED.map((column) => [column, null] as const),
    ['survey_important', survey.important],
    ['survey_satisfied', survey.satisfied],
    ['survey_answers', survey.answers],
    ['survey_unmet', survey.unmet],
    ['reach_have', reachSample.have],
    ['reach_asked', reachSample.asked],
  ]);
  return putRating(productId, { needId, personaId }, values, COUNTED, by);
}

/** One statement that finds need and persona in the product and writes; `replaced` = what an existing row changes. */
async function putRating(
  productId: string,
  { needId, personaId }: { readonly needId: string; readonly personaId: string },
  values: ReadonlyMap<string, number | null>,
  replaced: readonly string[],
  by: Authorship,
): Promise<boolean> {
  const columns = ['need_id', 'persona_id', ...values.keys(), 'updated_at', 'updated_by'];
  const replacing = [...replaced, 'updated_at', 'updated_by'].map(
    (column) => sql`${sql.ref(column)} = VALUES(${sql.ref(column)})`,
  );
  const touched = await change(
    raw(sql`INSERT INTO need_persona (${sql.join(columns.map((column) => sql.ref(column)))})
      SELECT need.id, persona.id, ${sql.join([...values.values(), by.at, by.accountId])}
      FROM need INNER JOIN persona ON persona.product_id = need.product_id
      WHERE need.product_id = ${productId} AND need.id = ${needId} AND persona.id = ${personaId}
      ON DUPLICATE KEY UPDATE ${sql.join(replacing)}`),
  );
  return touched > 0;
}

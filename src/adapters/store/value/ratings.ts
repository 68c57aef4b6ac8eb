import { sql } from 'kysely';
import type { Authorship } from '../../../ports/actor';
import { change } from '../database';
import { raw } from '../raw-sql';
import type { Cell } from '../raw-sql';

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
  /** Null where nobody has estimated it. */
  readonly reach01: number | null;
}

const ESTIMATED = ['importance01', 'satisfaction01', 'reach01', 'estimated_on'] as const;
const COUNTED = [
  'survey_important',
  'survey_satisfied',
  'survey_answers',
  'answered',
  'reach_have',
  'reach_asked',
  'sampled_on',
] as const;

/** Writes a persona's estimate of a need; false when one of the two is not of the product. */
export function putEstimate(
  productId: string,
  { needId, personaId, importance01, satisfaction01, reach01 }: NeedEstimateRow,
  by: Authorship,
): Promise<boolean> {
  const values = new Map<string, Cell>([
    ['importance01', importance01],
    ['satisfaction01', satisfaction01],
    ['reach01', reach01],
    ['estimated_on', by.day],
    ...COUNTED.map((column) => [column, EMPTY[column] ?? 0] as const),
  ]);
  return putRating(productId, { needId, personaId }, values, ESTIMATED, by);
}

/** What a cell holds while nothing was counted, where that is no number. */
const EMPTY: Readonly<Record<string, Cell>> = { answered: '[]', sampled_on: '' };

/** Replaces the survey counts of a need in a persona by others of today; false when one of the two is not of the product. */
export function putSurveyCounts(
  productId: string,
  { needId, personaId, survey, reachSample }: SurveyCountsRow,
  by: Authorship,
): Promise<boolean> {
  const on = by.day;
  const counts = { on, ...survey };
  const values = new Map<string, Cell>([
    ...ESTIMATED.map((column) => [column, column === 'estimated_on' ? '' : null] as const),
    ['survey_important', survey.important],
    ['survey_satisfied', survey.satisfied],
    ['survey_answers', survey.answers],
    ['answered', JSON.stringify(survey.answers > 0 ? [counts] : [])],
    ['reach_have', reachSample.have],
    ['reach_asked', reachSample.asked],
    ['sampled_on', reachSample.asked > 0 ? on : ''],
  ]);
  return putRating(productId, { needId, personaId }, values, COUNTED, by);
}

/** One statement that finds need and persona in the product and writes; `replaced` = what an existing row changes. */
async function putRating(
  productId: string,
  { needId, personaId }: { readonly needId: string; readonly personaId: string },
  values: ReadonlyMap<string, Cell>,
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

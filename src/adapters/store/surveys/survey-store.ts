import { sql } from 'kysely';
import { z } from 'zod';
import { SURVEY_KINDS } from '../../../domain/surveys/survey';
import type { Authorship } from '../../../ports/actor';
import type { SurveyAnswer, SurveyKind } from '../../../domain/surveys/survey';
import type { MonthCount } from '../../../domain/surveys/rating-overview';
import type { IsoDate } from '../../../domain/iso-date';
import type { DatedPairCount } from '../../../domain/surveys/survey-results';
import { change, selectRows, statements } from '../database';
import { countedAnswers } from './survey-counts';

/** A file of survey answers. */
export interface SurveyFileRecord {
  readonly id: string;
  readonly kind: SurveyKind;
  readonly fileName: string;
  readonly answers: number;
  readonly rejected: number;
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
  readonly takenAt: number;
  readonly undone: boolean;
}

export interface AnswerRow {
  readonly id: string;
  readonly respondent: string;
  readonly answeredOn: IsoDate;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly needId: string | null;
  readonly aspect: SurveyAnswer['aspect'];
  readonly value: number;
  /** The value on a scale of 0 to 1. */
  readonly value01: number;
}

/** Days that count; null leaves a side open. Both ends belong to it. */
export interface DayRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export interface NeedPairCount extends DatedPairCount {
  readonly needId: string;
  readonly personaId: string | null;
}

const number = z.coerce.number();

const fileRow = z
  .object({
    id: z.string(),
    kind: z.enum(SURVEY_KINDS),
    file_name: z.string(),
    rejected: number,
    taken_at: number,
    undone_at: number,
    answers: number,
    first_on: z.string().nullable(),
    last_on: z.string().nullable(),
  })
  .transform((row): SurveyFileRecord => ({
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    answers: row.answers,
    rejected: row.rejected,
    firstOn: row.first_on,
    lastOn: row.last_on,
    takenAt: row.taken_at,
    undone: row.undone_at > 0,
  }));

const pairRow = z
  .object({
    need_id: z.string(),
    persona_id: z.string().nullable(),
    first_value: number,
    second_value: number,
    respondents: number,
    first_on: z.string(),
  })
  .transform((row): NeedPairCount => ({
    needId: row.need_id,
    personaId: row.persona_id,
    first: row.first_value,
    second: row.second_value,
    respondents: row.respondents,
    on: row.first_on,
  }));

/** Answers of surveys in Forge SQL, one by one; results are counted from them. */
export function sqlSurveyStore() {
  return {
    begin: async (
      productId: string,
      file: Pick<SurveyFileRecord, 'id' | 'kind' | 'fileName'>,
      by: Authorship,
    ): Promise<void> => {
      await change(
        statements
          .insertInto('survey_file')
          .values({
            id: file.id,
            product_id: productId,
            kind: file.kind,
            file_name: file.fileName,
            rejected: 0,
            taken_at: by.at,
            taken_by: by.accountId,
            undone_at: 0,
          })
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
    },
    find: async (productId: string, id: string): Promise<SurveyFileRecord | null> =>
      (await selectRows(filesOf(productId).where('survey_file.id', '=', id), fileRow))[0] ?? null,
    latest: (productId: string, limit: number): Promise<SurveyFileRecord[]> =>
      selectRows(filesOf(productId).orderBy('survey_file.taken_at', 'desc').limit(limit), fileRow),
    setRejected: async (productId: string, id: string, rejected: number): Promise<void> => {
      await change(
        statements
          .updateTable('survey_file')
          .set({ rejected })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    /** An answer that is there keeps its file and takes the newer value, persona and account. */
    addAnswers: async (
      productId: string,
      file: Pick<SurveyFileRecord, 'id' | 'kind'>,
      rows: readonly AnswerRow[],
    ): Promise<void> => {
      if (rows.length === 0) return;
      await change(
        statements
          .insertInto('rating_answer')
          .values(
            rows.map((row) => ({
              id: row.id,
              product_id: productId,
              import_id: file.id,
              survey_id: '',
              source: 'survey',
              said_on: row.answeredOn,
              author: row.respondent,
              persona_id: row.personaId,
              account_id: row.accountId,
              need_id: row.needId,
              rating01: row.value01,
              kind: file.kind,
              aspect: row.aspect,
              answer_value: row.value,
            })),
          )
          .onDuplicateKeyUpdate({
            rating01: sql`VALUES(rating01)`,
            answer_value: sql`VALUES(answer_value)`,
            persona_id: sql`VALUES(persona_id)`,
            account_id: sql`VALUES(account_id)`,
          }),
      );
    },
    /** Takes one chunk of a file's answers away; gives how many. */
    deleteAnswers: (productId: string, fileId: string, limit: number): Promise<number> =>
      change(
        statements
          .deleteFrom('rating_answer')
          .where('product_id', '=', productId)
          .where('import_id', '=', fileId)
          .limit(limit),
      ),
    setUndone: async (productId: string, id: string, at: number): Promise<void> => {
      await change(
        statements
          .updateTable('survey_file')
          .set({ undone_at: at })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    /** Takes the file itself out of the list; its answers go by `deleteAnswers`. */
    forget: async (productId: string, id: string): Promise<void> => {
      await change(
        statements.deleteFrom('survey_file').where('product_id', '=', productId).where('id', '=', id),
      );
    },
    ...counts(),
  };
}

export type SurveyStore = ReturnType<typeof sqlSurveyStore>;

function filesOf(productId: string) {
  const ofFile = sql`FROM rating_answer
    WHERE rating_answer.product_id = survey_file.product_id AND rating_answer.import_id = survey_file.id`;
  return statements
    .selectFrom('survey_file')
    .selectAll()
    .select([
      sql<number>`(SELECT COUNT(*) ${ofFile})`.as('answers'),
      sql<string | null>`(SELECT MIN(said_on) ${ofFile})`.as('first_on'),
      sql<string | null>`(SELECT MAX(said_on) ${ofFile})`.as('last_on'),
    ])
    .where('survey_file.product_id', '=', productId);
}

/** Accounts that one statement names. */
const ACCOUNTS_AT_ONCE = 1_000;

/**
 * The latest answer of each respondent to either question is the largest of day and answer as one text: days are
 * ten characters long and answers one, so that no second pass over the table is needed.
 */
function pairsQuery(
  productId: string,
  kind: 'importance-satisfaction' | 'kano',
  days: DayRange,
  accountIds?: readonly string[],
) {
  const [first, second] = kind === 'kano' ? ['functional', 'dysfunctional'] : ['importance', 'satisfaction'];
  const latest = (aspect: string | undefined) =>
    sql<string | null>`RIGHT(MAX(CASE WHEN aspect = ${aspect} THEN CONCAT(said_on, answer_value) END), 1)`;
  const each = statements
    .selectFrom('rating_answer')
    .select(['need_id', 'persona_id', latest(first).as('first_value'), latest(second).as('second_value')])
    .select(sql<string>`MAX(said_on)`.as('answered_on'))
    .where('product_id', '=', productId)
    .where('kind', '=', kind)
    .where('need_id', 'is not', null)
    .$call((query) => (days.from === null ? query : query.where('said_on', '>=', days.from)))
    .$call((query) => (days.to === null ? query : query.where('said_on', '<=', days.to)))
    .$call((query) => (accountIds === undefined ? query : query.where('account_id', 'in', accountIds)))
    .groupBy(['need_id', 'persona_id', 'author'])
    .as('each_one');
  return (
    statements
      .selectFrom(each)
      .select([
        'need_id',
        'persona_id',
        'first_value',
        'second_value',
        sql<number>`COUNT(*)`.as('respondents'),
      ])
      .select(sql<string>`MIN(answered_on)`.as('first_on'))
      .where('first_value', 'is not', null)
      .where('second_value', 'is not', null)
      .groupBy(['need_id', 'persona_id', 'first_value', 'second_value'])
      // From Monday to Sunday: 1970-01-01 was a Thursday.
      .groupBy(sql`FLOOR((DATEDIFF(answered_on, '1970-01-01') + 3) / 7)`)
  );
}

/** How many answered what, by persona. */
function counts() {
  return {
    /** Pairs of answers about needs, each respondent once with the latest answer to either question. */
    pairs: async (
      productId: string,
      kind: 'importance-satisfaction' | 'kano',
      days: DayRange /** Only answers from these accounts; all answers without. */,
      accountIds?: readonly string[],
    ): Promise<NeedPairCount[]> => {
      if (accountIds === undefined) return selectRows(pairsQuery(productId, kind, days), pairRow);
      const found: NeedPairCount[] = [];
      // A statement carries only so many values; counts of parts add up, as an account is in one part.
      for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
        const part = accountIds.slice(at, at + ACCOUNTS_AT_ONCE);
        found.push(...(await selectRows(pairsQuery(productId, kind, days, part), pairRow)));
      }
      return found;
    },
    ratings: (productId: string, kind: SurveyKind, days: DayRange): Promise<MonthCount[]> =>
      selectRows(
        statements
          .selectFrom('rating_answer')
          .select([
            'persona_id',
            sql<string>`LEFT(said_on, 7)`.as('month'),
            'answer_value',
            sql<number>`COUNT(*)`.as('answers'),
          ])
          .where('product_id', '=', productId)
          .where('kind', '=', kind)
          .where('aspect', '=', 'rating')
          .$call((query) => (days.from === null ? query : query.where('said_on', '>=', days.from)))
          .$call((query) => (days.to === null ? query : query.where('said_on', '<=', days.to)))
          .groupBy(['persona_id', sql`LEFT(said_on, 7)`, 'answer_value']),
        z
          .object({
            persona_id: z.string().nullable(),
            month: z.string(),
            answer_value: number,
            answers: number,
          })
          .transform((row) => ({
            personaId: row.persona_id,
            month: row.month,
            value: row.answer_value,
            answers: row.answers,
          })),
      ),
    ...countedAnswers(),
  };
}

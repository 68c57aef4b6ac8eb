import { sql } from 'kysely';
import { z } from 'zod';
import { SURVEY_KINDS } from '../../../domain/surveys/survey';
import type {
  DayRange,
  NeedPairCount,
  SurveyFileRecord,
  SurveyStore,
} from '../../../ports/surveys/survey-store';
import { change, selectRows, statements } from '../database';
import { countedAnswers } from './survey-counts';

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
  })
  .transform((row): NeedPairCount => ({
    needId: row.need_id,
    personaId: row.persona_id,
    first: row.first_value,
    second: row.second_value,
    respondents: row.respondents,
  }));

/** Answers of surveys in Forge SQL. */
export function sqlSurveyStore(): SurveyStore {
  return {
    begin: async (productId, file, by) => {
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
    find: async (productId, id) =>
      (await selectRows(filesOf(productId).where('survey_file.id', '=', id), fileRow))[0] ?? null,
    latest: (productId, limit) =>
      selectRows(filesOf(productId).orderBy('survey_file.taken_at', 'desc').limit(limit), fileRow),
    setRejected: async (productId, id, rejected) => {
      await change(
        statements
          .updateTable('survey_file')
          .set({ rejected })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    addAnswers: async (productId, file, rows) => {
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
    deleteAnswers: (productId, fileId, limit) =>
      change(
        statements
          .deleteFrom('rating_answer')
          .where('product_id', '=', productId)
          .where('import_id', '=', fileId)
          .limit(limit),
      ),
    setUndone: async (productId, id, at) => {
      await change(
        statements
          .updateTable('survey_file')
          .set({ undone_at: at })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    forget: async (productId, id) => {
      await change(
        statements.deleteFrom('survey_file').where('product_id', '=', productId).where('id', '=', id),
      );
    },
    ...counts(),
  };
}

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
    .where('product_id', '=', productId)
    .where('kind', '=', kind)
    .where('need_id', 'is not', null)
    .$call((query) => (days.from === null ? query : query.where('said_on', '>=', days.from)))
    .$call((query) => (days.to === null ? query : query.where('said_on', '<=', days.to)))
    .$call((query) => (accountIds === undefined ? query : query.where('account_id', 'in', accountIds)))
    .groupBy(['need_id', 'persona_id', 'author'])
    .as('each_one');
  return statements
    .selectFrom(each)
    .select(['need_id', 'persona_id', 'first_value', 'second_value', sql<number>`COUNT(*)`.as('respondents')])
    .where('first_value', 'is not', null)
    .where('second_value', 'is not', null)
    .groupBy(['need_id', 'persona_id', 'first_value', 'second_value']);
}

/** How many answered what, by persona. */
function counts(): Pick<SurveyStore, 'pairs' | 'ratings' | 'putCounts' | 'putKano'> {
  return {
    pairs: async (productId, kind, days, accountIds) => {
      if (accountIds === undefined) return selectRows(pairsQuery(productId, kind, days), pairRow);
      const found: NeedPairCount[] = [];
      // A statement carries only so many values; counts of parts add up, as an account is in one part.
      for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
        const part = accountIds.slice(at, at + ACCOUNTS_AT_ONCE);
        found.push(...(await selectRows(pairsQuery(productId, kind, days, part), pairRow)));
      }
      return found;
    },
    ratings: (productId, kind, days) =>
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

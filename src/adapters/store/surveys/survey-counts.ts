import { sql } from 'kysely';
import { z } from 'zod';
import { MOST_WAVES } from '../../../domain/records/need';
import type { AnsweredWave, KanoCounts, SurveyCounts } from '../../../domain/surveys/survey-results';
import type { IsoDate } from '../../../domain/iso-date';
import type { Authorship } from '../../../ports/actor';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';

/** A statement carries only so many values, and years of weeks make a cell long. */
const CELLS_AT_ONCE = 500;

/** Writes what was counted from answers to where the value model reads it. */
export function countedAnswers() {
  return {
    /** Replaces the counts by which the value model knows a need in a persona. */
    putCounts: async (
      productId: string,
      given: readonly {
        readonly needId: string;
        readonly personaId: string;
        readonly counts: SurveyCounts;
        readonly waves: readonly AnsweredWave[];
      }[],
      by: Authorship,
    ): Promise<void> => {
      const rows = await ofThisProduct(productId, given);
      for (const part of statementParts(rows, CELLS_AT_ONCE)) {
        await change(
          statements
            .insertInto('need_persona')
            .values(
              part.map(({ needId, personaId, counts, waves }) => ({
                need_id: needId,
                persona_id: personaId,
                importance01: null,
                satisfaction01: null,
                reach01: null,
                survey_important: counts.important,
                survey_satisfied: counts.satisfied,
                survey_answers: counts.answers,
                answered: JSON.stringify(waves.slice(-MOST_WAVES)),
                reach_have: 0,
                reach_asked: 0,
                updated_at: by.at,
                updated_by: by.accountId,
              })),
            )
            .onDuplicateKeyUpdate({
              survey_important: sql`VALUES(survey_important)`,
              survey_satisfied: sql`VALUES(survey_satisfied)`,
              survey_answers: sql`VALUES(survey_answers)`,
              answered: sql`VALUES(answered)`,
              updated_at: sql`VALUES(updated_at)`,
              updated_by: sql`VALUES(updated_by)`,
            }),
        );
      }
      // A persona that only answered, and whose answers are gone, has no view of the need any more.
      const emptied = [
        ...new Set(rows.filter(({ counts }) => counts.answers === 0).map(({ needId }) => needId)),
      ];
      if (emptied.length === 0) return;
      await change(
        statements
          .deleteFrom('need_persona')
          .where('need_id', 'in', needsOf(productId, emptied))
          .where('survey_answers', '=', 0)
          .where('reach_asked', '=', 0)
          .where('importance01', 'is', null)
          .where('satisfaction01', 'is', null)
          .where('reach01', 'is', null),
      );
    },
    putKano: async (
      productId: string,
      rows: readonly { readonly needId: string; readonly counts: KanoCounts; readonly on: IsoDate | null }[],
      by: Authorship,
    ): Promise<void> => {
      for (const { needId, counts, on } of rows) {
        await change(
          statements
            .updateTable('need')
            .set({
              kano_on: on ?? '',
              kano_strong: counts.strong,
              kano_answers: counts.answers,
              kano_must_be: counts.mustBe,
              kano_one_dimensional: counts.oneDimensional,
              kano_attractive: counts.attractive,
              kano_indifferent: counts.indifferent,
              kano_reverse: counts.reverse,
              kano_questionable: counts.questionable,
              updated_at: by.at,
              updated_by: by.accountId,
            })
            .where('product_id', '=', productId)
            .where('id', '=', needId),
        );
      }
    },
  };
}

function needsOf(productId: string, ids: readonly string[]) {
  return statements
    .selectFrom('need')
    .select('id')
    .where('product_id', '=', productId)
    .where('id', 'in', ids);
}

/** Answers may name what is not of this product: such a count would be written into another one. */
async function ofThisProduct<T extends { readonly needId: string; readonly personaId: string }>(
  productId: string,
  rows: readonly T[],
): Promise<readonly T[]> {
  if (rows.length === 0) return [];
  const idRow = z.object({ id: z.string() });
  const [needs, personas] = await Promise.all([
    selectRows(needsOf(productId, [...new Set(rows.map(({ needId }) => needId))]), idRow),
    selectRows(statements.selectFrom('persona').select('id').where('product_id', '=', productId), idRow),
  ]);
  const here = new Set([...needs, ...personas].map(({ id }) => id));
  return rows.filter(({ needId, personaId }) => here.has(needId) && here.has(personaId));
}

import { z } from 'zod';
import type { LessonDecision } from '../../../domain/outcomes/coverage-lesson';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';
import { coverageLesson } from '../stored-shapes';

/** What a product has settled about its promises. */
export interface PromiseRules {
  /** So many days after a delivery customers are asked again. */
  readonly remeasureDays: number;
  /** The last word on a lower default coverage; null while nobody has said one, or it was taken back. */
  readonly lesson: LessonDecision | null;
}

export const promiseRules = {
  promiseRules: async (productId: string): Promise<PromiseRules> => {
    const [row] = await selectRows(
      statements
        .selectFrom('product')
        .select(['remeasure_days', 'coverage_lesson'])
        .where('id', '=', productId),
      z.object({
        remeasure_days: z.coerce.number(),
        coverage_lesson: storedJson(coverageLesson).nullable().catch(null),
      }),
    );
    return { remeasureDays: row?.remeasure_days ?? 90, lesson: row?.coverage_lesson ?? null };
  },
  setRemeasureDays: async (productId: string, days: number): Promise<void> => {
    await change(statements.updateTable('product').set({ remeasure_days: days }).where('id', '=', productId));
  },
  /** Keeps the last word on a lower default coverage; null forgets it. */
  setLesson: async (productId: string, lesson: LessonDecision | null): Promise<void> => {
    await change(
      statements
        .updateTable('product')
        .set({ coverage_lesson: lesson === null ? null : JSON.stringify(lesson) })
        .where('id', '=', productId),
    );
  },
};

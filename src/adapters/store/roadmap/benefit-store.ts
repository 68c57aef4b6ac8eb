import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import type { Authorship } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';

/** What a benefit is about: a need of the product, or a work item. */
export type BenefitKind = 'need' | 'item';

/** What a customer gains, in a customer's words. */
export interface Benefit {
  readonly kind: BenefitKind;
  /** Id of the need or of the work item. */
  readonly subjectId: string;
  readonly text: string;
  /** 0 = not written yet. */
  readonly version: number;
}

const benefitRow = z
  .object({
    kind: z.enum(['need', 'item']),
    subject_id: z.string(),
    text: z.string(),
    version: z.coerce.number(),
  })
  .transform((row): Benefit => ({
    kind: row.kind,
    subjectId: row.subject_id,
    text: row.text,
    version: row.version,
  }));

/** Benefits in Forge SQL. */
export function sqlBenefitStore() {
  return {
    /** Those that are written, of the subjects named. */
    find: async (productId: string, kind: BenefitKind, subjectIds: readonly string[]): Promise<Benefit[]> =>
      subjectIds.length === 0
        ? []
        : selectRows(
            statements
              .selectFrom('benefit')
              .select(['kind', 'subject_id', 'text', 'version'])
              .where('product_id', '=', productId)
              .where('kind', '=', kind)
              .where('subject_id', 'in', [...subjectIds]),
            benefitRow,
          ),
    /** Writes a benefit on top of the version that was seen; false when it has another one by now. */
    put: async (
      productId: string,
      { kind, subjectId, text, version }: Benefit,
      by: Authorship,
    ): Promise<boolean> => {
      const row = { text, version: version + 1, updated_at: by.at, updated_by: by.accountId };
      if (version > 0) {
        const touched = await change(
          statements
            .updateTable('benefit')
            .set(row)
            .where('product_id', '=', productId)
            .where('kind', '=', kind)
            .where('subject_id', '=', subjectId)
            .where('version', '=', version),
        );
        return touched > 0;
      }
      try {
        await change(
          statements
            .insertInto('benefit')
            .values({ ...row, product_id: productId, kind, subject_id: subjectId }),
        );
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === 'conflict') return false;
        throw error;
      }
    },
  };
}

export type BenefitStore = ReturnType<typeof sqlBenefitStore>;

import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import type { Benefit, BenefitStore } from '../../../ports/roadmap/benefit-store';
import { change, selectRows, statements } from '../database';

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
export function sqlBenefitStore(): BenefitStore {
  return {
    find: async (productId, kind, subjectIds) =>
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
    put: async (productId, { kind, subjectId, text, version }, by) => {
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

import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { PRESET_IDS } from '../../../domain/value/presets/preset';
import type { ModelStore, ModelVersion } from '../../../ports/value/model-store';
import { change, selectRows, statements } from '../database';
import { customOf } from './product-row';

const versionRow = z
  .object({
    version: z.coerce.number(),
    params: z.string(),
    preset: z.enum(PRESET_IDS).catch('default'),
    custom: z.string(),
    changed_at: z.coerce.number(),
    changed_by: z.string(),
    reason: z.string(),
  })
  .transform((row): ModelVersion => ({
    version: row.version,
    params: row.params,
    preset: row.preset,
    custom: customOf(row.custom),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    reason: row.reason,
  }));

function versions(productId: string, limit: number): Promise<ModelVersion[]> {
  return selectRows(
    statements
      .selectFrom('model_version')
      .select(['version', 'params', 'preset', 'custom', 'changed_at', 'changed_by', 'reason'])
      .where('product_id', '=', productId)
      .orderBy('version', 'desc')
      .limit(limit),
    versionRow,
  );
}

/** Every version of the value models in Forge SQL. */
export function sqlModelStore(): ModelStore {
  return {
    history: versions,
    save: async (productId, basedOn, model, by) => {
      try {
        await change(
          statements.insertInto('model_version').values({
            product_id: productId,
            version: basedOn + 1,
            params: model.params,
            preset: model.preset,
            custom: model.custom === null ? '' : JSON.stringify(model.custom),
            changed_at: by.at,
            changed_by: by.accountId,
            reason: model.reason,
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof AppError && error.code === 'conflict') return false;
        throw error;
      }
    },
  };
}

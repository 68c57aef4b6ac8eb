import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { PRESET_IDS } from '../../../domain/value/presets/preset';
import type { Authorship } from '../../../ports/actor';
import type { PresetId } from '../../../domain/value/presets/preset';
import type { CustomModel } from '../../../domain/value/presets/custom';
import { change, selectRows, statements } from '../database';
import { customOf } from './product-row';

/** One version of a product's value model, as it was saved. */
export interface ModelVersion {
  readonly version: number;
  /** JSON of the parameters that differ from the defaults. */
  readonly params: string;
  readonly preset: PresetId;
  readonly custom: CustomModel | null;
  readonly changedAt: number;
  readonly changedBy: string;
  readonly reason: string;
}

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
export function sqlModelStore() {
  return {
    /** The newest first. */
    history: versions,
    /** Puts a new version in force, in one statement; false when somebody has saved another one since `basedOn`. */
    save: async (
      productId: string,
      basedOn: number,
      model: Pick<ModelVersion, 'params' | 'preset' | 'custom' | 'reason'>,
      by: Authorship,
    ): Promise<boolean> => {
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

export type ModelStore = ReturnType<typeof sqlModelStore>;

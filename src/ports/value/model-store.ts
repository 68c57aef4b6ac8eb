import type { CustomModel } from '../../domain/value/presets/custom';
import type { PresetId } from '../../domain/value/presets/preset';
import type { Authorship } from '../actor';

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

export interface ModelStore {
  /** The newest first. */
  history(productId: string, limit: number): Promise<ModelVersion[]>;
  /** Puts a new version in force, in one statement; false when somebody has saved another one since `basedOn`. */
  save(
    productId: string,
    basedOn: number,
    model: Pick<ModelVersion, 'params' | 'preset' | 'custom' | 'reason'>,
    by: Authorship,
  ): Promise<boolean>;
}

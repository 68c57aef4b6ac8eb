import { invalidField } from '../app-error';
import type { ModelParams } from './types';

/** Effort as the model counts it. */
export interface CountedEffort {
  readonly points: number;
  readonly assumed: boolean;
  /** The estimate lay below the floor, so the floor was counted. */
  readonly floored: boolean;
}

/**
 * An item's estimate, the stored reference when there is none (assumed), and never less than the floor.
 * @throws AppError `invalid` on `path` when the estimate is negative, not a number, or above a million.
 */
export function countedEffort(
  points: number | null | undefined,
  params: ModelParams,
  path: string,
): CountedEffort {
  if (points == null) return { points: params.effortReferencePoints, assumed: true, floored: false };
  if (!(points >= 0 && points <= 1e6)) {
    throw invalidField(path, 'The estimate must be a number from 0 to 1,000,000.', {
      points: String(points),
    });
  }
  const floor = params.effortFloorShare01 * params.effortReferencePoints;
  return { points: Math.max(points, floor), assumed: false, floored: points < floor };
}

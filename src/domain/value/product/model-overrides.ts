import { AppError } from '../../app-error';
import { DEFAULT_PARAMS } from '../default-params';
import { PARAMETERS, readParameter, withParameters } from '../parameters';
import type { ModelParams } from '../types';

/**
 * The model's parameters of a product: the defaults with its own changes over them. A change that this
 * version no longer knows or allows is passed over, so that an update never leaves a product without a model.
 * @param overrides JSON object of parameter id → number or boolean
 */
export function paramsFromOverrides(overrides: string): ModelParams {
  const changes = Object.entries(parseOverrides(overrides)).filter(
    (entry): entry is [string, number | boolean] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'boolean',
  );
  return (
    tryChanges(DEFAULT_PARAMS, changes) ??
    changes.reduce((params, change) => tryChanges(params, [change]) ?? params, DEFAULT_PARAMS)
  );
}

/** Null when the model refuses them. */
function tryChanges(
  params: ModelParams,
  changes: readonly (readonly [string, number | boolean])[],
): ModelParams | null {
  try {
    return withParameters(params, Object.fromEntries(changes));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The changes that lead from the defaults to these parameters, as JSON. */
export function overridesOf(params: ModelParams): string {
  const changed = PARAMETERS.flatMap(({ id, default: standard }): [string, number | boolean][] => {
    const value = readParameter(params, id);
    return value === standard ? [] : [[id, value]];
  });
  return JSON.stringify(Object.fromEntries(changed));
}

function parseOverrides(overrides: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(overrides);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

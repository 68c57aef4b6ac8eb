import { AppError } from '../app-error';
import { DEFAULT_PARAMS } from '../value/default-params';
import { PARAMETERS, readParameter, withParameter } from '../value/parameters';
import type { ModelParams } from '../value/types';

/**
 * The model's parameters of a product: the defaults with its own changes over them. A change that this
 * version no longer knows or allows is passed over, so that an update never leaves a product without a model.
 * @param overrides JSON object of parameter id → number or boolean
 */
export function paramsFromOverrides(overrides: string): ModelParams {
  let params = DEFAULT_PARAMS;
  for (const [id, value] of Object.entries(parseOverrides(overrides))) {
    if (typeof value !== 'number' && typeof value !== 'boolean') continue;
    try {
      params = withParameter(params, id, value);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return params;
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

import { AppError } from '../../app-error';
import { DEFAULT_SETTINGS } from '../model/settings';
import { PARAMETERS, readParameter, withParameters } from '../parameters';
import type { ValueSettings } from '../model/settings';

/** Constants of version 1 that mean in version 2 what they meant. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['demandHalfLifeDays', 'voiceHalfLife'],
  ['effortReferencePoints', 'referenceStory'],
]);

/**
 * The model's parameters of a product: the defaults with its own changes over them. A change that this
 * version no longer knows or allows is passed over, so that an update never leaves a product without a model; what the
 * first version of the model called otherwise, and meant the same by, stays.
 * @param overrides JSON object of parameter id → number or boolean
 */
export function paramsFromOverrides(overrides: string): ValueSettings {
  const changes = Object.entries(parseOverrides(overrides))
    .map(([id, value]) => [RENAMED.get(id) ?? id, value] as const)
    .filter(
      (entry): entry is readonly [string, number | boolean] =>
        typeof entry[1] === 'number' || typeof entry[1] === 'boolean',
    );
  return (
    tryChanges(DEFAULT_SETTINGS, changes) ??
    changes.reduce((params, change) => tryChanges(params, [change]) ?? params, DEFAULT_SETTINGS)
  );
}

/** Null when the model refuses them. */
function tryChanges(
  params: ValueSettings,
  changes: readonly (readonly [string, number | boolean])[],
): ValueSettings | null {
  try {
    return withParameters(params, Object.fromEntries(changes));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The changes that lead from the defaults to these parameters, as JSON. */
export function overridesOf(params: ValueSettings): string {
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

import { AppError } from '../../src/domain/app-error';
import { english } from '../../src/domain/words/english';
import { OUTCOME_METHODS } from './outcome-methods';
import { PUBLISHED_INPUTS, WITHOUT_INPUT } from './published-inputs';
import { value2 } from './value-2';
import { isWorld } from './world';
import { VALUE_METHODS } from './value-methods';
import { BadInput, inShape, vectorSchema } from './vector';
import type { Method, ReadFile } from './vector';

const METHODS: Readonly<Record<string, Method>> = {
  ...VALUE_METHODS,
  ...OUTCOME_METHODS,
  'value-2': value2,
};

/**
 * Computes one example with the app's own code; the result has the shape of its `expected`.
 * @throws BadInput for an unknown method or malformed input.
 */
export function compute(entry: unknown, readFile: ReadFile): unknown {
  const {
    method,
    name = '',
    input,
  } = inShape(vectorSchema, isWorld(entry) ? { method: 'value-2', ...entry } : entry);
  const run = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (run === undefined) {
    throw new BadInput(`unknown method "${method}"; the app has ${Object.keys(METHODS).join(', ')}`);
  }
  const named = PUBLISHED_INPUTS[method]?.[name];
  if (WITHOUT_INPUT.has(method)) {
    if (method === 'ri' && name !== '' && !name.includes('2005')) {
      throw new BadInput(`method "ri": the app uses Saaty's table of 2005, not "${name}"`);
    }
    return run(input, readFile);
  }
  if (input == null && named === undefined) throw new BadInput(`method "${method}": the input is missing`);
  try {
    return finite(run(named ?? input, readFile));
  } catch (error) {
    if (error instanceof AppError || error instanceof BadInput) {
      const path = error instanceof AppError ? error.details['path'] : undefined;
      const why = error instanceof AppError ? english(error.said) : error.message;
      throw new BadInput(`method "${method}": ${why}${typeof path === 'string' ? ` (${path})` : ''}`);
    }
    throw error;
  }
}

/** Nothing but numbers leaves here: JSON would turn NaN and infinity into null without a word. */
function finite(result: unknown): unknown {
  JSON.stringify(result, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new BadInput('the input gives no finite number');
    return value;
  });
  return result;
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../../src/domain/app-error';
import { goldenModel, isGolden } from './golden';
import { OUTCOME_METHODS } from './outcome-methods';
import { PUBLISHED_INPUTS, WITHOUT_INPUT } from './published-inputs';
import { VALUE_METHODS } from './value-methods';
import { BadInput, inShape, vectorSchema } from './vector';
import type { Method, ReadFile } from './vector';

const METHODS: Readonly<Record<string, Method>> = { ...VALUE_METHODS, ...OUTCOME_METHODS };

function compute(entry: unknown, readFile: ReadFile): unknown {
  const { method, name = '', input } = inShape(vectorSchema, entry);
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
      const path = error instanceof AppError ? ` (${String(error.details['path'] ?? 'input')})` : '';
      throw new BadInput(`method "${method}": ${error.message}${path}`);
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

/** Finds files that vectors name beside the vectors' file, one folder up, or in the working folder. */
function fileReader(vectors: string): ReadFile {
  return (path) => {
    const folder = dirname(vectors);
    const places = isAbsolute(path)
      ? [path]
      : [folder, dirname(folder), process.cwd()].map((from) => join(from, path));
    const found = places.find((place) => existsSync(place));
    if (found === undefined) throw new BadInput(`the file ${path} is not there`);
    return readFileSync(found, 'utf8');
  };
}

function parseFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadInput(
      `${path} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

function main(args: readonly string[]): unknown {
  const [path] = args;
  if (path === undefined || args.length > 1)
    throw new BadInput('usage: npm run --silent model -- <file.json>');
  const content = parseFile(path);
  if (isGolden(content)) return goldenModel(content);
  const readFile = fileReader(resolve(path));
  if (!Array.isArray(content)) return compute(content, readFile);
  return content.map((entry: unknown, index) => {
    try {
      return compute(entry, readFile);
    } catch (error) {
      if (error instanceof BadInput) throw new BadInput(`entry ${index}: ${error.message}`);
      throw error;
    }
  });
}

try {
  process.stdout.write(`${JSON.stringify(main(process.argv.slice(2)), null, 1)}\n`);
} catch (error) {
  if (!(error instanceof BadInput || error instanceof AppError)) throw error;
  process.stderr.write(`model: ${error.message}\n`);
  process.exitCode = 2;
}

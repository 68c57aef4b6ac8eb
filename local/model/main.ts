import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../src/domain/app-error';
import { english } from '../../src/domain/words/english';
import { compute } from './compute';
import { goldenModel, isGolden } from './golden';
import { BadInput } from './vector';
import type { ReadFile } from './vector';

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

/** The examples of a file that holds several; null for a file that is one example. */
function scenariosOf(content: unknown): readonly unknown[] | null {
  const list = z.array(z.unknown()).safeParse(content);
  if (list.success) return list.data;
  const several = z.object({ scenarios: z.array(z.unknown()) }).safeParse(content);
  return several.success ? several.data.scenarios : null;
}

function main(args: readonly string[]): unknown {
  const [path] = args;
  if (path === undefined || args.length > 1)
    throw new BadInput('usage: npm run --silent model -- <file.json>');
  const content = parseFile(path);
  if (isGolden(content)) return goldenModel(content);
  const readFile = fileReader(resolve(path));
  const list = scenariosOf(content);
  if (list === null) return compute(content, readFile);
  return list.map((entry, index) => {
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
  process.stderr.write(`model: ${error instanceof AppError ? english(error.said) : error.message}\n`);
  process.exitCode = 2;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compute } from '../../../local/model/compute';
import { itWithData } from '../../shared-data';
import examples from './published-examples.json';

/** Half a unit of the last digit that a number prints, or what the example allows. */
function allowed(expected: number, tolerance: number | undefined): number {
  const digits = String(expected).split('.')[1]?.length ?? 0;
  return tolerance ?? (digits > 12 ? 1e-9 : 0.5 * 10 ** -digits + 1e-9);
}

function expectClose(actual: unknown, expected: unknown, tolerance: number | undefined, path: string): void {
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') throw new Error(`${path}: expected ${expected}, found ${String(actual)}`);
    const difference = Math.abs(actual - expected);
    if (!(difference <= allowed(expected, tolerance)))
      throw new Error(`${path}: expected ${expected}, found ${actual}`);
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) {
      const inner: unknown =
        typeof actual === 'object' && actual !== null ? Reflect.get(actual, key) : undefined;
      expectClose(inner, value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual).toEqual(expected);
  }
}

describe('published examples', () => {
  for (const example of examples) {
    const title = `${example.method}: ${example.name} (${example.source})`;
    // "About .3" is printed with one digit; the fit itself gives .33 to .34.
    const tolerance = example.method === 'bradley-terry' ? 0.05 : example.tolerance;
    const check = (folder: string) => {
      const readFile = (path: string) => readFileSync(join(folder, path), 'utf8');
      expectClose(compute(example, readFile), example.expected, tolerance, example.method);
    };
    const { input } = example;
    const file = typeof input === 'object' && input !== null && 'file' in input ? input.file : null;
    if (file === null) it(title, () => check(''));
    else if (file.startsWith('its/')) itWithData(title, file, (path) => check(path.slice(0, -file.length)));
    else itWithData(title, `scoring/${file}`, (path) => check(path.slice(0, -file.length)));
  }
});

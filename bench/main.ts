import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { BadArguments, MissingData } from './problems';

/** What every benchmark exports: it measures, tells its findings on stderr and returns its numbers. */
type Benchmark = (args: string[]) => Promise<Record<string, unknown>>;

const NOT_BENCHMARKS = new Set(['main', 'problems', 'report']);
const folder = dirname(fileURLToPath(import.meta.url));
const benchmarkModule = z.object({ run: z.custom<Benchmark>((value) => typeof value === 'function') });

function names(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => !NOT_BENCHMARKS.has(name))
    .sort();
}

/** Exit code: 0 measured, 1 failed, 2 called wrongly, 3 data not present. */
async function main(argv: string[]): Promise<number> {
  const [name, ...args] = argv;
  const file = join(folder, `${name ?? ''}.ts`);
  if (
    name === undefined ||
    !/^[a-z][a-z0-9-]*$/.test(name) ||
    NOT_BENCHMARKS.has(name) ||
    !existsSync(file)
  ) {
    console.error(`Usage: npm run --silent bench -- <name> [arguments]\nNames: ${names().join(', ')}`);
    return 2;
  }
  try {
    const benchmark = benchmarkModule.parse(await import(pathToFileURL(file).href));
    console.log(JSON.stringify(await benchmark.run(args)));
    return 0;
  } catch (error) {
    if (error instanceof MissingData) {
      console.error(error.message);
      return 3;
    }
    if (error instanceof BadArguments) {
      console.error(error.message);
      return 2;
    }
    console.error(error);
    return 1;
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

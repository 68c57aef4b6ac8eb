import { parseArgs } from 'node:util';
import { z } from 'zod';
import { playHistories, shortened, tellPlayed } from './histories/run';
import { BadArguments } from './problems';
import { printTable } from './report';

const MOST_ACTS = 10;
/** The host of each site is ended this often. */
const CRASHES = 1;
const SHOWN = 3;

const numbers = z.object({
  count: z.coerce.number().int().min(1).max(100_000),
  seed: z.coerce.number().int(),
});

/**
 * Random histories of edits, imports, merges, undo, archives, deliveries and recomputation, under everything that goes
 * wrong on a platform, against a plain account of them: `--count` of them (10,000), from a `--seed`. Ended with Ctrl+C, it
 * gives what it has found until then.
 */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const { count, seed } = numbersOf(args);
  const asked = { count, seed, most: MOST_ACTS };
  const startedAt = performance.now();
  const { histories, wrong, foreignChanges } = await playHistories(asked, {
    crashes: CRASHES,
    signal: untilInterrupted(),
    tellSite: (soFar) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
      const found = `${String(soFar.wrong.length)} ended wrong, ${String(soFar.foreignChanges.length)} changes next door`;
      console.error(`${String(soFar.histories)} of ${String(count)} after ${seconds} s: ${found}`);
    },
  });
  for (const { at, played } of wrong.slice(0, SHOWN))
    console.error(`history ${String(at)} of seed ${String(seed)}\n${tellPlayed(played)}`);
  for (const change of foreignChanges.slice(0, SHOWN)) console.error(`next door: ${change}`);
  const [first] = wrong;
  if (first !== undefined) console.error(`shortened\n${tellPlayed(await shortened(asked, first))}`);
  const of = (kind: string): number =>
    wrong.flatMap(({ played }) => played.differences).filter((difference) => difference.kind === kind).length;
  const result = {
    histories,
    divergences: wrong.length,
    lost: of('lost'),
    doubled: of('doubled'),
    foreignChanges: foreignChanges.length,
  };
  printTable('random histories', result);
  return result;
}

function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    console.error('Ends with the histories that are under way.');
    controller.abort();
  });
  return controller.signal;
}

function numbersOf(args: string[]): z.output<typeof numbers> {
  try {
    const { values } = parseArgs({
      args,
      options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
    });
    return numbers.parse(values);
  } catch {
    throw new BadArguments('Usage: npm run --silent bench -- histories [--count 10000] [--seed 1]');
  }
}

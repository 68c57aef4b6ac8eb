import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../src/domain/app-error';
import { budgetOf, parseNrp } from './nrp-file';
import { createReleaseSolver } from '../src/domain/planning/release/solve-release';
import { BadArguments } from './problems';

const USAGE = 'Usage: npm run --silent bench -- nrp <file> <ratio> [seconds, 24 unless given]';
/** A Forge resolver call ends after 25 s; one second is left to answer. */
const DEFAULT_SECONDS = 24;

/** Solves one Next Release Problem instance and tells value, bound, gap, time and memory. */
export async function run(args: string[]): Promise<Record<string, unknown>> {
  const [file, ratioText, secondsText] = args;
  const ratio = Number(ratioText);
  const seconds = secondsText === undefined ? DEFAULT_SECONDS : Number(secondsText);
  if (file === undefined || ratioText === undefined || !(seconds > 0)) throw new BadArguments(USAGE);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new BadArguments(
      `The file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const started = performance.now();
  try {
    const instance = parseNrp(text);
    const budget = budgetOf(instance, ratio);
    const solver = createReleaseSolver({ ...instance, budget });
    const plan = solver.advance({ nowMs: () => performance.now(), untilMs: started + seconds * 1000 });
    console.error(
      `${plan.steps} nodes, ${plan.customers.length} customers won, cost ${plan.cost}, ${plan.stopped}, ${process.cpuUsage().user / 1e6} s of processor time`,
    );
    return {
      instance: basename(file).replace(/\.[^.]*$/, ''),
      ratio,
      budget,
      value: plan.value,
      bound: plan.bound,
      gap: plan.gap01,
      seconds: Math.round(performance.now() - started) / 1000,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } catch (error) {
    if (error instanceof AppError) throw new BadArguments(error.message);
    throw error;
  }
}

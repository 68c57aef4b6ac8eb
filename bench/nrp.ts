import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../src/domain/app-error';
import { budgetOf, parseNrp } from './nrp-file';
import { createReleaseSolver } from '../src/domain/planning/release/solve-release';
import type { ReleasePlan } from '../src/domain/planning/release/solve-release';
import type { ReleaseProblem } from '../src/domain/planning/release/release-problem';
import { releaseModel, releaseOf } from './nrp/release-model';
import { BadArguments } from './problems';
import { highsSolver } from './solvers/highs-solver';
import type { Solver } from './solvers/integer-model';
import { timed } from './solvers/timed';
import { solveWithYalps } from './solvers/yalps-solver';

const USAGE = 'Usage: npm run --silent bench -- nrp <file> <ratio> [seconds, 24 unless given]';
/** A Forge resolver call ends after 25 s; one second is left to answer. */
const DEFAULT_SECONDS = 24;

/** YALPS keeps every coefficient, also each 0; beyond this many it would be given more memory than Forge has. */
const YALPS_CELLS = 10_000_000;

/**
 * Solves one Next Release Problem instance and tells value, bound, gap, time and memory; then HiGHS, and YALPS where
 * its tableau is not too large, take the same instance with the same time. `ourTime`: our processor time as a share of
 * theirs, below 1 where ours is faster. Throws when one of them proves what another disproves.
 */
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
    const problem = { ...instance, budget };
    const solver = createReleaseSolver(problem);
    const { result: plan, cpuMs } = timed(() =>
      solver.advance({ nowMs: () => performance.now(), untilMs: started + seconds * 1000 }),
    );
    console.error(
      `${plan.steps} nodes, ${plan.customers.length} customers won, cost ${plan.cost}, ${plan.stopped}, ${process.cpuUsage().user / 1e6} s of processor time`,
    );
    const ours = {
      instance: basename(file).replace(/\.[^.]*$/, ''),
      ratio,
      budget,
      value: plan.value,
      bound: plan.bound,
      gap: plan.gap01,
      seconds: Math.round(performance.now() - started) / 1000,
      peakMb: peakMb(),
    };
    return { ...ours, ...(await raceOthers(problem, plan, cpuMs, seconds)) };
  } catch (error) {
    if (error instanceof AppError) throw new BadArguments(error.message);
    throw error;
  }
}

/** What the others make of the problem; throws when one of them contradicts our plan or its bound. */
async function raceOthers(
  problem: ReleaseProblem,
  plan: ReleasePlan,
  ourCpuMs: number,
  limitSeconds: number,
): Promise<Record<string, unknown>> {
  const model = releaseModel(problem);
  const solvers: Readonly<Record<string, Solver>> = {
    highs: await highsSolver(),
    ...(model.rows.length * model.objective.length <= YALPS_CELLS ? { yalps: solveWithYalps } : {}),
  };
  const entries = Object.entries(solvers).map(([name, solve]) => {
    const { ms, cpuMs, proven, chosen } = solve(model, limitSeconds * 1000);
    const release = releaseOf(problem, chosen ?? new Uint8Array(problem.customers.length));
    if (release.cost > problem.budget)
      throw new Error(`${name} spends ${release.cost} of ${problem.budget}.`);
    if (release.value > plan.bound || (proven && release.value < plan.value))
      throw new Error(`${name} found ${release.value}, ours is ${plan.value} of at most ${plan.bound}.`);
    const answer = {
      value: chosen === null ? null : release.value,
      proven,
      seconds: Math.round(ms) / 1000,
      ourTime: Number((ourCpuMs / cpuMs).toFixed(3)),
      /** Of the whole process so far, so never below what came before. */
      peakMb: peakMb(),
    };
    return [name, answer] as const;
  });
  return Object.fromEntries(entries);
}

const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

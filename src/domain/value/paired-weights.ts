import { ahp } from '../statistics/ahp';

/** How much more the first of two matters: 4 = extremely, 0 = as much, -4 = the second extremely more. */
export const PREFERENCES = [4, 3, 2, 1, 0, -1, -2, -3, -4] as const;
export type Preference = (typeof PREFERENCES)[number];

/** Two things by their places, the first before the second. */
export type Pair = readonly [first: number, second: number];

/** Weights of things by comparing each with each. */
export interface PairedWeights {
  /** In the order of the things, with a sum of 1. */
  readonly weights: readonly number[];
  readonly consistencyRatio: number;
  /** Below 0.1 the answers go together (Saaty 1980). */
  readonly consistent: boolean;
  /** The answer that goes least with the others; null where all go together exactly. */
  readonly lookAgain: Pair | null;
}

/** More things than this take more answers than anybody gives with care: 36 (ours). */
export const MOST_PAIRED = 9;

/** Every pair of so many things, in the order in which they are asked. */
export function pairsOf(things: number): readonly Pair[] {
  return Array.from({ length: things }, (_, first) =>
    Array.from({ length: things - first - 1 }, (_unused, at): Pair => [first, first + 1 + at]),
  ).flat();
}

/**
 * Weights by the analytic hierarchy process on Saaty's scale of 1, 3, 5, 7 and 9.
 * @param answers in the order of `pairsOf`. @throws AppError `invalid` for fewer answers than pairs
 */
export function pairedWeights(things: number, answers: readonly Preference[]): PairedWeights {
  const ratios = Array.from({ length: things }, () => new Array<number>(things).fill(1));
  const pairs = pairsOf(things);
  pairs.forEach(([first, second], at) => {
    const row = ratios[first];
    if (row !== undefined) row[second] = ratioOf(answers[at]);
  });
  const { weights, consistencyRatio } = ahp(ratios);
  const off = pairs.map(([first, second], at) =>
    Math.abs(Math.log(ratioOf(answers[at])) - Math.log((weights[first] ?? 1) / (weights[second] ?? 1))),
  );
  const most = Math.max(...off);
  return {
    weights,
    consistencyRatio,
    consistent: consistencyRatio < 0.1,
    lookAgain: most > 1e-6 ? (pairs[off.indexOf(most)] ?? null) : null,
  };
}

/** An answer that is missing has no ratio: the comparison refuses it. */
function ratioOf(answer: Preference | undefined): number {
  if (answer === undefined) return Number.NaN;
  const times = 2 * Math.abs(answer) + 1;
  return answer < 0 ? 1 / times : times;
}

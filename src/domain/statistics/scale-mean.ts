import { checkFinite } from './check-numbers';
import type { Estimate95, Scale } from './interval';
import { onScale } from './interval';
import type { GroupMoments } from './welch';
import { contrast95 } from './welch';

/** How often each answer was given. */
export type AnswerCounts = ReadonlyMap<number, number>;

/** Answers on a scale of a few steps: what they say, and what can be said of how they vary. */
export interface ScaleGroup {
  readonly answers: number;
  /** Mean of the answers that were given. */
  readonly found: number;
  /**
   * Mean and variance with one answer more, spread evenly over all steps (Perks, J. Inst. Actuaries 73, 1947; Agresti &
   * Coull, Am. Stat. 52, 1998, do alike for a share). Five testers who all say the same do not show that nobody says
   * otherwise: without it their interval is a single point, and Student's covers as little as 41 % where most answers
   * are the highest.
   */
  readonly moments: GroupMoments;
}

/** @throws AppError `invalid` for an answer that is no number. At least one answer must be counted. */
export function scaleGroup(counts: AnswerCounts, steps: readonly number[]): ScaleGroup {
  checkFinite([...counts.keys()], 'answers');
  let answers = 0;
  let sum = 0;
  for (const [answer, count] of counts) {
    answers += count;
    sum += answer * count;
  }
  const part = 1 / steps.length;
  const mean = (sum + part * steps.reduce((total, step) => total + step, 0)) / (answers + 1);
  let squares = 0;
  for (const [answer, count] of counts) squares += count * (answer - mean) ** 2;
  for (const step of steps) squares += part * (step - mean) ** 2;
  return {
    answers,
    found: sum / answers,
    moments: { mean, variance: squares / answers, count: answers + 1 },
  };
}

/** The mean of answers on a scale with its 95 % interval: Student's, of the answers and one spread over the scale. */
export function scaleMean95(counts: AnswerCounts, steps: readonly number[]): Estimate95 {
  const group = scaleGroup(counts, steps);
  return found(group.found, [{ group: group.moments, times: 1 }], {
    min: Math.min(...steps),
    max: Math.max(...steps),
  });
}

/** Mean of the second answers less that of the first with its 95 % interval: Welch's, each with one spread answer. */
export function scaleDifference95(
  before: AnswerCounts,
  after: AnswerCounts,
  steps: readonly number[],
): Estimate95 {
  const [first, second] = [scaleGroup(before, steps), scaleGroup(after, steps)];
  const reach = Math.max(...steps) - Math.min(...steps);
  return found(
    second.found - first.found,
    [
      { group: second.moments, times: 1 },
      { group: first.moments, times: -1 },
    ],
    { min: -reach, max: reach },
  );
}

function found(estimate: number, parts: Parameters<typeof contrast95>[0], scale: Scale): Estimate95 {
  // A spread answer always varies: a scale has two steps or more.
  const { low = estimate, high = estimate } = contrast95(parts) ?? {};
  return onScale({ estimate, low, high }, scale);
}

/** Whole numbers from the lowest answer to the highest. */
export function stepsOf({ min, max }: Scale): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

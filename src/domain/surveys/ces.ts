import { checkEnough, checkFinite } from '../statistics/check-numbers';
import type { Estimate95 } from '../statistics/interval';
import { studentQuantile975 } from '../statistics/student';

/** How often each answer was given. */
export type AnswerCounts = ReadonlyMap<number, number>;

/** Mean of the answers, their variance (n − 1 below) and their number. */
export interface MeanOfAnswers {
  readonly mean: number;
  readonly variance: number;
  readonly answers: number;
}

/** @throws AppError `invalid` with fewer than two answers or one that is no number. */
export function meanOfCounts(counts: AnswerCounts): MeanOfAnswers {
  const answers = [...counts.values()].reduce((sum, count) => sum + count, 0);
  checkEnough({ length: answers }, 2, 'answers');
  checkFinite([...counts.keys()], 'answers');
  let sum = 0;
  for (const [answer, count] of counts) sum += answer * count;
  const mean = sum / answers;
  let squares = 0;
  for (const [answer, count] of counts) squares += count * (answer - mean) ** 2;
  return { mean, variance: squares / (answers - 1), answers };
}

/** The same from counted answers. */
export function cesOfCounts(counts: AnswerCounts): Estimate95 & { readonly answers: number } {
  const { mean: estimate, variance, answers } = meanOfCounts(counts);
  const margin = studentQuantile975(answers - 1) * Math.sqrt(variance / answers);
  return { estimate, low: estimate - margin, high: estimate + margin, answers };
}

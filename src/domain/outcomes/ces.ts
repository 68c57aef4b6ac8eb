import { mean, sampleStandardDeviation } from 'simple-statistics';
import { checkEnough, checkFinite } from './check-numbers';
import type { Estimate95 } from './interval';
import { studentQuantile975 } from './student';

/**
 * Customer Effort Score: the mean of the answers on their own scale (Dixon, Freeman & Toman, HBR 2010) with
 * Student's 95 % interval. @throws AppError `invalid` with fewer than two answers or one that is no number.
 */
export function cesOf(answers: readonly number[]): Estimate95 & { readonly answers: number } {
  checkEnough(answers, 2, 'answers');
  checkFinite(answers, 'answers');
  const list = [...answers];
  const estimate = mean(list);
  const margin =
    (studentQuantile975(list.length - 1) * sampleStandardDeviation(list)) / Math.sqrt(list.length);
  return { estimate, low: estimate - margin, high: estimate + margin, answers: list.length };
}

import { betterWorse } from '../statistics/kano-study';
import type { KanoFacts } from './model/facts';

/** Better and Worse of a need's Kano answers; null without the split into categories or without answers. */
export function betterWorseOf(
  counts: Pick<KanoFacts, 'strong' | 'answers' | 'split'>,
): { readonly better: number; readonly worse: number } | null {
  if (counts.split === null) return null;
  const { mustBe, oneDimensional, attractive, indifferent } = counts.split;
  return betterWorse({ M: mustBe, O: oneDimensional, A: attractive, I: indifferent });
}

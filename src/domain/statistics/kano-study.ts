import { invalidField } from '../app-error';
import { checkCount } from './check-numbers';

/** Rows: "if it had it"; columns: "if it had it not"; both like, must-be, neutral, live with, dislike. */
export const KANO_TABLE = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'] as const;

export type KanoCategory = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';
const CATEGORIES: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/** Category of one pair of answers, each 1 (like) … 5 (dislike), by the table of Berger et al. (1993). */
export function kanoCategory(functional: number, dysfunctional: number): KanoCategory {
  const letter = KANO_TABLE[functional - 1]?.[dysfunctional - 1];
  const category = CATEGORIES.find((known) => known === letter);
  if (category === undefined) throw invalidField('functional', 'Kano answers run from 1 to 5.');
  return category;
}

/** A need's Kano study evaluated. */
export interface KanoStudy {
  readonly category: KanoCategory;
  /** M before O before A before I among those within 5 % of answers of the most frequent. */
  readonly categoryByRule: KanoCategory;
  /** Share of M + O + A (Lee & Newcomb 1997), 0…1. */
  readonly totalStrength01: number;
  /** Lead of the most frequent category over the next, as share of answers. */
  readonly categoryStrength01: number;
  readonly better: number;
  readonly worse: number;
  /** Fong (1996): the two most frequent differ by more than chance at 90 %. */
  readonly fongDifference: number;
  readonly fongCritical: number;
  readonly significant: boolean;
}

/** Better = (A + O)/(A + O + M + I), Worse = −(O + M)/(A + O + M + I) (Berger et al. 1993). Null when all are 0. */
export function betterWorse(
  counts: Readonly<Record<'M' | 'O' | 'A' | 'I', number>>,
): { readonly better: number; readonly worse: number } | null {
  const { M, O, A, I } = counts;
  const base = M + O + A + I;
  return base === 0 ? null : { better: (A + O) / base, worse: -(O + M) / base };
}

/** @throws AppError `invalid` for a negative count, or when nobody answered M, O, A or I. */
export function kanoStudy(counts: Readonly<Record<KanoCategory, number>>): KanoStudy {
  for (const category of CATEGORIES) checkCount(counts[category], category);
  const { M, O, A, I } = counts;
  const pair = betterWorse(counts);
  if (pair === null) throw invalidField('M', 'There are no usable answers yet.');
  const answers = M + O + A + I + counts.R + counts.Q;
  const [first = 'M', second = 'O'] = [...CATEGORIES].sort((a, b) => counts[b] - counts[a]);
  const most = counts[first];
  const together = most + counts[second];
  const fongDifference = most - counts[second];
  const fongCritical = 1.65 * Math.sqrt((together * (2 * answers - together)) / (2 * answers));
  return {
    category: first,
    categoryByRule: CATEGORIES.find((category) => most - counts[category] <= 0.05 * answers) ?? first,
    totalStrength01: (M + O + A) / answers,
    categoryStrength01: fongDifference / answers,
    ...pair,
    fongDifference,
    fongCritical,
    significant: fongDifference > fongCritical,
  };
}

import { invalidField } from '../app-error';
import { checkCount } from '../statistics/check-numbers';
import type { Estimate95 } from '../statistics/interval';
import { onScale, Z95 } from '../statistics/interval';
import { said } from '../words/said';

/** Answers to "how likely are you to recommend us", counted. */
export interface NpsCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** Net Promoter Score as a share, −1…1; the interface shows it times 100. */
export interface Nps {
  readonly nps: number;
  /** Variance of one answer scored −1, 0 or 1. */
  readonly variance: number;
  readonly standardError: number;
  readonly answers: number;
}

/** NPS = promoters − detractors, as shares (Reichheld, HBR 2003). @throws AppError `invalid` without answers. */
export function npsOf({ detractors, passives, promoters }: NpsCounts): Nps {
  checkCount(detractors, 'detractors');
  checkCount(passives, 'passives');
  checkCount(promoters, 'promoters');
  const answers = detractors + passives + promoters;
  if (answers === 0) throw invalidField('promoters', said('outcomes.no-answers'));
  const nps = (promoters - detractors) / answers;
  const variance = (promoters + detractors) / answers - nps * nps;
  return { nps, variance, standardError: Math.sqrt(variance / answers), answers };
}

/**
 * 95 % interval by adjusted Wald: ¾, 1½ and ¾ answers are added (Rocks, "Interval Estimation for the Net
 * Promoter Score", The American Statistician, 2016), as far as the scale goes and around the NPS. `estimate` is what it
 * is centred on, not the NPS. @throws AppError `invalid` without answers.
 */
export function npsInterval95(counts: NpsCounts): Estimate95 {
  const { detractors, passives, promoters } = counts;
  const found = npsOf(counts).nps;
  const adjusted = npsOf({
    detractors: detractors + 0.75,
    passives: passives + 1.5,
    promoters: promoters + 0.75,
  });
  const margin = Z95 * adjusted.standardError;
  const { low, high } = onScale(
    { estimate: found, low: adjusted.nps - margin, high: adjusted.nps + margin },
    { min: -1, max: 1 },
  );
  return { estimate: adjusted.nps, low, high };
}

/**
 * Counts answers by their cuts: up to `detractorMax`, up to `passiveMax`, above. Answers off the scale
 * (imports hold an 11 now and then) are left out and reported.
 */
export function countNps(
  answers: readonly number[],
  scale: {
    readonly min: number;
    readonly detractorMax: number;
    readonly passiveMax: number;
    readonly max: number;
  } = {
    min: 0,
    detractorMax: 6,
    passiveMax: 8,
    max: 10,
  },
): NpsCounts & { readonly offScale: number } {
  const counts = { detractors: 0, passives: 0, promoters: 0, offScale: 0 };
  for (const answer of answers) {
    if (!(answer >= scale.min && answer <= scale.max)) counts.offScale += 1;
    else if (answer <= scale.detractorMax) counts.detractors += 1;
    else if (answer <= scale.passiveMax) counts.passives += 1;
    else counts.promoters += 1;
  }
  return counts;
}

import { QuantileFinder } from '../value/draws/quantiles';
import { fillBeta } from '../value/draws/gamma-beta';
import { RandomStream } from '../value/draws/random-stream';
import { opportunityOf } from '../value/opportunity';
import { betaMean } from '../value/shrinkage';
import type { BetaShape } from '../value/shrinkage';

const DRAWS = 2000;
const SEED = 20260923;

/** A number with the middle 80 % of what is uncertain about it. */
export interface Ranged {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** One need inside one persona, and how much of it the work is said to solve. */
export interface ImpactInput {
  readonly needKey: string;
  readonly personaId: string;
  readonly importance: BetaShape;
  readonly satisfaction: BetaShape;
  readonly coverage01: number;
  /** Nobody said how much: it may be anything from nothing to all of it. */
  readonly coverageAssumed: boolean;
}

/** What the work changes for a persona: satisfaction on 0…10, gap on 0…20. */
export interface ImpactCell {
  readonly needKey: string;
  readonly personaId: string;
  readonly satisfactionBefore: Ranged;
  /** Expected, not measured: of those who are not satisfied, the covered share becomes so (ours). */
  readonly satisfactionAfter: Ranged;
  readonly gapBefore: Ranged;
  readonly gapAfter: Ranged;
  /** How many points of gap it closes. */
  readonly closes: Ranged;
}

/**
 * Expected change of a need's gap: satisfaction after is S + c·(1 − S) for the coverage c, importance stays.
 * Seeded draws from the posteriors of importance and satisfaction; the same input gives the same numbers.
 */
export function expectedImpact(input: ImpactInput): ImpactCell {
  const stream = new RandomStream(SEED, `impact ${input.needKey} ${input.personaId}`);
  const importance = new Float64Array(DRAWS);
  const satisfaction = new Float64Array(DRAWS);
  fillBeta(stream, input.importance, importance);
  fillBeta(stream, input.satisfaction, satisfaction);
  const columns = {
    satisfactionBefore: new Float32Array(DRAWS),
    satisfactionAfter: new Float32Array(DRAWS),
    gapBefore: new Float32Array(DRAWS),
    gapAfter: new Float32Array(DRAWS),
    closes: new Float32Array(DRAWS),
  };
  for (let draw = 0; draw < DRAWS; draw++) {
    const coverage01 = input.coverageAssumed ? stream.uniform() : input.coverage01;
    const point = change(importance[draw] ?? 0, satisfaction[draw] ?? 0, coverage01);
    for (const name of NAMES) columns[name][draw] = point[name];
  }
  const expected = change(betaMean(input.importance), betaMean(input.satisfaction), input.coverage01);
  const finder = new QuantileFinder();
  const ranged = (name: (typeof NAMES)[number]): Ranged => {
    const { low, high } = finder.interval80(columns[name]);
    const estimate = expected[name];
    // The estimate is that of the means; with few answers it may lie beside the middle of the draws.
    return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) };
  };
  return {
    needKey: input.needKey,
    personaId: input.personaId,
    satisfactionBefore: ranged('satisfactionBefore'),
    satisfactionAfter: ranged('satisfactionAfter'),
    gapBefore: ranged('gapBefore'),
    gapAfter: ranged('gapAfter'),
    closes: ranged('closes'),
  };
}

const NAMES = ['satisfactionBefore', 'satisfactionAfter', 'gapBefore', 'gapAfter', 'closes'] as const;

function change(
  importance01: number,
  satisfaction01: number,
  coverage01: number,
): Record<(typeof NAMES)[number], number> {
  const after01 = satisfaction01 + coverage01 * (1 - satisfaction01);
  const gapBefore = opportunityOf(10 * importance01, 10 * satisfaction01);
  const gapAfter = opportunityOf(10 * importance01, 10 * after01);
  return {
    satisfactionBefore: 10 * satisfaction01,
    satisfactionAfter: 10 * after01,
    gapBefore,
    gapAfter,
    closes: Math.max(0, gapBefore - gapAfter),
  };
}

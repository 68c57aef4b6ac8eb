import { z } from 'zod';
import { ahp, RANDOM_INDEX } from '../../src/domain/statistics/ahp';
import { betaBinomial95 } from './beta-binomial';
import { bradleyTerry } from '../../src/domain/statistics/bradley-terry';
import { fleissKappa } from '../../src/domain/statistics/fleiss-kappa';
import { KANO_TABLE, kanoStudy } from '../../src/domain/statistics/kano-study';
import { kendallW } from '../../src/domain/statistics/kendall-w';
import { maxDiffCounts } from '../../src/domain/surveys/max-diff';
import { newcombeDifference95 } from '../../src/domain/statistics/newcombe';
import { countNps, npsInterval95, npsOf } from '../../src/domain/surveys/nps';
import { susOf } from '../../src/domain/surveys/sus';
import { umuxLiteOf } from '../../src/domain/surveys/umux-lite';
import { wilson95 } from '../../src/domain/statistics/wilson';
import { timeSeries } from './time-series';
import { entry, inShape, perRow } from './vector';
import type { Method } from './vector';

const count = z.number();
const matrix = z.array(z.array(z.number()));
const counts = (row: readonly number[]) => ({
  detractors: entry(row, 0),
  passives: entry(row, 1),
  promoters: entry(row, 2),
});

const npsInput = z.union([
  z.object({
    answers: z.array(z.number()),
    scale: z.object({ min: count, detractorMax: count, passiveMax: count, max: count }),
  }),
  z.object({ n: count, shares: z.object({ promoters: count, passives: count, detractors: count }) }),
  z.array(z.array(count).length(3)),
]);

function nps(input: unknown): unknown {
  const parsed = inShape(npsInput, input);
  if (Array.isArray(parsed)) {
    const all = parsed.map((row) => npsOf(counts(row)));
    return {
      nps: all.map((one) => one.nps),
      var: all.map(({ variance }) => variance),
      se: all.map(({ standardError }) => standardError),
    };
  }
  if ('n' in parsed) {
    const { n, shares } = parsed;
    const one = npsOf({
      detractors: n * shares.detractors,
      passives: n * shares.passives,
      promoters: n * shares.promoters,
    });
    return { nps: one.nps, var: one.variance, se: one.standardError };
  }
  const one = npsOf(countNps(parsed.answers, parsed.scale));
  return { nps: one.nps, var: one.variance };
}

function kano(input: unknown): unknown {
  const answers = z.object({
    M: count,
    O: count,
    A: count,
    I: count,
    R: count.default(0),
    Q: count.default(0),
  });
  const study = kanoStudy(inShape(answers, input));
  return {
    max_category: study.category,
    MOAI_rule_5pct_band: study.categoryByRule,
    total_strength_pct: 100 * study.totalStrength01,
    category_strength_pct: 100 * study.categoryStrength01,
    better: study.better,
    worse: study.worse,
    fong_diff: study.fongDifference,
    fong_critical: study.fongCritical,
    significant: study.significant,
  };
}

/** A matrix, or comparisons by name: `{coffee: {tea: 5}}`. Weights come back in the same form. */
function ahpOf(input: unknown): unknown {
  if (Array.isArray(input)) {
    const result = ahp(inShape(matrix, input));
    return { weights: result.weights, ...consistency(result) };
  }
  const pairs = inShape(z.record(z.string(), z.record(z.string(), z.number().positive())), input);
  const names = [...new Set([...Object.keys(pairs), ...Object.values(pairs).flatMap(Object.keys)])].sort();
  const comparison = (a: string, b: string) => {
    const stated = pairs[a]?.[b];
    const reverse = pairs[b]?.[a];
    return stated ?? (reverse === undefined ? Number.NaN : 1 / reverse);
  };
  const result = ahp(names.map((a) => names.map((b) => (a === b ? 1 : comparison(a, b)))));
  return {
    weights: Object.fromEntries(names.map((name, index) => [name, result.weights[index]])),
    ...consistency(result),
  };
}

function consistency({ lambdaMax, consistencyIndex, consistencyRatio }: ReturnType<typeof ahp>): object {
  return { lambda_max: lambdaMax, CI: consistencyIndex, CR: consistencyRatio };
}

function maxDiff(input: unknown): unknown {
  const choice = z.object({ shown: z.array(z.string()), best: z.string(), worst: z.string() });
  const scores = maxDiffCounts(inShape(z.array(choice), input));
  return {
    count: Object.fromEntries(scores.map((score) => [score.thing, score.count])),
    score: Object.fromEntries(scores.map(({ thing, score }) => [thing, score])),
  };
}

function bradleyTerryOf(input: unknown): unknown {
  const { logAbility, share01, standardError } = bradleyTerry(inShape(matrix, input));
  const others = logAbility.slice(1);
  return {
    log_ability_vs_Baltimore_sorted: [...others].sort((a, b) => a - b),
    log_ability: logAbility,
    prob_share: share01,
    se_about: standardError.reduce((sum, error) => sum + error, 0) / others.length,
  };
}

function kendall(input: unknown): unknown {
  const { w, p, chiSquare, wWithoutTieCorrection } = kendallW(inShape(matrix, input));
  return { W: w, p, chi2: chiSquare, W_without_tie_correction: wWithoutTieCorrection };
}

function fleiss(input: unknown): unknown {
  const { kappa, observed01, byChance01 } = fleissKappa(inShape(matrix, input));
  return { kappa, Pbar: observed01, Pe: byChance01 };
}

function betaBinomial(input: unknown): unknown {
  const all = inShape(z.array(z.array(count).length(2)), input).map((row) =>
    betaBinomial95(entry(row, 0), entry(row, 1)),
  );
  return { mean: all.map(({ estimate }) => estimate), ci95: all.map(({ low, high }) => [low, high]) };
}

/** Methods of `domain/outcomes` by the name that vectors use. */
export const OUTCOME_METHODS: Readonly<Record<string, Method>> = {
  'kano.table': () => KANO_TABLE,
  kano,
  nps,
  'nps.ci95': perRow(3, (row) => {
    const { estimate, low, high } = npsInterval95(counts(row));
    return [estimate, low, high];
  }),
  sus: (input) => susOf(inShape(z.array(z.number()), input)),
  'umux-lite': perRow(2, (row) => umuxLiteOf(entry(row, 0), entry(row, 1))),
  ahp: ahpOf,
  ri: () => Object.fromEntries(Object.entries(RANDOM_INDEX).filter(([size]) => Number(size) >= 3)),
  maxdiff: maxDiff,
  'bradley-terry': bradleyTerryOf,
  wilson95: perRow(2, (row) => {
    const { low, high } = wilson95(entry(row, 0), entry(row, 1));
    return [low, high];
  }),
  newcombe_diff95: perRow(4, (row) => {
    const { estimate, low, high } = newcombeDifference95(
      entry(row, 0),
      entry(row, 1),
      entry(row, 2),
      entry(row, 3),
    );
    return [estimate, low, high];
  }),
  beta_binomial: betaBinomial,
  kendall_w: kendall,
  fleiss_kappa: fleiss,
  its: timeSeries,
};

import type { BetaShape } from '../shrinkage';

/** Steps on either side of the mode. */
const STEPS = 1024;
/** Half-width of the grid in deviations; exponential tails beyond it hold less than a billionth. */
const REACH = 24;

/**
 * Fills `out` with a Beta distribution's quantiles at (i + ½)/n, ascending: the distribution itself, without the noise of
 * draws. Worked out in log-odds t = ln(x/(1 − x)), where the density x^α·(1 − x)^β has no pole, by the trapezoid rule.
 * A shape with a zero side is a certainty: all 0 or all 1.
 */
export function fillBetaQuantiles({ alpha, beta }: BetaShape, out: Float64Array): void {
  if (!(alpha > 0) || !(beta > 0)) {
    out.fill(alpha > 0 ? 1 : 0);
    return;
  }
  const mode = Math.log(alpha / beta);
  const left = (Math.max(0, mode) + REACH * Math.sqrt(1 / alpha + 1 / (alpha * alpha))) / STEPS;
  const right = (Math.max(0, -mode) + REACH * Math.sqrt(1 / beta + 1 / (beta * beta))) / STEPS;
  const placeOf = (step: number) => mode + (step - STEPS) * (step < STEPS ? left : right);
  const highest = logDensity(alpha, beta, mode);
  const below = new Float64Array(2 * STEPS + 1);
  let before = Math.exp(logDensity(alpha, beta, placeOf(0)) - highest);
  for (let step = 1; step <= 2 * STEPS; step++) {
    const density = Math.exp(logDensity(alpha, beta, placeOf(step)) - highest);
    below[step] = (below[step - 1] ?? 0) + ((before + density) / 2) * (step <= STEPS ? left : right);
    before = density;
  }
  const all = below[2 * STEPS] ?? 1;
  let step = 1;
  for (let at = 0; at < out.length; at++) {
    const wanted = ((at + 0.5) / out.length) * all;
    while (step < 2 * STEPS && (below[step] ?? 0) < wanted) step++;
    const from = below[step - 1] ?? 0;
    const along = (wanted - from) / ((below[step] ?? 0) - from);
    const logOdds = placeOf(step - 1) + along * (placeOf(step) - placeOf(step - 1));
    out[at] = 1 / (1 + Math.exp(-logOdds));
  }
}

/** α·ln x + β·ln(1 − x) at the log-odds t. */
function logDensity(alpha: number, beta: number, t: number): number {
  const minusLogX = Math.max(0, -t) + Math.log1p(Math.exp(-Math.abs(t)));
  return -alpha * minusLogX - beta * (minusLogX + t);
}

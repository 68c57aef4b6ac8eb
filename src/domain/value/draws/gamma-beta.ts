import type { BetaShape } from '../shrinkage';
import { normal } from './normal';
import type { RandomStream } from './random-stream';

/** Gamma(d + 1/3) with c = 1/√(9d), d ≥ 2/3 (Marsaglia & Tsang, ACM TOMS 26(3), 2000). */
function gammaCore(stream: RandomStream, d: number, c: number): number {
  for (;;) {
    const x = normal(stream);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const cube = root * root * root;
    const u = stream.uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * cube;
    if (Math.log(u) < 0.5 * square + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}

/** One Gamma(shape, 1) number; 0 for shape 0. */
export function gamma(stream: RandomStream, shape: number): number {
  if (shape <= 0) return 0;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const drawn = gammaCore(stream, d, 1 / Math.sqrt(9 * d));
  return shape < 1 ? drawn * stream.uniform() ** (1 / shape) : drawn;
}

/** Fills `out` with draws of a Beta distribution. A shape with a zero side is a certainty: all 0 or all 1. */
export function fillBeta(stream: RandomStream, { alpha, beta }: BetaShape, out: Float64Array): void {
  if (!(alpha > 0) || !(beta > 0)) {
    out.fill(alpha > 0 ? 1 : 0);
    return;
  }
  const mean = alpha / (alpha + beta);
  const dA = (alpha < 1 ? alpha + 1 : alpha) - 1 / 3;
  const dB = (beta < 1 ? beta + 1 : beta) - 1 / 3;
  const cA = 1 / Math.sqrt(9 * dA);
  const cB = 1 / Math.sqrt(9 * dB);
  for (let draw = 0; draw < out.length; draw++) {
    let a = gammaCore(stream, dA, cA);
    let b = gammaCore(stream, dB, cB);
    if (alpha < 1) a *= stream.uniform() ** (1 / alpha);
    if (beta < 1) b *= stream.uniform() ** (1 / beta);
    const sum = a + b;
    out[draw] = sum > 0 ? a / sum : mean;
  }
}

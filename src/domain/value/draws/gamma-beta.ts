import type { BetaShape } from '../shrinkage';
import { NORMAL_POOL_SIZE, normalPool } from './normal-pool';
import type { RandomStream } from './random-stream';
import { power } from '../power';

/**
 * Fills `out` with Gamma(shape, 1) numbers (Marsaglia & Tsang, ACM TOMS 26(3), 2000); zeros for shape 0. One
 * random word serves a try: its lower half chooses the normal number, its upper half decides. One loop that
 * writes to an array, because numbers returned one by one would each be put on the heap.
 */
export function fillGamma(stream: RandomStream, shape: number, out: Float64Array): void {
  if (!(shape > 0)) {
    out.fill(0);
    return;
  }
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  // Held here: a loader that turns imports into getters would call one for every draw.
  const pool = normalPool;
  const mask = NORMAL_POOL_SIZE - 1;
  for (let draw = 0; draw < out.length;) {
    const bits = stream.next32();
    const x = pool[bits & mask] ?? 0;
    const root = 1 + c * x;
    const cube = root * root * root;
    const square = x * x;
    const u = ((bits >>> 16) + 0.5) * 1.52587890625e-5;
    const sure = u < 1 - 0.0331 * square * square;
    if (root > 0 && (sure || Math.log(u) < 0.5 * square + d * (1 - cube + Math.log(cube))))
      out[draw++] = d * cube;
  }
  if (shape < 1) {
    for (let draw = 0; draw < out.length; draw++)
      out[draw] = (out[draw] ?? 0) * power(stream.uniform(), 1 / shape);
  }
}

/** One Gamma(shape, 1) number; 0 for shape 0. */
export function gamma(stream: RandomStream, shape: number): number {
  const one = new Float64Array(1);
  fillGamma(stream, shape, one);
  return one[0] ?? 0;
}

/**
 * Fills `out` with draws of a Beta distribution. A shape with a zero side is a certainty: all 0 or all 1.
 * @param scratch at least as long as `out`; its content is lost.
 */
export function fillBeta(
  stream: RandomStream,
  { alpha, beta }: BetaShape,
  out: Float64Array,
  scratch = new Float64Array(out.length),
): void {
  if (!(alpha > 0) || !(beta > 0)) {
    out.fill(alpha > 0 ? 1 : 0);
    return;
  }
  const others = scratch.subarray(0, out.length);
  fillGamma(stream, alpha, out);
  fillGamma(stream, beta, others);
  const mean = alpha / (alpha + beta);
  for (let draw = 0; draw < out.length; draw++) {
    const sum = (out[draw] ?? 0) + (others[draw] ?? 0);
    out[draw] = sum > 0 ? (out[draw] ?? 0) / sum : mean;
  }
}

import { normal } from './normal';
import { RandomStream } from './random-stream';

/** Numbers in the pool; a power of two, so that 12 random bits choose one, and small, so that it stays in cache. */
export const NORMAL_POOL_SIZE = 4096;

/** Numbers averaged into each one of the pool. */
const PER_SLICE = 16;

/**
 * Standard normal numbers made once, to be drawn from with replacement: the means of equally likely slices of
 * the distribution, each with its negative, scaled to variance 1. Choosing one costs a fraction of making
 * one, and the millions of draws of a backlog need the speed.
 */
export const normalPool: Float64Array = makePool();

function makePool(): Float64Array {
  const stream = new RandomStream(0, 'normal pool');
  const half = NORMAL_POOL_SIZE / 2;
  const sizes = Float64Array.from({ length: half * PER_SLICE }, () => Math.abs(normal(stream))).sort();
  const pool = new Float64Array(NORMAL_POOL_SIZE);
  let squares = 0;
  for (let slice = 0; slice < half; slice++) {
    let sum = 0;
    for (let at = slice * PER_SLICE; at < (slice + 1) * PER_SLICE; at++) sum += sizes[at] ?? 0;
    const mean = sum / PER_SLICE;
    pool[2 * slice] = mean;
    pool[2 * slice + 1] = -mean;
    squares += 2 * mean * mean;
  }
  const scale = Math.sqrt(NORMAL_POOL_SIZE / squares);
  return pool.map((x) => x * scale);
}

import type { Interval80 } from '../types';

/** Upper halves of the non-negative 32-bit floats. */
const BUCKETS = 32768;

/**
 * Middle 80 % and median of non-negative numbers, exact, in time linear in their count: numbers are counted by
 * the upper half of their bits, which sorts as they do, and only the three buckets in question are sorted.
 */
export class QuantileFinder {
  private readonly counts = new Int32Array(BUCKETS);

  /** Zeros for an empty list; the list is left as it is. */
  interval80(values: Float32Array): Interval80 {
    const { counts } = this;
    const last = values.length - 1;
    if (last < 0) return { low: 0, median: 0, high: 0 };
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    let lowest = BUCKETS - 1;
    let highest = 0;
    for (const word of bits) {
      const bucket = (word >>> 16) & (BUCKETS - 1);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      if (bucket < lowest) lowest = bucket;
      if (bucket > highest) highest = bucket;
    }
    const places = [0.1, 0.5, 0.9].map((share) => Math.round(share * last));
    const [low = 0, median = 0, high = 0] = places.map((place) => this.at(place, lowest, values, bits));
    counts.fill(0, lowest, highest + 1);
    return { low, median, high };
  }

  /** The number at a place of the sorted list, from 0. */
  private at(place: number, lowest: number, values: Float32Array, bits: Int32Array): number {
    const { counts } = this;
    let before = 0;
    let bucket = lowest;
    while (before + (counts[bucket] ?? 0) <= place) {
      before += counts[bucket] ?? 0;
      bucket += 1;
    }
    const inside = new Float32Array(counts[bucket] ?? 0);
    let found = 0;
    for (let index = 0; found < inside.length; index++) {
      if ((((bits[index] ?? 0) >>> 16) & (BUCKETS - 1)) === bucket) inside[found++] = values[index] ?? 0;
    }
    return inside.sort()[place - before] ?? 0;
  }
}

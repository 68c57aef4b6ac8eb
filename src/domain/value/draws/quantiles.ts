import type { Interval80 } from '../types';

/** Middle 80 % and median of numbers; the array is reordered. Zeros for an empty one. */
export function interval80(values: Float32Array): Interval80 {
  const last = values.length - 1;
  if (last < 0) return { low: 0, median: 0, high: 0 };
  const low = select(values, Math.round(0.1 * last), 0, last);
  const median = select(values, Math.round(0.5 * last), Math.round(0.1 * last), last);
  const high = select(values, Math.round(0.9 * last), Math.round(0.5 * last), last);
  return { low, median, high };
}

/** The k-th smallest of values[left … right] (quickselect; Hoare, CACM 4(7), 1961). */
function select(values: Float32Array, k: number, left: number, right: number): number {
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low++;
      while ((values[high] ?? 0) > pivot) high--;
      if (low <= high) {
        const held = values[low] ?? 0;
        values[low++] = values[high] ?? 0;
        values[high--] = held;
      }
    }
    if (k <= high) right = high;
    else if (k >= low) left = low;
    else break;
  }
  return values[k] ?? 0;
}

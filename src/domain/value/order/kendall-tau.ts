import { invalidField } from '../../app-error';
import { said } from '../../words/said';

/**
 * Kendall's τ-b of two lists of scores of the same things: 1 = same order, 0 = none, −1 = reversed; ties
 * counted (Kendall 1945). In n log n (Knight, JASA 61, 1966). Null when one list is all ties or has < 2.
 * @throws AppError `invalid` when the lists differ in length or hold something that is no number.
 */
export function kendallTau(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw invalidField('y', said('value.orders-differ'));
  if ([...x, ...y].some((value) => Number.isNaN(value))) throw invalidField('x', said('value.scores'));
  const count = x.length;
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  const order = Array.from({ length: count }, (_, index) => index);
  order.sort((a, b) => compare(at(x, a), at(x, b)) || compare(at(y, a), at(y, b)));
  const tiedX = tiedPairs(order, (a, b) => at(x, a) === at(x, b));
  const tiedBoth = tiedPairs(order, (a, b) => at(x, a) === at(x, b) && at(y, a) === at(y, b));
  const column = order.map((index) => at(y, index));
  const swaps = countSwaps(column);
  const tiedY = tiedPairs(column, (a, b) => a === b);
  const pairs = (count * (count - 1)) / 2;
  const scale = Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  return scale === 0 ? null : (pairs - tiedX - tiedY + tiedBoth - 2 * swaps) / scale;
}

/** Infinities compare too, which a difference could not. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function tiedPairs(sorted: readonly number[], same: (a: number, b: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let index = 1; index <= sorted.length; index++) {
    const here = sorted[index];
    const before = sorted[index - 1];
    if (here !== undefined && before !== undefined && same(before, here)) {
      run += 1;
    } else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** Sorts in place by merging and counts the exchanges that a bubble sort would need. */
function countSwaps(column: number[]): number {
  let swaps = 0;
  let from = column;
  let to = new Array<number>(column.length).fill(0);
  for (let width = 1; width < column.length; width *= 2) {
    for (let start = 0; start < column.length; start += 2 * width) {
      const middle = Math.min(start + width, column.length);
      const end = Math.min(start + 2 * width, column.length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        const takeLeft = right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0));
        if (!takeLeft) swaps += middle - left;
        to[place] = (takeLeft ? from[left++] : from[right++]) ?? 0;
      }
    }
    [from, to] = [to, from];
  }
  if (from !== column) from.forEach((value, index) => (column[index] = value));
  return swaps;
}

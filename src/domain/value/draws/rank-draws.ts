/** Expected rank (1 = first) and the chance of being among the first k, per row. */
export interface RankChances {
  readonly expectedRank: Float64Array;
  /** One column per k asked for, in that order. */
  readonly top01: readonly Float64Array[];
}

/** Draws ranked at once, so that each row is read in runs rather than one number at a time. */
const BLOCK = 16;

/**
 * Ranks all rows in every draw, in time linear in rows × draws. Rows that tie share the places evenly:
 * n that tie for k places each get k/n of them.
 * @param priorities draw d of row i at i · draws + d; non-negative.
 */
export function rankDraws(
  priorities: Float32Array,
  rows: number,
  draws: number,
  topK: readonly number[],
): RankChances {
  const expectedRank = new Float64Array(rows);
  const top01 = topK.map(() => new Float64Array(rows));
  const columns = Array.from({ length: BLOCK }, () => new Float32Array(rows));
  const sorter = new Sorter(rows);
  for (let from = 0; from < draws; from += BLOCK) {
    const size = Math.min(BLOCK, draws - from);
    for (let row = 0; row < rows; row++) {
      const start = row * draws + from;
      for (let at = 0; at < size; at++) {
        const column = columns[at];
        if (column !== undefined) column[row] = priorities[start + at] ?? 0;
      }
    }
    for (const column of columns.slice(0, size))
      addRanks(column, sorter.order(column), expectedRank, topK, top01);
  }
  for (let row = 0; row < rows; row++) expectedRank[row] = (expectedRank[row] ?? 0) / draws;
  for (const column of top01) for (let row = 0; row < rows; row++) column[row] = (column[row] ?? 0) / draws;
  return { expectedRank, top01 };
}

function addRanks(
  values: Float32Array,
  order: Int32Array,
  rankSum: Float64Array,
  topK: readonly number[],
  top: readonly Float64Array[],
): void {
  const rows = order.length;
  // `order` ascends, so the first place is at its end.
  for (let end = rows; end > 0;) {
    const start = startOfTie(values, order, end);
    const rank = rows - end + (end - start + 1) / 2;
    for (let at = start; at < end; at++) {
      const row = order[at] ?? 0;
      rankSum[row] = (rankSum[row] ?? 0) + rank;
    }
    end = start;
  }
  topK.forEach((k, index) => {
    const column = top[index];
    if (column !== undefined) addTop(values, order, k, column);
  });
}

function addTop(values: Float32Array, order: Int32Array, k: number, column: Float64Array): void {
  const rows = order.length;
  for (let end = rows; end > Math.max(0, rows - k);) {
    const start = startOfTie(values, order, end);
    const share = Math.min(1, (k - (rows - end)) / (end - start));
    for (let at = start; at < end; at++) {
      const row = order[at] ?? 0;
      column[row] = (column[row] ?? 0) + share;
    }
    end = start;
  }
}

/** Where the run of equal values that ends before `end` begins. */
function startOfTie(values: Float32Array, order: Int32Array, end: number): number {
  const value = values[order[end - 1] ?? 0];
  let start = end - 1;
  while (start > 0 && values[order[start - 1] ?? 0] === value) start--;
  return start;
}

/** Ascending order of non-negative 32-bit floats by radix: their bits sort as whole numbers do. The sign bit is 0. */
class Sorter {
  private readonly counts = new Int32Array(2048);
  private first: Int32Array;
  private second: Int32Array;

  constructor(rows: number) {
    this.first = new Int32Array(rows);
    this.second = new Int32Array(rows);
  }

  order(values: Float32Array): Int32Array {
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    for (let row = 0; row < values.length; row++) this.first[row] = row;
    for (const shift of [10, 21]) {
      this.pass(bits, shift);
      [this.first, this.second] = [this.second, this.first];
    }
    this.finish(values);
    return this.first;
  }

  /** Insertion sort: after the radix passes only values alike in their first four digits are out of order. */
  private finish(values: Float32Array): void {
    const { first } = this;
    for (let at = 1; at < first.length; at++) {
      const row = first[at] ?? 0;
      const value = values[row] ?? 0;
      let hole = at;
      while (hole > 0 && (values[first[hole - 1] ?? 0] ?? 0) > value) {
        first[hole] = first[hole - 1] ?? 0;
        hole--;
      }
      first[hole] = row;
    }
  }

  private pass(bits: Int32Array, shift: number): void {
    const { counts, first, second } = this;
    counts.fill(0);
    for (const word of bits) {
      const digit = (word >>> shift) & 2047;
      counts[digit] = (counts[digit] ?? 0) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < 2048; digit++) {
      const count = counts[digit] ?? 0;
      counts[digit] = before;
      before += count;
    }
    for (const row of first) {
      const digit = ((bits[row] ?? 0) >>> shift) & 2047;
      const place = counts[digit] ?? 0;
      counts[digit] = place + 1;
      second[place] = row;
    }
  }
}

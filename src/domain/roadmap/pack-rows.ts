/** Something with a first and a last day, both included. */
interface Stretch {
  readonly startDay: number;
  readonly endDay: number;
}

/**
 * Puts stretches into as few rows as greedy first-fit by start needs, so that none in a row overlap;
 * `gapDays` are kept free between neighbours. With `endDay` as drawn this is the classic interval partition,
 * whose number of rows equals the greatest number of stretches over one day (Kleinberg & Tardos, 2005, 4.1).
 * @returns the row of each stretch, from 0, in the order given.
 */
export function packRows(stretches: readonly Stretch[], gapDays = 0): number[] {
  const order = stretches.map((_, index) => index);
  order.sort((a, b) => startOf(stretches, a) - startOf(stretches, b) || a - b);
  const rows = new Array<number>(stretches.length).fill(0);
  /** Min-heap of rows by the day on which they become free, then by their number. */
  const free: { row: number; day: number }[] = [];
  let used = 0;
  for (const index of order) {
    const stretch = stretches[index];
    if (stretch === undefined) continue;
    const first = free[0];
    const day = stretch.endDay + gapDays;
    if (first !== undefined && first.day < stretch.startDay) {
      rows[index] = first.row;
      first.day = day;
      sink(free);
    } else {
      rows[index] = used;
      free.push({ row: used, day });
      used += 1;
      rise(free);
    }
  }
  return rows;
}

function startOf(stretches: readonly Stretch[], index: number): number {
  return stretches[index]?.startDay ?? 0;
}

type Free = { row: number; day: number }[];

function before(heap: Free, a: number, b: number): boolean {
  const [first, second] = [heap[a], heap[b]];
  if (first === undefined || second === undefined) return false;
  return first.day < second.day || (first.day === second.day && first.row < second.row);
}

function swap(heap: Free, a: number, b: number): void {
  const [first, second] = [heap[a], heap[b]];
  if (first === undefined || second === undefined) return;
  heap[a] = second;
  heap[b] = first;
}

function sink(heap: Free): void {
  for (let at = 0; ;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) if (before(heap, child, least)) least = child;
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function rise(heap: Free): void {
  for (let at = heap.length - 1; at > 0;) {
    const parent = (at - 1) >> 1;
    if (!before(heap, at, parent)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

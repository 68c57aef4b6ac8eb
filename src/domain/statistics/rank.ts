/** Ranks from 1, those that tie share the middle of their places; `descending` gives 1 to the largest. */
export function averageRanks(values: readonly number[], descending = false): number[] {
  const order = values.map((_, index) => index);
  const sign = descending ? -1 : 1;
  order.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0)));
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end += 1;
    for (let at = start; at < end; at++) ranks[order[at] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

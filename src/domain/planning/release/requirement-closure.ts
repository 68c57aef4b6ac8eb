/**
 * For every row, the row itself and everything it needs, directly or not, ascending. Rows in a circle
 * have the same closure. Iterative depth-first walk per row: chains may be thousands long.
 */
export function closuresOf(prerequisites: readonly (readonly number[])[]): Int32Array[] {
  const seen = new Int32Array(prerequisites.length).fill(-1);
  return prerequisites.map((_, row) => {
    const found = [row];
    seen[row] = row;
    for (let next = 0; next < found.length; next++) {
      for (const needed of prerequisites[found[next] ?? 0] ?? []) {
        if (seen[needed] === row) continue;
        seen[needed] = row;
        found.push(needed);
      }
    }
    return Int32Array.from(found).sort();
  });
}

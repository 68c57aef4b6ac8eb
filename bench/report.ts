/** The middle of the numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Prints a result for people, on standard error: standard output ends with the JSON. */
export function printTable(title: string, rows: Readonly<Record<string, unknown>>): void {
  const width = Math.max(...Object.keys(rows).map((name) => name.length));
  const lines = Object.entries(rows).map(([name, value]) => `  ${name.padEnd(width)}  ${String(value)}`);
  console.error([title, ...lines].join('\n'));
}

/** Where `actual` misses what `expected` says, as `path: got, not wanted`; what `expected` does not name is free. */
export function misses(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') {
    const near =
      typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return near ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [`${path}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
    return expected.flatMap((part, at) => misses(actual[at], part, `${path}[${String(at)}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: ${String(actual)} is no object`];
    const parts = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([name, part]) =>
      misses(parts.get(name), part, `${path}.${name}`),
    );
  }
  return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`];
}

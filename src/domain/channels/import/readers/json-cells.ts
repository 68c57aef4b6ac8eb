const MAX_DEPTH = 6;

/**
 * A JSON value as named cells: an object by paths ("user.email"), a list of plain values joined by "; ", a
 * list of objects by their first texts, a list as a row by "Column 1" and on. Null for a plain value.
 */
export function flattenJson(value: unknown): Map<string, string> | null {
  const cells = new Map<string, string>();
  if (Array.isArray(value)) {
    value.forEach((cell, at) => cells.set(`Column ${String(at + 1)}`, cellText(cell)));
    return cells;
  }
  if (!isObject(value)) return null;
  collect(value, '', cells, 0);
  return cells;
}

function collect(
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  cells: Map<string, string>,
  depth: number,
): void {
  for (const [name, part] of Object.entries(value)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (isObject(part) && depth < MAX_DEPTH) collect(part, path, cells, depth + 1);
    else cells.set(path, cellText(part));
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map(cellText)
      .filter((text) => text !== '')
      .join('; ');
  if (isObject(value)) {
    const named = value['name'] ?? value['label'] ?? value['title'] ?? value['text'] ?? value['value'];
    return named === undefined ? JSON.stringify(value) : cellText(named);
  }
  return '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

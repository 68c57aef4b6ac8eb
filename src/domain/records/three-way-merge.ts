/** Any record whose fields can be compared as JSON. */
export type PlainRecord = Readonly<Record<string, unknown>>;

/** A field that both people changed, differently. */
export interface FieldConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface MergeResult<T> {
  /** Both people's changes; where they conflict, theirs (which is stored already) until a person decides. */
  readonly merged: T;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Merges two edits of one record field by field: what only one changed is taken, what both changed alike is
 * taken, lists are merged by their elements (added by either, removed by either), and only a field that both
 * changed differently is a conflict. Elements with an `id`, `key` or `needKey` are the same by it; an element
 * that both changed differently makes its list a conflict.
 */
export function threeWayMerge<T extends PlainRecord>(base: T, mine: T, theirs: T): MergeResult<T> {
  const conflicts: FieldConflict[] = [];
  const changed: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = mergeValue(base[field], mine[field], theirs[field]);
    if (value === CONFLICT) {
      conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] });
    } else if (!same(value, theirs[field])) changed[field] = value;
  }
  return { merged: { ...theirs, ...changed }, conflicts };
}

const CONFLICT = Symbol('conflict');

function mergeValue(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs))
    return mergeLists(base, mine, theirs);
  return CONFLICT;
}

function mergeLists(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown {
  const inBase = byIdentity(base);
  const inMine = byIdentity(mine);
  const inTheirs = byIdentity(theirs);
  const merged: unknown[] = [];
  for (const [id, element] of inTheirs) {
    const before = inBase.get(id);
    const own = inMine.get(id);
    if (own === undefined && before !== undefined) {
      // I removed it; if they changed it meanwhile, nobody but a person can say whether it goes.
      if (!same(element, before)) return CONFLICT;
      continue;
    }
    const value = own === undefined ? element : mergeValue(before, own, element);
    if (value === CONFLICT) return CONFLICT;
    merged.push(value);
  }
  for (const [id, element] of inMine) {
    if (inTheirs.has(id)) continue;
    const before = inBase.get(id);
    if (before === undefined) merged.push(element);
    else if (!same(element, before)) return CONFLICT;
  }
  return merged;
}

function byIdentity(list: readonly unknown[]): Map<string, unknown> {
  return new Map(list.map((element) => [identityOf(element), element]));
}

function identityOf(element: unknown): string {
  if (typeof element === 'object' && element !== null) {
    for (const name of ['id', 'key', 'needKey', 'personaKey', 'evidenceId']) {
      const value: unknown = Object.hasOwn(element, name) ? Reflect.get(element, name) : undefined;
      if (typeof value === 'string') return `${name}:${value}`;
    }
  }
  return canonical(element);
}

/** Equal as JSON, whatever the order of an object's fields. */
export function same(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, part]) => part !== undefined);
    fields.sort((one, other) => (one[0] < other[0] ? -1 : 1));
    return `{${fields.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`;
  }
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

import { isPlain } from './check-record';
import type { FieldSpec, Joining } from './field';
import type { AnyKind, Parts } from './kind';

type Values = Readonly<Record<string, unknown>>;
type Join = (spec: FieldSpec, kept: unknown, other: unknown) => unknown;

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isPlain(value) && Object.keys(value).length === 0);

const filled: Join = (_, kept, other) => (isEmpty(kept) ? other : kept);

function sum(spec: FieldSpec, kept: unknown, other: unknown): unknown {
  if (typeof kept !== 'number') return other;
  if (typeof other !== 'number') return kept;
  return Math.min(spec.max ?? Number.POSITIVE_INFINITY, kept + other);
}

function greatest(_: FieldSpec, kept: unknown, other: unknown): unknown {
  if (typeof kept !== 'number') return other;
  return typeof other === 'number' ? Math.max(kept, other) : kept;
}

function union(spec: FieldSpec, kept: unknown, other: unknown): unknown {
  if (typeof kept === 'string' && typeof other === 'string') return bothTexts(spec, kept, other);
  if (isPlain(kept) && isPlain(other)) return bothGroups(spec, kept, other);
  if (!Array.isArray(kept)) return isEmpty(kept) ? other : kept;
  return Array.isArray(other) ? bothLists(kept, other).slice(0, spec.max) : kept;
}

/** The elements of both, each once. */
function bothLists(kept: readonly unknown[], other: readonly unknown[]): unknown[] {
  const joined = new Map<string, unknown>();
  for (const element of [...kept, ...other]) {
    const words = sameWords(element);
    const known = joined.get(words);
    joined.set(words, known === undefined ? element : joinLists(known, element));
  }
  return [...joined.values()];
}

/** Both texts, the second only where the first does not say it already. */
function bothTexts(spec: FieldSpec, kept: string, other: string): string {
  if (kept.trim() === '') return other;
  if (other.trim() === '' || kept.includes(other.trim())) return kept;
  return Array.from(`${kept}; ${other}`).slice(0, spec.max).join('');
}

/** The lists of two groups are joined, of everything else the kept one's stays. */
function bothGroups(spec: FieldSpec, kept: Values, other: Values): Values {
  const lists = Object.entries(spec.in ?? {}).flatMap(([name, part]) =>
    part.type === 'list' ? [[name, union(part, kept[name], other[name])] as const] : [],
  );
  return { ...other, ...kept, ...Object.fromEntries(lists) };
}

/**
 * Two elements are one when they say the same: by their text and the row and column that they stand in where they
 * have one, else as a whole.
 */
function sameWords(element: unknown): string {
  if (isPlain(element) && typeof element['text'] === 'string') {
    const place = ['group', 'row', 'stageId'].map((name) => {
      const value = element[name];
      return typeof value === 'string' ? value : '';
    });
    return `${place.join(' ')}:${element['text'].trim().toLowerCase()}`;
  }
  return typeof element === 'string' ? element.toLowerCase() : JSON.stringify(element);
}

/** The first element, with what the lists of the other name besides. */
function joinLists(first: unknown, second: unknown): unknown {
  if (!isPlain(first) || !isPlain(second)) return first;
  const lists = Object.entries(first).flatMap(([name, own]) => {
    const theirs = second[name];
    if (!Array.isArray(own) || !Array.isArray(theirs)) return [];
    return [[name, [...new Set<unknown>([...(own as unknown[]), ...(theirs as unknown[])])]] as const];
  });
  return { ...first, ...Object.fromEntries(lists) };
}

/** What was counted twice is there twice. */
function both(spec: FieldSpec, kept: unknown, other: unknown): unknown {
  if (!Array.isArray(kept) || !Array.isArray(other)) return isEmpty(kept) ? other : kept;
  return [...(kept as unknown[]), ...(other as unknown[])].slice(0, spec.max);
}

const JOINS = { kept: filled, sum, greatest, union, both } satisfies Record<Joining, Join>;

function joinFields(specs: Readonly<Record<string, FieldSpec>>, kept: Values, other: Values): Values {
  const joined: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.joins === undefined) continue;
    const value = JOINS[spec.joins](spec, kept[name], other[name]);
    if (JSON.stringify(value) !== JSON.stringify(kept[name])) joined[name] = value;
  }
  return joined;
}

/**
 * What the record that stays holds after another one of its kind became one with it: each field by the joining that
 * its declaration says; a field without one stays as it is. Gives only the fields that change.
 */
export function joinRecords(kind: AnyKind, kept: Values, other: Values): Values {
  return joinFields(kind.specs, kept, other);
}

/**
 * Two parts that have become parts of one record, as one: field by field as declared; where the declaration names a
 * field in which one can be stronger, the stronger one stays and the other adds to it.
 */
export function joinParts(parts: Parts, kept: Values, other: Values): Values {
  const { stronger, fields } = parts;
  const order = stronger === undefined ? [] : (fields[stronger]?.values ?? []);
  const strength = (part: Values): number =>
    stronger === undefined ? 0 : order.findIndex((word) => word === part[stronger]);
  const [first, second] = strength(other) > strength(kept) ? [other, kept] : [kept, other];
  return { ...first, ...joinFields(fields, first, second) };
}

/** A field in which two records differ before they become one. */
export interface JoinedField {
  readonly field: string;
  readonly kept: unknown;
  readonly other: unknown;
  readonly becomes: unknown;
  /** What the other one says is in nothing that stays. */
  readonly lost: boolean;
}

/** What two records say differently, and what becomes of it; the app's own fields are left out. */
export function joinedFields(kind: AnyKind, kept: Values, other: Values): JoinedField[] {
  const joined = joinRecords(kind, kept, other);
  return Object.entries(kind.specs).flatMap(([field, spec]) => {
    const [mine, theirs] = [kept[field], other[field]];
    if (spec.server === true || isEmpty(theirs) || JSON.stringify(mine) === JSON.stringify(theirs)) return [];
    const becomes = Object.hasOwn(joined, field) ? joined[field] : mine;
    const lost = JSON.stringify(becomes) === JSON.stringify(mine) && !isEmpty(mine);
    return [{ field, kept: mine ?? null, other: theirs, becomes: becomes ?? null, lost }];
  });
}

/** The field in which two records hold more together than one may; null when all fits. */
export function tooMuchTogether(kind: AnyKind, kept: Values, other: Values): string | null {
  const field = Object.entries(kind.specs).find(
    ([name, spec]) => spec.joins === 'union' && isTooMuch(spec, kept[name], other[name]),
  );
  return field?.[0] ?? null;
}

function isTooMuch(spec: FieldSpec, kept: unknown, other: unknown): boolean {
  if (Array.isArray(kept) && Array.isArray(other))
    return bothLists(kept, other).length > (spec.max ?? Number.POSITIVE_INFINITY);
  if (!isPlain(kept) || !isPlain(other)) return false;
  return Object.entries(spec.in ?? {}).some(([name, part]) => isTooMuch(part, kept[name], other[name]));
}

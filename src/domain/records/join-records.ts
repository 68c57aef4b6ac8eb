import { isPlain } from './check-record';
import type { FieldSpec, Joining } from './field';
import type { AnyKind } from './kind';

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
  if (isPlain(kept) && isPlain(other)) return { ...other, ...kept };
  if (!Array.isArray(kept)) return isEmpty(kept) ? other : kept;
  if (!Array.isArray(other)) return kept;
  const joined = new Map<string, unknown>();
  for (const element of [...(kept as unknown[]), ...(other as unknown[])]) {
    const words = sameWords(element);
    const known = joined.get(words);
    joined.set(words, known === undefined ? element : joinLists(known, element));
  }
  return [...joined.values()].slice(0, spec.max);
}

/** Two elements are one when they say the same: by their text where they have one, else as a whole. */
function sameWords(element: unknown): string {
  if (isPlain(element) && typeof element['text'] === 'string') {
    const { group } = element;
    const text = element['text'];
    return `${typeof group === 'string' ? group : ''}:${text.trim().toLowerCase()}`;
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

const JOINS = { kept: filled, sum, greatest, union } satisfies Record<Joining, Join>;

/**
 * What the record that stays holds after another one of its kind became one with it: each field by the joining that
 * its declaration says; a field without one stays as it is. Gives only the fields that change.
 */
export function joinRecords(kind: AnyKind, kept: Values, other: Values): Values {
  const joined: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(kind.specs)) {
    if (spec.joins === undefined) continue;
    const value = JOINS[spec.joins](spec, kept[name], other[name]);
    if (value !== kept[name]) joined[name] = value;
  }
  return joined;
}

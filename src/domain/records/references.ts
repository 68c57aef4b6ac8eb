import { isPlain } from './check-record';
import type { FieldSpec } from './field';
import type { AnyKind } from './kind';

/** A record that another one names. */
export interface Reference {
  /** Kind of the record that is named. */
  readonly to: string;
  readonly id: string;
  /** The field that names it: `personaId`, or `traits` for one inside a list. */
  readonly field: string;
}

/** Every record that a value of a kind names, inside lists and groups too. */
export function referencesIn(kind: AnyKind, value: Readonly<Record<string, unknown>>): Reference[] {
  return Object.entries(kind.specs).flatMap(([field, spec]) =>
    idsIn(spec, value[field]).map(({ to, id }) => ({ to, id, field })),
  );
}

function idsIn(spec: FieldSpec, value: unknown): { to: string; id: string }[] {
  if (spec.type === 'ref') {
    return typeof value === 'string' && spec.to !== undefined ? [{ to: spec.to, id: value }] : [];
  }
  const { of } = spec;
  if (Array.isArray(value) && of !== undefined) return value.flatMap((one: unknown) => idsIn(of, one));
  if (!isPlain(value)) return [];
  return Object.entries(spec.in ?? {}).flatMap(([name, part]) => idsIn(part, value[name]));
}

/** What `after` names and `before` did not: only these can be wrong, a record may outlive what it named. */
export function newReferences(
  kind: AnyKind,
  after: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | null,
): Reference[] {
  const known = new Set(
    (before === null ? [] : referencesIn(kind, before)).map(({ to, id }) => `${to} ${id}`),
  );
  return referencesIn(kind, after).filter(({ to, id }) => !known.has(`${to} ${id}`));
}

/** A record as others name it: by its id, or by the word that people know it by. */
export interface Named {
  readonly id: string;
  /** Key of a need or persona, `account:<id>` of an account; empty when nothing names it by a word. */
  readonly word: string;
}

/** Every mention of a record of the kind `of` is to lead to another one. */
export interface MovedMention {
  readonly of: string;
  readonly from: Named;
  readonly into: Named;
}

/** The word by which texts call a record that `names` its kind. */
export function wordOf(kind: AnyKind, id: string, value: Readonly<Record<string, unknown>>): string {
  const { number, key } = value;
  if (kind.letter !== undefined && typeof number === 'number') return `${kind.letter}-${String(number)}`;
  return typeof key === 'string' ? key : `${kind.name}:${id}`;
}

/** Whether a field, or anything inside it, can name a record of the kind. */
export function canName(spec: FieldSpec, target: string): boolean {
  return (
    (spec.type === 'ref' && spec.to === target) ||
    spec.names === target ||
    (spec.of !== undefined && canName(spec.of, target)) ||
    Object.values(spec.in ?? {}).some((part) => canName(part, target))
  );
}

/** The value with each mention of one record leading to another. */
export function withMovedReference(spec: FieldSpec, value: unknown, move: MovedMention): unknown {
  if (spec.type === 'ref') return spec.to === move.of && value === move.from.id ? move.into.id : value;
  if (spec.names !== undefined)
    return spec.names === move.of && value === move.from.word ? move.into.word : value;
  const { of } = spec;
  if (Array.isArray(value) && of !== undefined) {
    const moved = value.map((one: unknown) => withMovedReference(of, one, move));
    // Of two that lead to the same record now, one is enough.
    return of.type === 'ref' || of.names !== undefined ? [...new Set(moved)] : moved;
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const part = spec.in?.[name];
      return [name, part === undefined ? one : withMovedReference(part, one, move)];
    }),
  );
}

/**
 * Whether records follow by this field all at once: where it is a plain reference, and nothing says that a record may
 * stand only once. Others are few and follow one by one, each with its line in the history.
 */
export function movesInBulk(kind: AnyKind, spec: FieldSpec, target: string): boolean {
  return spec.type === 'ref' && spec.to === target && kind.once.length === 0;
}

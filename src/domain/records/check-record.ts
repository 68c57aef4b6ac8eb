import { isIsoDate } from '../iso-date';
import { emptyOf } from './field';
import type { FieldSpec, FieldType } from './field';
import type { AnyKind, Kind } from './kind';
import { NAMED_CHECKS } from './named-checks';
import { isRecordId } from './record-id';

/** What may be wrong with a field's value. */
export const FIELD_PROBLEMS = [
  'unknown-field',
  'missing',
  'not-text',
  'too-short',
  'too-long',
  'not-number',
  'not-whole',
  'too-small',
  'too-great',
  'not-day',
  'not-flag',
  'not-one-of',
  'not-reference',
  'not-list',
  'not-group',
  'not-allowed',
  'app-only',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** A value that breaks the declaration: which field, how, and the limit that it broke. */
export interface Problem {
  /** `name`, or `traits.2.text` inside a list or group. */
  readonly field: string;
  readonly problem: FieldProblem;
  readonly limit?: number | string;
}

type Found =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };
type Check = (spec: FieldSpec, value: unknown, field: string) => Found;

const good = (value: unknown): Found => ({ ok: true, value });
const wrong = (field: string, problem: FieldProblem, limit?: number | string): Found => ({
  ok: false,
  problem: { field, problem, ...(limit === undefined ? {} : { limit }) },
});

/** Characters as people and the store count them: a letter beyond the first plane is one. */
export function lengthOf(words: string): number {
  return words.length - (words.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function checkText(spec: FieldSpec, value: unknown, field: string): Found {
  if (typeof value !== 'string') return wrong(field, 'not-text');
  const words = value.trim();
  const length = lengthOf(words);
  if (length < (spec.min ?? 0)) return wrong(field, length === 0 ? 'missing' : 'too-short', spec.min);
  if (length > (spec.max ?? Number.POSITIVE_INFINITY)) return wrong(field, 'too-long', spec.max);
  return good(words);
}

function checkAmount(spec: FieldSpec, value: unknown, field: string): Found {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(field, 'not-number');
  if (value < (spec.min ?? Number.NEGATIVE_INFINITY)) return wrong(field, 'too-small', spec.min);
  if (value > (spec.max ?? Number.POSITIVE_INFINITY)) return wrong(field, 'too-great', spec.max);
  return good(value);
}

function checkList(spec: FieldSpec, value: unknown, field: string): Found {
  if (!Array.isArray(value)) return wrong(field, 'not-list');
  if (value.length > (spec.max ?? Number.POSITIVE_INFINITY)) return wrong(field, 'too-long', spec.max);
  const elements: unknown[] = [];
  for (const [place, element] of value.entries()) {
    const found = spec.of === undefined ? good(element) : checkField(spec.of, element, `${field}.${place}`);
    if (!found.ok) return found;
    elements.push(found.value);
  }
  return good(elements);
}

function checkGroup(spec: FieldSpec, value: unknown, field: string): Found {
  if (!isPlain(value)) return wrong(field, 'not-group');
  const parts: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(spec.in ?? {}, name)) return wrong(`${field}.${name}`, 'unknown-field');
  }
  for (const [name, part] of Object.entries(spec.in ?? {})) {
    const given = Object.hasOwn(value, name) ? value[name] : emptyOf(part);
    const found = checkField(part, given, `${field}.${name}`);
    if (!found.ok) return found;
    parts[name] = found.value;
  }
  return good(parts);
}

/** One check for each type: a new type does not compile until it has one. */
const CHECKS = {
  text: checkText,
  whole: (spec, value, field) =>
    typeof value === 'number' && !Number.isSafeInteger(value)
      ? wrong(field, 'not-whole')
      : checkAmount(spec, value, field),
  amount: checkAmount,
  day: (_, value, field) =>
    typeof value === 'string' && isIsoDate(value) ? good(value) : wrong(field, 'not-day'),
  flag: (_, value, field) => (typeof value === 'boolean' ? good(value) : wrong(field, 'not-flag')),
  oneOf: (spec, value, field) =>
    typeof value === 'string' && spec.values?.includes(value) === true
      ? good(value)
      : wrong(field, 'not-one-of', spec.values?.join(', ')),
  ref: (_, value, field) =>
    typeof value === 'string' && isRecordId(value) ? good(value) : wrong(field, 'not-reference'),
  list: checkList,
  group: checkGroup,
  document: (_, value) => good(value),
} satisfies Record<FieldType, Check>;

/** A value by the facts of its field: itself in its stored form (texts trimmed), or what is wrong with it. */
export function checkField(spec: FieldSpec, value: unknown, field: string): Found {
  if (value === undefined) return wrong(field, 'missing');
  if (value === null) return spec.nullable === true ? good(null) : wrong(field, 'missing');
  const check: Check = CHECKS[spec.type];
  const found = check(spec, value, field);
  if (!found.ok || spec.check === undefined) return found;
  return NAMED_CHECKS[spec.check]?.(found.value) === true ? found : wrong(field, 'not-allowed');
}

/**
 * How a value comes: by a `form` or an `import` as a patch of what people may write, or as a `snapshot` (restore, undo,
 * archive), which holds the app's own fields too.
 */
export type Way = 'form' | 'import' | 'snapshot';

export type PatchChecked =
  | { readonly ok: true; readonly set: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A patch of a record by its declaration: only fields that are there, each in its stored form, or all that is wrong. */
export function checkPatch(kind: AnyKind, patch: Readonly<Record<string, unknown>>, way: Way): PatchChecked {
  const set: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const spec = Object.hasOwn(kind.specs, field) ? kind.specs[field] : undefined;
    if (spec === undefined) problems.push({ field, problem: 'unknown-field' });
    else if (spec.server === true && way !== 'snapshot') problems.push({ field, problem: 'app-only' });
    else {
      const found = checkField(spec, value, field);
      if (found.ok) set[field] = found.value;
      else problems.push(found.problem);
    }
  }
  return problems.length === 0 ? { ok: true, set } : { ok: false, problems };
}

/** Rules of the whole record that it breaks after a change; each field of `after` must have been checked before. */
export function brokenRules(
  kind: Pick<Kind, 'check'>,
  after: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | null,
): ReturnType<Kind['check']> {
  return kind.check(after, before);
}

export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

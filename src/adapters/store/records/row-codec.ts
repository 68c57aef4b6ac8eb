import { emptyOf, storedAs } from '../../../domain/records/field';
import type { FieldSpec, FieldType } from '../../../domain/records/field';
import { checkField, isPlain } from '../../../domain/records/check-record';
import type { Problem } from '../../../domain/records/check-record';
import type { AnyKind } from '../../../domain/records/kind';
import type { Cell, Row } from '../raw-sql';

/** Where a field stands in its table: a column, or a name inside a column that holds JSON. */
export interface Place {
  readonly column: string;
  readonly inside: string | null;
}

/** The place of a field: `strategicWeight` stands in `strategic_weight` unless its declaration says otherwise. */
export function placeOf(field: string, spec: FieldSpec): Place {
  const stored = storedAs(field, spec);
  const [column = stored, inside] = stored.split('.');
  return { column, inside: inside ?? null };
}

interface Codec {
  readonly write: (value: unknown) => Cell;
  readonly read: (cell: Cell) => unknown;
}

const plainText: Codec = { write: (value) => (typeof value === 'string' ? value : ''), read: (cell) => cell };
const plainNumber: Codec = {
  write: (value) => (typeof value === 'number' ? value : null),
  read: (cell) => (cell === null ? null : Number(cell)),
};
const json: Codec = {
  write: (value) => JSON.stringify(value ?? null),
  read: (cell) => (typeof cell === 'string' ? parsed(cell) : undefined),
};

/** One codec for each type: a new type does not compile until it has one. */
const CODECS = {
  text: plainText,
  day: plainText,
  oneOf: plainText,
  ref: plainText,
  whole: plainNumber,
  amount: plainNumber,
  flag: { write: (value) => (value === true ? 1 : 0), read: (cell) => Number(cell) === 1 },
  list: json,
  group: json,
  document: json,
} satisfies Record<FieldType, Codec>;

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The cells of the columns that a patch changes. Fields that share a JSON column are written together, so the whole
 * record after the change is asked for. `nullable` = columns that take NULL.
 */
export function cellsOf(
  kind: AnyKind,
  patch: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  nullable: ReadonlySet<string>,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [field, value] of Object.entries(patch)) {
    const spec = kind.specs[field];
    if (spec === undefined) continue;
    const { column, inside } = placeOf(field, spec);
    if (inside !== null) cells.set(column, JSON.stringify(insideOf(kind, column, after)));
    else if (value === null && nullable.has(column)) cells.set(column, null);
    else cells.set(column, CODECS[spec.type].write(value));
  }
  return cells;
}

function insideOf(
  kind: AnyKind,
  column: string,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const inside: Record<string, unknown> = {};
  for (const [field, spec] of Object.entries(kind.specs)) {
    const place = placeOf(field, spec);
    if (place.column === column && place.inside !== null)
      inside[place.inside] = after[field] ?? emptyOf(spec);
  }
  return inside;
}

export interface DecodedRow {
  readonly value: Readonly<Record<string, unknown>>;
  /** Fields whose stored value the declaration does not take: they read as empty, and are told to the log by id. */
  readonly unreadable: readonly string[];
}

/** A stored row as the record that it is. Reading is lenient: what does not fit reads as empty, and is named. */
export function recordOfRow(kind: AnyKind, row: Row): DecodedRow {
  const value: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const [field, spec] of Object.entries(kind.specs)) {
    const given = storedValue(field, spec, row);
    if (given === undefined || given === null) {
      value[field] = emptyOf(spec) ?? null;
      continue;
    }
    const found = checkField(withoutLeast(spec), given, field);
    if (found.ok) value[field] = found.value;
    else {
      value[field] = spec.type === 'text' && typeof given === 'string' ? given : (emptyOf(spec) ?? null);
      unreadable.push(field);
    }
  }
  return { value, unreadable };
}

/**
 * What in a row breaks the declaration of its kind; null when nothing does. A column that is missing or empty is what
 * an older version left out: it reads as nobody has filled it.
 */
export function problemOfRow(kind: Pick<AnyKind, 'specs'>, row: Row): Problem | null {
  for (const [field, spec] of Object.entries(kind.specs)) {
    const { column, inside } = placeOf(field, spec);
    const cell = row[column];
    // A day that has to be there is in every version: without it nothing reads the record.
    if (cell === '' && spec.type === 'day' && spec.nullable !== true)
      return { field, problem: 'not-allowed' };
    if (cell === undefined || cell === null || cell === '') continue;
    const holdsJson = inside !== null || CODECS[spec.type] === json;
    if (holdsJson && json.read(cell) === undefined) return { field, problem: 'not-allowed' };
    const given = storedValue(field, spec, row);
    if (given === undefined || given === null) continue;
    const found = checkField(withoutLeast(spec), given, field);
    if (!found.ok) return found.problem;
  }
  return null;
}

/** What was stored before a least length was asked for is read all the same. */
function withoutLeast(spec: FieldSpec): FieldSpec {
  return spec.type === 'text' ? { ...spec, min: 0 } : spec;
}

function storedValue(field: string, spec: FieldSpec, row: Row): unknown {
  const { column, inside } = placeOf(field, spec);
  const cell = row[column];
  if (cell === undefined) return undefined;
  if (inside !== null) {
    const whole = json.read(cell);
    return isPlain(whole) ? whole[inside] : undefined;
  }
  // A column that takes no NULL holds an empty text where there is nothing.
  if (cell === null || (cell === '' && spec.nullable === true)) return null;
  return CODECS[spec.type].read(cell);
}

import { checkPatch } from '../../records/check-record';
import type { AnyKind } from '../../records/kind';
import type { FieldSpec, FieldType } from '../../records/field';
import { importTargets } from '../../records/import-targets';
import type { ImportTarget } from '../../records/import-targets';
import { stableHash } from '../../stable-hash';
import type { FileShape } from './file-shape';
import type { RowOutcome } from './import-table';
import { cleanCell } from './map-row';
import { parseDate } from './parse-date';
import type { DateOrder } from './parse-date';
import { problem } from './problem';
import type { ImportProblem } from './problem';

const MOST_SHOWN = 60;
const MOST_ATTRIBUTE = 500;
const ID_HEADING = /(^|[\s_.-])(id|key|number)$|Id$/i;

/** What a column becomes: a field, the record's own id in that file, a further fact under its heading, or nothing. */
export type RecordColumn =
  | { readonly kind: 'field'; readonly target: ImportTarget }
  | { readonly kind: 'id' | 'attribute' | 'ignore' };

/** What each column of a file is, by its heading; what no field claims becomes an attribute where the kind has them. */
export function guessColumns(kind: AnyKind, shape: Pick<FileShape, 'columns'>): RecordColumn[] {
  const targets = importTargets(kind);
  const taken = new Set<string>();
  const claim = (name: string): boolean => !taken.has(name) && taken.add(name).has(name);
  return shape.columns.map((column): RecordColumn => {
    const words = column
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_.]+/g, ' ')
      .trim();
    if (words === '') return { kind: 'ignore' };
    const own = targets.filter(({ field }) => field !== kind.title);
    const titled = targets.filter(({ field }) => field === kind.title);
    const fits = ({ field, hints, times }: ImportTarget): boolean =>
      hints.test(words) && claim(`${field} ${times}`);
    const target = own.find(fits);
    if (target !== undefined) return { kind: 'field', target };
    if (ID_HEADING.test(words) && claim('id')) return { kind: 'id' };
    const title = titled.find(fits);
    if (title !== undefined) return { kind: 'field', target: title };
    return { kind: Object.hasOwn(kind.specs, 'attributes') ? 'attribute' : 'ignore' };
  });
}

/** A row of a file as a record: its id, and what the file says about it. */
export interface MappedRecord {
  readonly id: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/**
 * One row as a record of a kind, by its declaration. The id is that of the file, else a hash of its name, so that a
 * second import changes it and does not double it. Of a cell that is empty nothing is said: an import never empties.
 */
export function mapRecord(
  kind: AnyKind,
  cells: readonly string[],
  columns: readonly string[],
  guessed: readonly RecordColumn[],
  dateOrder: DateOrder,
): RowOutcome<MappedRecord> {
  const set: Record<string, unknown> = {};
  const attributes: Record<string, string> = {};
  let externalId = '';
  for (const [at, column] of guessed.entries()) {
    const cell = cleanCell(cells[at] ?? '');
    if (cell === '') continue;
    if (column.kind === 'id') externalId = cell.slice(0, MOST_ATTRIBUTE);
    else if (column.kind === 'attribute') attributes[columns[at] ?? ''] = cell.slice(0, MOST_ATTRIBUTE);
    else if (column.kind === 'field') {
      const { field, times } = column.target;
      const spec = kind.specs[field];
      // A year's figure counts before twelve times a month's.
      if (spec === undefined || (times > 1 && Object.hasOwn(set, field))) continue;
      const value = PARSERS[spec.type](cell, spec, dateOrder);
      if (isProblem(value)) return { kind: 'rejected', problem: value };
      set[field] = typeof value === 'number' ? value * times : value;
    }
  }
  if (!Object.hasOwn(set, kind.title)) {
    if (externalId === '') return { kind: 'empty' };
    set[kind.title] = externalId;
  }
  if (Object.keys(attributes).length > 0) set['attributes'] = attributes;
  const checked = checkPatch(kind, set, 'import');
  const headingOf = (field: string): string => {
    const at = guessed.findIndex((column) => column.kind === 'field' && column.target.field === field);
    return columns[at] ?? field;
  };
  if (!checked.ok) return { kind: 'rejected', problem: ofDeclaration(checked.problems[0], set, headingOf) };
  const name = String(checked.set[kind.title]).toLowerCase();
  return {
    kind: 'taken',
    row: { id: externalId === '' ? stableHash(`${kind.name} ${name}`) : externalId, set: checked.set },
  };
}

type Parser = (cell: string, spec: FieldSpec, dateOrder: DateOrder) => unknown;

const asNumber: Parser = (cell) => {
  const number = amountOf(cell);
  if (number === null || Number.isNaN(number))
    return problem('amount-unreadable', { value: cell.slice(0, MOST_SHOWN) });
  return number;
};
const notFromCells: Parser = (cell) => problem('not-an-option', { value: cell.slice(0, MOST_SHOWN) });

/** How the cell of a file becomes a value, for each type: a new type does not compile until it has a way. */
const PARSERS = {
  text: (cell) => cell,
  whole: (cell, spec, order) => {
    const number = asNumber(cell, spec, order);
    return typeof number === 'number' ? Math.round(number) : number;
  },
  amount: asNumber,
  day: (cell, _, order) => {
    const read = parseDate(cell, order);
    return read === 'unreadable' || read === 'impossible'
      ? problem(`date-${read}`, { value: cell.slice(0, MOST_SHOWN) })
      : read;
  },
  flag: (cell) => /^(1|true|yes|y|ja|x|wahr)$/i.test(cell),
  oneOf: (cell, spec) => {
    const same = spec.values?.find((value) => value.toLowerCase() === cell.toLowerCase());
    const read = Object.entries(spec.reads ?? {}).find(([, words]) => words.test(cell))?.[0];
    return same ?? read ?? spec.fallback;
  },
  list: (cell) => cell.split(/[,;|]/).map((part) => part.trim()),
  ref: notFromCells,
  group: notFromCells,
  document: notFromCells,
} satisfies Record<FieldType, Parser>;

function isProblem(value: unknown): value is ImportProblem {
  return typeof value === 'object' && value !== null && 'code' in value && 'said' in value;
}

/** What breaks the declaration, told by the heading that the person knows from the file. */
function ofDeclaration(
  broken: { readonly field: string; readonly problem: string; readonly limit?: number | string } | undefined,
  set: Readonly<Record<string, unknown>>,
  headingOf: (field: string) => string,
): ImportProblem {
  const given = set[broken?.field ?? ''];
  const words = typeof given === 'string' ? given : JSON.stringify(given ?? '');
  const told = { field: headingOf(broken?.field ?? ''), value: words.slice(0, MOST_SHOWN) };
  if (broken?.problem === 'too-long')
    return problem('value-too-long', {
      ...told,
      found: Array.from(words).length,
      limit: Number(broken.limit ?? 0),
    });
  return problem('value-refused', told);
}

/** `€ 12.500,50`, `12,500.50`, `$12k`, `1.5M`: the amount; null when empty, NaN when it is none. */
export function amountOf(cell: string): number | null {
  const text = cell.replace(/[\s\u00A0]|[€$£¥]|\b(usd|eur|gbp|chf)\b/gi, '');
  if (text === '') return null;
  const match = /^(-?\d[\d.,]*)([km])?$/i.exec(text);
  if (match === null) return Number.NaN;
  const digits = match[1] ?? '';
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits.charAt(last);
  const after = digits.length - last - 1;
  // One mark with three digits behind it, or one that repeats, separates thousands.
  const isDecimal = last >= 0 && after !== 3 && digits.indexOf(mark) === last;
  const mixed = digits.includes('.') && digits.includes(',');
  const whole = isDecimal || (mixed && digits.indexOf(mark) === last) ? digits.slice(0, last) : digits;
  const fraction = whole === digits ? '' : digits.slice(last + 1);
  const factor = match[2] === undefined ? 1 : match[2].toLowerCase() === 'k' ? 1000 : 1_000_000;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`) * factor;
}

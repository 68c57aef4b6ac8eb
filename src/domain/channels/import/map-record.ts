import { checkPatch } from '../../records/check-record';
import { cutText } from '../../cut-text';
import type { AnyKind } from '../../records/kind';
import type { FieldSpec, FieldType } from '../../records/field';
import { stableHash } from '../../stable-hash';
import type { IsoDate } from '../../iso-date';
import type { DecimalSign } from './cells/currency';
import { cleanCell } from './cells/clean-cell';
import { parseDate } from './cells/date';
import { isNothing } from './cells/nothing';
import { numberIn } from './cells/number';
import { dateStyle } from './columns/styles';
import type { RowOutcome } from './import-table';
import { problem } from './problem';
import type { ImportProblem } from './problem';
import type { RecordPlan } from './record-plan';

const MOST_SHOWN = 60;
const MOST_ATTRIBUTE = 500;
const RANGE = /^\d[\d.,' ]*\s*(?:[-–—]|to|bis|à|a|до|~|〜|～)\s*\d[\d.,' ]*(?:\s*\p{L}+)?$/iu;

/** A row of a file as a record: its id, and what the file says about it. */
export interface MappedRecord {
  readonly id: string;
  readonly set: Readonly<Record<string, unknown>>;
}

/** A row of a file by its plan, with the rows before it in mind: one record cannot be two things. */
export function recordReader(
  kind: AnyKind,
  columns: readonly string[],
  plan: RecordPlan,
): (cells: readonly string[], line: number) => RowOutcome<MappedRecord> {
  const seen = new Map<string, { readonly line: number; readonly set: Readonly<Record<string, unknown>> }>();
  return (cells, line) => {
    const outcome = mapRecord(kind, cells, columns, plan);
    if (outcome.kind !== 'taken') return outcome;
    const name = String(outcome.row.set[kind.title]);
    const before = seen.get(name.toLowerCase());
    if (before === undefined) {
      seen.set(name.toLowerCase(), { line, set: outcome.row.set });
      return outcome;
    }
    const set = { ...before.set, ...outcome.row.set };
    const contradicts = Object.entries(before.set).some(
      ([field, value]) => field !== kind.title && typeof value !== 'object' && set[field] !== value,
    );
    if (contradicts)
      return {
        kind: 'rejected',
        problem: problem('named-twice', { name: cutText(name, MOST_SHOWN), line: before.line }),
      };
    seen.set(name.toLowerCase(), { line: before.line, set });
    return outcome;
  };
}

/**
 * One row as a record of a kind, by its declaration. The id is that of the file, else a hash of its name, so that a
 * second import changes it and does not double it. Of a cell that is empty nothing is said: an import never empties.
 */
export function mapRecord(
  kind: AnyKind,
  cells: readonly string[],
  columns: readonly string[],
  plan: RecordPlan,
): RowOutcome<MappedRecord> {
  const set: Record<string, unknown> = {};
  const attributes: Record<string, string> = {};
  let externalId = '';
  for (const [at, column] of plan.columns.entries()) {
    const cell = cleanCell(cells[at] ?? '');
    const heading = columns[at] ?? '';
    if (isNothing(cell)) continue;
    if (column.kind === 'id') externalId = cutText(cell, MOST_ATTRIBUTE);
    else if (column.kind === 'attribute') attributes[heading] = cutText(cell, MOST_ATTRIBUTE);
    else if (column.kind === 'field') {
      const { field, times } = column.target;
      const spec = kind.specs[field];
      // A year's figure counts before twelve times a month's.
      if (spec === undefined || (times > 1 && Object.hasOwn(set, field))) continue;
      const value = PARSERS[spec.type](cell, spec, { decimal: plan.decimals[at] ?? '.', heading, plan });
      if (isProblem(value)) return { kind: 'rejected', problem: value };
      if (value !== undefined) set[field] = typeof value === 'number' ? value * times : value;
      else if (Object.hasOwn(kind.specs, 'attributes')) attributes[heading] = cutText(cell, MOST_ATTRIBUTE);
    }
  }
  const headingOf = (field: string): string => {
    const at = plan.columns.findIndex((column) => column.kind === 'field' && column.target.field === field);
    return columns[at] ?? field;
  };
  if (!Object.hasOwn(set, kind.title)) {
    if (externalId === '') {
      const isBlank = Object.keys(set).length === 0 && Object.keys(attributes).length === 0;
      return isBlank
        ? { kind: 'empty' }
        : { kind: 'rejected', problem: problem('name-missing', { field: headingOf(kind.title) }) };
    }
    set[kind.title] = externalId;
  }
  if (Object.keys(attributes).length > 0) set['attributes'] = attributes;
  const checked = checkPatch(kind, set, 'import');
  if (!checked.ok) return { kind: 'rejected', problem: ofDeclaration(checked.problems[0], set, headingOf) };
  const name = String(checked.set[kind.title]).toLowerCase();
  return {
    kind: 'taken',
    row: { id: externalId === '' ? stableHash(`${kind.name} ${name}`) : externalId, set: checked.set },
  };
}

/** How the cells of a column are written, and the plan that says what words and dates of the file mean. */
interface CellStyle {
  readonly decimal: DecimalSign;
  readonly heading: string;
  readonly plan: Pick<RecordPlan, 'order' | 'zone' | 'words'>;
}

/** The value of a cell; undefined where the words say nothing that the field has. */
type Parser = (cell: string, spec: FieldSpec, style: CellStyle) => unknown;

const asNumber: Parser = (cell, _, { decimal }) =>
  numberIn(cell, decimal) ?? problem('amount-unreadable', { value: cutText(cell, MOST_SHOWN) });
const notFromCells: Parser = (cell) => problem('not-an-option', { value: cutText(cell, MOST_SHOWN) });

/** How the cell of a file becomes a value, for each type: a new type does not compile until it has a way. */
const PARSERS = {
  text: (cell) => cell,
  whole: (cell, spec, style) => {
    // `51-200` says no number of people; the file's words stay beside the record.
    if (RANGE.test(cell)) return undefined;
    const number = asNumber(cell, spec, style);
    return typeof number === 'number' ? Math.round(number) : number;
  },
  amount: asNumber,
  day: (cell, _, { heading, plan }): IsoDate | ImportProblem => {
    const read = parseDate(cell, dateStyle(heading, plan.order, plan.zone));
    return read === 'unreadable' || read === 'impossible'
      ? problem(`date-${read}`, { value: cutText(cell, MOST_SHOWN) })
      : read;
  },
  flag: (cell) =>
    /^(?:1|true|yes|y|ja|x|wahr|oui|vrai|s[ií]|verdadero|sim|vero|waar|はい|是|예|tak|да|evet|✓|✔)$/iu.test(
      cell,
    ),
  oneOf: (cell, spec, { plan }) => valueNamed(cell, spec) ?? plan.words[cell.toLowerCase()],
  list: (cell) => cell.split(/[,;|]/u).map((part) => part.trim()),
  ref: notFromCells,
  group: notFromCells,
  document: notFromCells,
} satisfies Record<FieldType, Parser>;

/** The value that a word of a file means by the declaration; undefined for others. */
export function valueNamed(cell: string, spec: FieldSpec): string | undefined {
  const same = spec.values?.find((value) => value.toLowerCase() === cell.toLowerCase());
  return same ?? Object.entries(spec.reads ?? {}).find(([, words]) => words.test(cell))?.[0];
}

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
  const told = { field: headingOf(broken?.field ?? ''), value: cutText(words, MOST_SHOWN) };
  if (broken?.problem === 'too-long')
    return problem('value-too-long', {
      ...told,
      found: Array.from(words).length,
      limit: Number(broken.limit ?? 0),
    });
  return problem('value-refused', told);
}

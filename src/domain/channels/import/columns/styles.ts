import { DATE_ORDERS } from '../cells/date';
import type { DateOrder, DateStyle } from '../cells/date';
import type { DecimalSign } from '../cells/currency';
import type { FileShape } from '../file-shape';
import type { Doubts } from './doubt';
import type { ColumnFacts, FileFacts } from './study';
import { plainHeader } from './header';

/** What the numbers of a column are: counted people never have decimals, ratings never thousands. */
export type NumberUse = 'whole' | 'money' | 'rating' | 'any';

const ORDER_CHOICES = ['dmy', 'mdy'] as const satisfies readonly DateOrder[];
const CANONICAL_FORMATS = new Set(['xlsx', 'json', 'jsonl']);

/** A share of its cells from which on a column counts as one of numbers or dates. */
const MOSTLY = 0.8;

/** Whether the filled cells of a column are of a kind, one slip in a few aside; a column without any can be anything. */
export function isMostly({ filled }: ColumnFacts, count: number): boolean {
  return filled === 0 || count / filled >= MOSTLY || (count > 1 && filled - count === 1);
}

/** The decimal sign of a column: by the forms of all its cells, then by what it counts, then by the file; else asked. */
export function decimalOf(
  shape: FileShape,
  facts: FileFacts,
  at: number,
  use: NumberUse,
  doubts: Doubts,
): DecimalSign {
  const numbers = facts.columns[at]?.numbers;
  if (numbers === undefined) return '.';
  const { point, comma, openPoint, openComma, open } = numbers;
  if (point > 0 && comma === 0) return '.';
  if (comma > 0 && point === 0) return ',';
  if (openPoint + openComma === 0) return point >= comma ? '.' : ',';
  const open3 = openPoint > openComma ? '.' : ',';
  const other = open3 === '.' ? ',' : '.';
  if (point + comma === 0 && (openPoint === 0 || openComma === 0)) {
    // Nobody counts people, or writes a currency, in thousandths.
    if (use === 'whole' || (use === 'money' && numbers.money > 0)) return other;
    if (use === 'rating') return open3;
    // A native number of a workbook ends in no zero; `31.422` is what it says, `1.250` was typed as text.
    if (CANONICAL_FORMATS.has(shape.format) && open3 === '.' && !open.endsWith('0')) return '.';
  }
  const guess =
    point !== comma
      ? point > comma
        ? '.'
        : ','
      : use === 'money' || numbers.large > 0
        ? other
        : fileDecimal(shape, facts, at);
  const answer = doubts.ask({
    topic: 'decimal-sign',
    column: shape.columns[at] ?? String(at + 1),
    choices: ['.', ','],
    guess,
  });
  return answer === ',' ? ',' : '.';
}

/** What the rest of the file suggests: its other numbers, its delimiter (spreadsheets write `;` where the comma is taken), its dates. */
function fileDecimal(shape: FileShape, facts: FileFacts, but: number): DecimalSign {
  let weight = 0;
  for (const [at, { numbers, dates }] of facts.columns.entries()) {
    if (at !== but) weight += Math.sign(numbers.comma - numbers.point) * 3;
    if (dates.points > 0 && dates.points === dates.count) weight += 1;
  }
  if (shape.delimiter === ';') weight += 2;
  if (shape.delimiter === ',') weight -= 2;
  return weight > 0 ? ',' : '.';
}

/**
 * The order of day and month in a file: by every numeric date in any of its columns, as one tool writes them all alike;
 * where none tells, it is asked. `known` is how the tool that wrote the file does.
 */
export function dateOrderOf(
  facts: FileFacts,
  uses: readonly number[],
  doubts: Doubts,
  known: DateOrder | null = null,
): DateOrder {
  const used = uses.flatMap((at) => facts.columns[at]?.dates ?? []);
  const open = used.reduce((sum, dates) => sum + dates.open, 0);
  const dated = facts.columns.filter(
    (column) => column.dates.count > 0 && isMostly(column, column.dates.count),
  );
  const count = (
    of: (dates: ColumnFacts['dates']) => number,
    from: readonly ColumnFacts['dates'][],
  ): number => from.reduce((sum, dates) => sum + of(dates), 0);
  const all = dated.map(({ dates }) => dates);
  const dmy = count((dates) => dates.dmy, all);
  const mdy = count((dates) => dates.mdy, all);
  if (isShortYearFirst(used)) return 'ymd';
  if (open === 0) return mdy > dmy ? 'mdy' : 'dmy';
  if (dmy > 0 && mdy === 0) return 'dmy';
  if (mdy > 0 && dmy === 0) return 'mdy';
  const futureDmy = count((dates) => dates.futureDmy, used);
  const futureMdy = count((dates) => dates.futureMdy, used);
  const firstsDmy = count((dates) => dates.firstsDmy, used);
  const firstsMdy = count((dates) => dates.firstsMdy, used);
  const guess =
    dmy !== mdy
      ? dmy > mdy
      : futureDmy !== futureMdy
        ? futureDmy < futureMdy
        : known !== null
          ? known !== 'mdy'
          : open > 1 && firstsMdy === open && firstsDmy < open
            ? false
            : true;
  const answer = doubts.ask({
    topic: 'date-order',
    column: null,
    choices: ORDER_CHOICES,
    guess: guess ? 'dmy' : 'mdy',
  });
  return DATE_ORDERS.find((order) => order === answer) ?? 'dmy';
}

/** `26/10/01`: read with the year first all lie in recent years, read with the year last they do not. */
function isShortYearFirst(used: readonly ColumnFacts['dates'][]): boolean {
  const sum = (of: (dates: ColumnFacts['dates']) => number): number =>
    used.reduce((total, dates) => total + of(dates), 0);
  const short = sum((dates) => dates.short);
  return short > 0 && sum((dates) => dates.recentFirst) === short && sum((dates) => dates.recentLast) < short;
}

/** How the dates of a column are read; a heading like `Submit Date (UTC)` says that its times are UTC. */
export function dateStyle(header: string, order: DateOrder, zone: string | null): DateStyle {
  return { order, zone, utc: /(?:^| )(?:utc|gmt)(?: |$)/u.test(plainHeader(header)) };
}

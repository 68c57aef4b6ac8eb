import { isNothing } from '../cells/nothing';
import { numberIn, takeApart } from '../cells/number';
import { phrases, plainHeader } from './header';

/** A row of a table that is no record, and why. */
export interface RowBeside {
  readonly line: number;
  readonly why: 'total-row' | 'below-table';
}

const TOTALS = new Set(
  phrases(
    'total|totals|grand total|overall total|sum|sums|sum total|overall|all|total all|total general|summe|gesamt|gesamtsumme|insgesamt|summe gesamt|gesamtergebnis|endsumme|total général|totaux|somme|ensemble|suma|suma total|total geral|soma|totale|totale generale|somma|totaal|eindtotaal|som|totalt|i alt|sammanlagt|summa|yhteensä|razem|łącznie|suma końcowa|celkem|součet|összesen|toplam|genel toplam|итого|всего|сумма|合計|総計|总计|合计|总和|합계|총계',
    'average|mean|avg|median|ø|durchschnitt|mittelwert|mittel|moyenne|promedio|media|média|gemiddelde|gemiddeld|genomsnitt|gennemsnit|gjennomsnitt|keskiarvo|średnia|průměr|átlag|ortalama|среднее|平均|平均值|평균',
  ),
);
const PARTS = new Set(
  phrases(
    'subtotal|sub total|zwischensumme|teilsumme|sous total|subtotale|subtotaal|mezisoučet|ara toplam|промежуточный итог|小計|小计|소계',
  ),
);
const SIGMA = /^[Σ∑]\s*:?$/u;
const CLOSE = 1e-6;
/** More are left as they are: a file with so many is no table of records. */
const MOST = 1_000;
const LEAST_SUMMED = 3;

/** Files that were joined have their header again in the middle. */
export function isHeaderAgain(cells: readonly string[], columns: readonly string[]): boolean {
  return (
    cells.length === columns.length &&
    cells.length > 1 &&
    cells.every((cell, at) => cell.trim() === columns[at])
  );
}

/** Sums of the numbers of a column, read with either decimal sign, and how many of its cells say something. */
interface Sums {
  filled: number;
  count: number;
  point: number;
  comma: number;
}

/**
 * Tells the rows of a table that are none of its records: subtotals, and at its end totals, means and what a tool writes
 * below. Rows are handed in one by one; one that may be the end is held back until the next says whether it was.
 */
export class BesideRecords {
  private readonly found: RowBeside[] = [];

  private held: { readonly row: RowBeside; readonly cells: readonly string[] }[] = [];

  private readonly sums: Sums[];

  private rows = 0;
  /** Rows of which the first cell alone says something: where records look so, a line below the table may be one. */
  private lone = 0;

  private ended = false;

  constructor(width: number) {
    this.sums = Array.from({ length: width }, () => ({ filled: 0, count: 0, point: 0, comma: 0 }));
  }

  /** Takes the next row; gives the rows that are records by now, in their order. */
  add(cells: readonly string[], line: number): readonly (readonly string[])[] {
    const filled = cells.flatMap((cell, at) => (isNothing(cell) ? [] : [{ cell: cell.trim(), at }]));
    const [first] = filled;
    if (first === undefined) {
      if (this.rows > 0) this.ended = true;
      return [];
    }
    const rest = filled.slice(1);
    const figures = rest.every(({ cell }) => takeApart(cell) !== null);
    const label = plainHeader(first.cell);
    if (figures && PARTS.has(label) && this.found.length < MOST) {
      this.found.push({ line, why: 'total-row' });
      return [];
    }
    const totals = figures && (isTotal(first.cell, label) || this.addsUp(filled));
    const below = this.ended && rest.length === 0 && this.sums.length > 1 && this.lone === 0;
    if (this.rows > 0 && (totals || below) && this.held.length < MOST) {
      this.held.push({ row: { line, why: totals ? 'total-row' : 'below-table' }, cells });
      this.ended = true;
      return [];
    }
    const records = [...this.held.map((one) => one.cells), cells];
    this.held = [];
    this.ended = false;
    for (const record of records) this.count(record);
    return records;
  }

  /** The rows that are no records, once the file has ended. */
  list(): readonly RowBeside[] {
    return [...this.found, ...this.held.map(({ row }) => row)];
  }

  private count(cells: readonly string[]): void {
    this.rows += 1;
    if (cells.slice(1).every((cell) => cell.trim() === '')) this.lone += 1;
    for (const [at, sum] of this.sums.entries()) {
      const cell = cells[at] ?? '';
      if (!isNothing(cell)) sum.filled += 1;
      const point = takeApart(cell) === null ? null : numberIn(cell, '.');
      if (point === null) continue;
      sum.count += 1;
      sum.point += point;
      sum.comma += numberIn(cell, ',') ?? 0;
    }
  }

  /** Whether a row holds nothing but sums of the numbers above it, and not what every record says. */
  private addsUp(filled: readonly { readonly cell: string; readonly at: number }[]): boolean {
    const named = new Set(filled.map(({ at }) => at));
    const isNamed = this.sums.every((sum, at) => sum.filled < this.rows || named.has(at));
    if (isNamed) return false;
    return filled.every(({ cell, at }) => {
      const sums = this.sums[at];
      if (sums === undefined || sums.count < LEAST_SUMMED || takeApart(cell) === null) return false;
      return isClose(numberIn(cell, '.'), sums.point) || isClose(numberIn(cell, ','), sums.comma);
    });
  }
}

function isTotal(cell: string, label: string): boolean {
  return SIGMA.test(cell) || TOTALS.has(label);
}

function isClose(value: number | null, sum: number): boolean {
  return value !== null && sum !== 0 && Math.abs(value - sum) <= CLOSE * Math.abs(sum);
}

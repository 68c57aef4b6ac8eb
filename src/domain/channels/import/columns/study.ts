import type { IsoDate } from '../../../iso-date';
import { addDays } from '../../../iso-date';
import type { ByteSource } from '../byte-source';
import { orderIn, parseDate } from '../cells/date';
import { isNothing } from '../cells/nothing';
import { takeApart, valueOf } from '../cells/number';
import { BesideRecords, isHeaderAgain } from './beside-records';
import type { RowBeside } from './beside-records';
import { ratingIn } from '../cells/rating';
import type { FileShape } from '../file-shape';
import { readRecords } from '../file-shape';

/** How the numbers of a column are written, counted over all its rows. */
export interface NumberFacts {
  readonly count: number;
  /** Cells whose own form shows that the point, or the comma, is the decimal sign. */
  readonly point: number;
  readonly comma: number;
  /** Cells like `1.250` and `1,250`, which can be read both ways. */
  readonly openPoint: number;
  readonly openComma: number;
  readonly money: number;
  /** Numbers of 100 and more that are written without any sign. */
  readonly large: number;
  /** Of the ratings read with either sign: the least and the greatest. */
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** The first cell that can be read both ways. */
  readonly open: string;
}

/** How the dates of a column are written, counted over all its rows. */
export interface DateFacts {
  readonly count: number;
  readonly dmy: number;
  readonly mdy: number;
  /** Cells like `03/04/2026`, which can be read both ways. */
  readonly open: number;
  /** Of those, the ones that lie after today when read in that order. */
  readonly futureDmy: number;
  readonly futureMdy: number;
  /** Of those, the ones that are the first of a month when read in that order. */
  readonly firstsDmy: number;
  readonly firstsMdy: number;
  /** Dates with a short year; of them those that lie in recent years read with the year last, and first. */
  readonly short: number;
  readonly recentLast: number;
  readonly recentFirst: number;
  /** Dates with points, as where the comma is the decimal sign. */
  readonly points: number;
}

/** What all the cells of a column say about it. */
export interface ColumnFacts {
  /** Cells that say something, and those that say that there is nothing (`n/a`). */
  readonly filled: number;
  readonly nothing: number;
  readonly numbers: NumberFacts;
  readonly dates: DateFacts;
  readonly urls: number;
  readonly emails: number;
  /** Cells of several words, and characters in all; in scripts without spaces a sign says as much as two letters. */
  readonly spaced: number;
  readonly characters: number;
  readonly unique: boolean;
  /** The first different values, as many as `VALUES_KEPT`. */
  readonly values: readonly string[];
}

export interface FileFacts {
  readonly columns: readonly ColumnFacts[];
  /** Records of the table. */
  readonly rows: number;
  /** Rows that are none: totals, and what stands below the table. */
  readonly beside: readonly RowBeside[];
}

export const VALUES_KEPT = 60;
const UNIQUE_KEPT = 50_000;
const LONGEST_DATE = 60;
const RECENT = '2015-01-01';
const ROWS_AT_ONCE = 500;
const WITHOUT_SPACES = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/gu;
const SIGNS_OF_WORDS = 6;

/** Reads a file once from end to end and says what each of its columns holds; memory does not grow with its rows. */
export async function studyFile(source: ByteSource, shape: FileShape, today: IsoDate): Promise<FileFacts> {
  const studies = shape.columns.map(() => new ColumnStudy(addDays(today, 1)));
  const beside = new BesideRecords(shape.columns.length);
  let rows = 0;
  const take = (cells: readonly string[]): void => {
    rows += 1;
    for (const [at, study] of studies.entries()) study.add(cells[at] ?? '');
  };
  for await (const batch of readRecords(source, shape, shape.start, ROWS_AT_ONCE)) {
    for (const record of batch.records) {
      if (record.kind !== 'cells' || isHeaderAgain(record.cells, shape.columns)) continue;
      for (const cells of beside.add(record.cells, record.line)) take(cells);
    }
  }
  return { columns: studies.map((study) => study.facts()), rows, beside: beside.list() };
}

class ColumnStudy {
  private filled = 0;
  private nothing = 0;
  private urls = 0;
  private emails = 0;
  private spaced = 0;
  private characters = 0;
  private readonly seen = new Set<string>();
  private unique = true;
  private readonly values: string[] = [];
  private readonly numbers = {
    count: 0,
    point: 0,
    comma: 0,
    openPoint: 0,
    openComma: 0,
    money: 0,
    large: 0,
    least: Infinity,
    most: -Infinity,
    whole: true,
    open: '',
  };
  private readonly dates = {
    count: 0,
    dmy: 0,
    mdy: 0,
    open: 0,
    futureDmy: 0,
    futureMdy: 0,
    firstsDmy: 0,
    firstsMdy: 0,
    short: 0,
    recentLast: 0,
    recentFirst: 0,
    points: 0,
  };

  private readonly latest: IsoDate;

  constructor(latest: IsoDate) {
    this.latest = latest;
  }

  add(cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    if (isNothing(text)) {
      this.nothing += 1;
      return;
    }
    this.filled += 1;
    const signs = text.match(WITHOUT_SPACES)?.length ?? 0;
    this.characters += text.length + signs;
    if (/\s/u.test(text) || signs >= SIGNS_OF_WORDS) this.spaced += 1;
    if (/^https?:\/\//iu.test(text)) this.urls += 1;
    else if (text.length < 255 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) this.emails += 1;
    this.remember(text);
    if (text.length > LONGEST_DATE || !/[\p{N}★⭐]/u.test(text)) return;
    this.addNumber(text);
    this.addDate(text);
  }

  facts(): ColumnFacts {
    const { filled, nothing, urls, emails, spaced, characters, unique, values } = this;
    return {
      filled,
      nothing,
      urls,
      emails,
      spaced,
      characters,
      unique,
      values,
      numbers: { ...this.numbers },
      dates: { ...this.dates },
    };
  }

  private remember(text: string): void {
    if (!this.unique && this.values.length >= VALUES_KEPT) return;
    if (this.seen.has(text)) {
      this.unique = false;
      return;
    }
    if (this.values.length < VALUES_KEPT) this.values.push(text);
    if (this.seen.size < UNIQUE_KEPT) this.seen.add(text);
  }

  private addNumber(text: string): void {
    const { numbers } = this;
    const written = takeApart(text);
    if (written === null) {
      const rating = ratingIn(text, '.');
      if (rating !== null) this.addValue(rating);
      return;
    }
    if (written.money) numbers.money += 1;
    this.addValue(valueOf(written, '.'));
    if (written.decimal === null) {
      if (written.digits.length >= 3 && written.factor === 1) numbers.large += 1;
    } else if (written.decimal === 'either') {
      if (written.hint !== null) return;
      if (numbers.open === '') numbers.open = text;
      if (written.digits.includes('.')) numbers.openPoint += 1;
      else numbers.openComma += 1;
    } else if (written.factor === 1) {
      // `$1.2B` in a column tells nothing about its other cells: large amounts are written shorter, and by hand.
      if (written.decimal === '.') numbers.point += 1;
      else numbers.comma += 1;
    }
  }

  private addValue(value: number): void {
    const { numbers } = this;
    numbers.count += 1;
    numbers.least = Math.min(numbers.least, value);
    numbers.most = Math.max(numbers.most, value);
    if (!Number.isInteger(value)) numbers.whole = false;
  }

  private isRecent(day: IsoDate): boolean {
    return day <= this.latest && day >= RECENT;
  }

  private addDate(text: string): void {
    const { dates } = this;
    const dmy = parseDate(text, { order: 'dmy', zone: null });
    if (dmy === 'unreadable') return;
    dates.count += 1;
    if (/^\d{1,2}\.\d{1,2}\.\d{2,4}/u.test(text)) dates.points += 1;
    const order = orderIn(text);
    if (order === null) return;
    if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/u.test(text)) {
      dates.short += 1;
      if (this.isRecent(dmy)) dates.recentLast += 1;
      if (this.isRecent(parseDate(text, { order: 'ymd', zone: null }))) dates.recentFirst += 1;
    }
    if (order === 'dmy') dates.dmy += 1;
    else if (order === 'mdy') dates.mdy += 1;
    else if (order === 'either') {
      const mdy = parseDate(text, { order: 'mdy', zone: null });
      dates.open += 1;
      if (dmy > this.latest) dates.futureDmy += 1;
      if (mdy > this.latest) dates.futureMdy += 1;
      if (dmy.endsWith('-01')) dates.firstsDmy += 1;
      if (mdy.endsWith('-01')) dates.firstsMdy += 1;
    }
  }
}

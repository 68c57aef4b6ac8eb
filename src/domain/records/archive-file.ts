import { AppError } from '../app-error';
import { said } from '../words/said';
import type { Said } from '../words/said';

/** One row of a table as it stands in an archive. */
export type ArchivedRow = Readonly<Record<string, string | number | null>>;

export interface ArchiveHead {
  readonly productId: string;
  readonly productName: string;
  /** The day on which it was made. */
  readonly exportedOn: string;
}

const FORMAT = 'customer-roadmap-archive';
const VERSION = 1;

/**
 * An archive is one JSON document with a row on each line, so that it can be written and read line by line
 * whatever its size, and any tool can read it too: a head, the rows as `[table, columns]`, and at the end how
 * many rows of each table it has, by which a file that was cut off is known.
 */
export function archiveHead({ productId, productName, exportedOn }: ArchiveHead): string {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, productId, productName, exportedOn });
  return `${head.slice(0, -1)},"rows":[\n`;
}

export function archiveLine(table: string, row: ArchivedRow): string {
  return `${JSON.stringify([table, row])},\n`;
}

export function archiveFoot(counts: Readonly<Record<string, number>>): string {
  return `null],"counts":${JSON.stringify(counts)}}\n`;
}

export interface ArchiveChunk {
  readonly table: string;
  readonly rows: readonly ArchivedRow[];
  /** Line of the file in which the first of the rows stands. */
  readonly line: number;
}

/** Takes an archive's lines one by one and gives the rows in chunks of one table each. */
export class ArchiveReader {
  head: ArchiveHead | null = null;
  private line = 0;
  private ended = false;
  private pending: { table: string; rows: ArchivedRow[]; line: number; length: number } | null = null;
  private readonly counts = new Map<string, number>();

  private readonly rowsAtOnce: number;
  private readonly lettersAtOnce: number;

  constructor(rowsAtOnce: number, lettersAtOnce: number) {
    this.rowsAtOnce = rowsAtOnce;
    this.lettersAtOnce = lettersAtOnce;
  }

  /**
   * One line of the file, without its end. Gives a chunk whenever one is full.
   * @throws AppError `invalid` naming the line, for a file that is no archive or was changed by hand
   */
  take(text: string): ArchiveChunk | null {
    this.line += 1;
    if (text.trim() === '') return null;
    if (this.head === null) {
      this.head = headOf(text);
      return null;
    }
    if (this.ended) throw this.broken(said('product.archive-after-end', { line: this.line }));
    if (text.startsWith('null]')) return this.end(text);
    return this.row(text);
  }

  /** The last chunk. @throws AppError `invalid` for a file that ends before its end */
  finish(): ArchiveChunk | null {
    if (this.head === null) throw notAnArchive();
    if (!this.ended) throw this.broken(said('product.archive-cut', { line: this.line }));
    return this.flush();
  }

  private row(text: string): ArchiveChunk | null {
    const parsed = parse(text.replace(/,$/, ''));
    if (!Array.isArray(parsed) || parsed.length !== 2)
      throw this.broken(said('product.archive-no-row', { line: this.line }));
    const [table, row] = parsed as readonly unknown[];
    if (typeof table !== 'string' || !isRow(row))
      throw this.broken(said('product.archive-no-row', { line: this.line }));
    this.counts.set(table, (this.counts.get(table) ?? 0) + 1);
    const full =
      this.pending !== null &&
      (this.pending.table !== table ||
        this.pending.rows.length >= this.rowsAtOnce ||
        this.pending.length + text.length > this.lettersAtOnce);
    const chunk = full ? this.flush() : null;
    this.pending ??= { table, rows: [], line: this.line, length: 0 };
    this.pending.rows.push(row);
    this.pending.length += text.length;
    return chunk;
  }

  private end(text: string): null {
    const parsed = parse(`{"rows":[${text}`);
    const counts: unknown =
      typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'counts') : undefined;
    if (typeof counts !== 'object' || counts === null)
      throw this.broken(said('product.archive-end', { line: this.line }));
    const given = new Map(Object.entries(counts as Record<string, unknown>));
    for (const table of new Set([...given.keys(), ...this.counts.keys()])) {
      if ((given.get(table) ?? 0) !== (this.counts.get(table) ?? 0))
        throw this.broken(said('product.archive-count', { line: this.line, table: table.slice(0, 40) }));
    }
    this.ended = true;
    return null;
  }

  private flush(): ArchiveChunk | null {
    if (this.pending === null) return null;
    const { table, rows, line } = this.pending;
    this.pending = null;
    return { table, rows, line };
  }

  private broken(what: Said): AppError {
    return new AppError('invalid', what, { line: this.line });
  }
}

function headOf(text: string): ArchiveHead {
  const parsed = parse(`${text.replace(/,?"rows":\[\s*$/, '')}}`);
  if (typeof parsed !== 'object' || parsed === null || Reflect.get(parsed, 'format') !== FORMAT)
    throw notAnArchive();
  const version: unknown = Reflect.get(parsed, 'version');
  if (version !== VERSION) throw new AppError('invalid', said('product.archive-later'));
  const word = (name: string): string => {
    const value: unknown = Reflect.get(parsed, name);
    return typeof value === 'string' ? value : '';
  };
  return { productId: word('productId'), productName: word('productName'), exportedOn: word('exportedOn') };
}

function notAnArchive(): AppError {
  return new AppError('invalid', said('product.archive-none'));
}

function isRow(row: unknown): row is ArchivedRow {
  return (
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.values(row).every((cell) => cell === null || ['string', 'number'].includes(typeof cell))
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { AppError } from '../app-error';

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
    if (this.ended) throw this.broken('There is more after its end.');
    if (text.startsWith('null]')) return this.end(text);
    return this.row(text);
  }

  /** The last chunk. @throws AppError `invalid` for a file that ends before its end */
  finish(): ArchiveChunk | null {
    if (this.head === null) throw notAnArchive();
    if (!this.ended) throw this.broken('The file ends in the middle: it was not copied or downloaded whole.');
    return this.flush();
  }

  private row(text: string): ArchiveChunk | null {
    const parsed = parse(text.replace(/,$/, ''));
    if (!Array.isArray(parsed) || parsed.length !== 2) throw this.broken('It is not a row of an archive.');
    const [table, row] = parsed as readonly unknown[];
    if (typeof table !== 'string' || !isRow(row)) throw this.broken('It is not a row of an archive.');
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
    if (typeof counts !== 'object' || counts === null) throw this.broken('Its end is not readable.');
    const given = new Map(Object.entries(counts as Record<string, unknown>));
    for (const table of new Set([...given.keys(), ...this.counts.keys()])) {
      if ((given.get(table) ?? 0) !== (this.counts.get(table) ?? 0))
        throw this.broken(`Rows of “${table.slice(0, 40)}” are missing or were added by hand.`);
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

  private broken(why: string): AppError {
    return new AppError('invalid', `Line ${this.line} of the file: ${why}`, { line: this.line });
  }
}

function headOf(text: string): ArchiveHead {
  const parsed = parse(`${text.replace(/,?"rows":\[\s*$/, '')}}`);
  if (typeof parsed !== 'object' || parsed === null || Reflect.get(parsed, 'format') !== FORMAT)
    throw notAnArchive();
  const version: unknown = Reflect.get(parsed, 'version');
  if (version !== VERSION)
    throw new AppError(
      'invalid',
      'This archive was made by a later version of Customer Roadmap. Update the app first.',
    );
  const word = (name: string): string => {
    const value: unknown = Reflect.get(parsed, name);
    return typeof value === 'string' ? value : '';
  };
  return { productId: word('productId'), productName: word('productName'), exportedOn: word('exportedOn') };
}

function notAnArchive(): AppError {
  return new AppError(
    'invalid',
    'This is not an archive of Customer Roadmap. Feedback in CSV, Excel or JSON goes in on the page Evidence.',
  );
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

import type { Reader } from '../../domain/records/owner';
import type { Said } from '../../domain/words/said';

export type ArchiveCell = string | number | null;
export type ArchiveRow = Readonly<Record<string, ArchiveCell>>;
/** The values of a row's key, in the order of its columns. */
export type ArchiveKey = readonly ArchiveCell[];

/**
 * What a row of a file is to the product: not there yet, just as it is here, changed later in the file or here,
 * changed on both sides, of another product on this site, without the record it belongs to, or not readable.
 */
export const ROW_FATES = [
  'new',
  'same',
  'newer',
  'older',
  'differs',
  'elsewhere',
  'orphan',
  'invalid',
] as const;
export type RowFate = (typeof ROW_FATES)[number];

export interface JudgedRow {
  readonly fate: RowFate;
  /** Why it cannot be taken in; null where it can. */
  readonly problem: Said | null;
}

export interface PutRows {
  readonly fates: readonly JudgedRow[];
  /** Names that were taken here already, with what they are called now: `N-3` → `N-15`. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** Everything that a product knows, table by table, whatever the tables are; a `reader` gets nothing that others keep private. */
export interface ArchiveStore {
  /** In the order in which they have to be taken in. */
  tables(): readonly string[];
  count(productId: string, table: string, reader: Reader): Promise<number>;
  /** Rows by key, after the given one; `next` null at the end. */
  page(
    productId: string,
    table: string,
    after: ArchiveKey | null,
    reader: Reader,
  ): Promise<{ readonly rows: ArchiveRow[]; readonly next: ArchiveKey | null }>;
  judge(productId: string, table: string, rows: readonly ArchiveRow[]): Promise<readonly JudgedRow[]>;
  /**
   * Takes rows in, each under its own id; taking them in again changes nothing.
   * @param differing what becomes of a record that was changed on both sides
   */
  put(
    productId: string,
    table: string,
    rows: readonly ArchiveRow[],
    differing: 'keep' | 'take',
  ): Promise<PutRows>;
  /** Removes a chunk of everything that the product knows, for good; gives how many rows, 0 when nothing is left. */
  wipe(productId: string): Promise<number>;
}

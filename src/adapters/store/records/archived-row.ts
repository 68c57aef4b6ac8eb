import type { RowFate } from '../../../domain/records/row-fate';
import type { Said } from '../../../domain/words/said';

export type ArchiveCell = string | number | null;

export type ArchiveRow = Readonly<Record<string, ArchiveCell>>;

/** The values of a row's key, in the order of its columns. */
export type ArchiveKey = readonly ArchiveCell[];

export interface JudgedRow {
  readonly fate: RowFate;
  /** Why it cannot be taken in; null where it can. */
  readonly problem: Said | null;
}

export interface PutRows {
  readonly fates: readonly JudgedRow[];
  /** Records that are called otherwise here than in the file: `N-3` → `N-15`. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

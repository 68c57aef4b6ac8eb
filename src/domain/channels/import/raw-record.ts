import type { ImportPosition } from './byte-source';
import type { ImportProblem } from './problem';

/** A row as it stands in the file, or why it could not be taken apart. */
export type RawRecord =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | {
      readonly kind: 'unreadable';
      readonly line: number;
      readonly problem: ImportProblem;
      readonly raw: string;
    };

export interface RecordBatch {
  readonly records: readonly RawRecord[];
  /** Go on from here: this batch and all before it are then not read again. */
  readonly next: ImportPosition;
  readonly done: boolean;
}

/** Characters of an unreadable row that are kept to be shown and corrected. */
export const RAW_KEPT = 20_000;

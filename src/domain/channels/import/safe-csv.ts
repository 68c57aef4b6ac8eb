import { csvText } from '../../csv-text';
import type { RejectedRow } from './import-table';
import type { Said } from '../../words/said';

/** Columns of the file of rejected rows that are left out when it is imported again. */
export const PROBLEM_COLUMN = 'Import problem';
export const LINE_COLUMN = 'Line in file';

/** A CSV file as spreadsheets open it safely; see `csvText`. */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  return csvText([columns, ...rows]);
}

/**
 * The rejected rows of an import, to be corrected and imported again: the file's own columns with line and
 * reason in front, which `say` puts in words. Rows that could not be taken apart stand whole in the first of the file's columns.
 */
export function writeRejectedRows(
  columns: readonly string[],
  rejected: readonly RejectedRow[],
  say: (said: Said) => string,
): string {
  return writeCsv(
    [PROBLEM_COLUMN, LINE_COLUMN, ...columns],
    rejected.map((row) => [say(row.problem.said), String(row.line), ...(row.cells ?? [row.raw])]),
  );
}

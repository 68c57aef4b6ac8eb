import Papa from 'papaparse';
import type { RejectedRow } from './import-table';
import { describeProblem } from './problem';

const MARK = '\uFEFF';
/** Columns of the file of rejected rows that are left out when it is imported again. */
export const PROBLEM_COLUMN = 'Import problem';
export const LINE_COLUMN = 'Line in file';

/**
 * A CSV file as spreadsheets open it safely: a byte order mark, CRLF, everything quoted as needed, and cells
 * that a spreadsheet would take for a formula (=, +, -, @, tab, carriage return first) guarded by an
 * apostrophe, which an import takes off again (OWASP, CSV Injection).
 */
export function writeCsv(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const table = [[...columns], ...Array.from(rows, (row) => [...row])];
  return MARK + Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' }) + '\r\n';
}

/**
 * The rejected rows of an import, to be corrected and imported again: the file's own columns with line and
 * reason in front. Rows that could not be taken apart stand whole in the first of the file's columns.
 */
export function writeRejectedRows(columns: readonly string[], rejected: readonly RejectedRow[]): string {
  return writeCsv(
    [PROBLEM_COLUMN, LINE_COLUMN, ...columns],
    rejected.map((row) => [describeProblem(row.problem), String(row.line), ...(row.cells ?? [row.raw])]),
  );
}

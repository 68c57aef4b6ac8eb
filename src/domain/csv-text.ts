import Papa from 'papaparse';

const MARK = '\uFEFF';
/**
 * What a spreadsheet would run: a cell that begins with a sign of a formula, whatever lines follow. A number with its
 * sign is none, and stays a number.
 */
const FORMULA =
  /^(?![-+](?:\d+(?:[.,'\u2019\u00a0\u202f ]\d{3})*(?:[.,]\d+)?|[.,]\d+)(?:e[-+]?\d+)?\s?%?$)\s*[=+\-@\t\r\n＝＋－＠]/iu;

/**
 * A table as CSV that spreadsheets open safely: a byte order mark, CRLF, everything quoted as needed, and cells that a
 * spreadsheet would take for a formula (=, +, -, @, tab, line end first) guarded by an apostrophe, which an import takes
 * off again (OWASP, CSV Injection).
 */
export function csvText(rows: Iterable<readonly string[]>): string {
  const table = Array.from(rows, (row) => [...row]);
  return `${MARK}${Papa.unparse(table, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

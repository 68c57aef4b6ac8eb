import { LINE_COLUMN, PROBLEM_COLUMN, writeCsv } from '@domain/channels/import/safe-csv';
import { ask } from '../../../api/ask';
import { saveFile } from '../../../api/save-file';

/** Saves the rows that could not be taken as CSV, each with its line and the reason: corrected, it can be imported. */
export async function downloadProblems(
  projectId: string,
  importId: string,
  columns: readonly string[],
): Promise<void> {
  const rows: string[][] = [];
  let afterLine = 0;
  let more = true;
  while (more) {
    const page = await ask('import.problems', { projectId, importId, afterLine });
    for (const row of page.rows) rows.push([row.problem, String(row.line), ...row.cells]);
    ({ more } = page);
    afterLine = page.rows.at(-1)?.line ?? afterLine;
  }
  saveFile('import-problems.csv', 'text/csv', writeCsv([PROBLEM_COLUMN, LINE_COLUMN, ...columns], rows));
}

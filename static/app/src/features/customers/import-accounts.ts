import type { Heard } from '@domain/words/said';
import { startOfImport } from '../../api/import-plan';
import type { Pen } from '../../api/write';
import type { TriedAccounts } from './read-accounts';

/** As many rows as one call takes. */
const AT_ONCE = 200;

/** A row that was not taken in. */
export interface RefusedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The field that is wrong; null where the row could not be read at all. */
  readonly field: string | null;
  readonly why: Heard;
}

export interface ImportedAccounts {
  readonly created: number;
  readonly changed: number;
  readonly columns: readonly string[];
  /** By line. */
  readonly refused: readonly RefusedRow[];
}

/** Takes the accounts of a file in, part by part; what cannot be taken is named with its line. @throws AppError */
export async function importAccounts(
  projectId: string,
  fileName: string,
  { columns, rows, rejected, fingerprint }: TriedAccounts,
  pen: Pen,
): Promise<ImportedAccounts> {
  const refused: RefusedRow[] = rejected.map(({ line, cells, raw, problem }) => ({
    line,
    cells: cells ?? [raw],
    field: null,
    why: problem.said,
  }));
  const start = { ...startOfImport(fileName, fingerprint, {}), kind: 'account' as const };
  await pen.write('import.start', { projectId, start });
  let created = 0;
  let changed = 0;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE);
    const taken = await pen.write('record.import', {
      projectId,
      kind: 'account',
      rows: part.map(({ row }) => ({ ...row.set })),
      part: { id: start.id, from: at, done: at + AT_ONCE >= rows.length },
    });
    created += taken.created;
    changed += taken.changed;
    for (const { row, field, said } of taken.problems) {
      const source = part[row];
      if (source === undefined) continue;
      const { line, cells } = source;
      refused.push({ line, cells, field, why: said });
    }
  }
  return { created, changed, columns, refused: refused.sort((one, other) => one.line - other.line) };
}

import { describeProblem } from '@domain/channels/import/problem';
import type { Pen } from '../../api/write';
import { readAccounts } from './read-accounts';

/** As many rows as one call takes. */
const AT_ONCE = 200;

/** A row that was not taken in. */
export interface RefusedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with it: a sentence, or the field and the word for its problem. */
  readonly why:
    | { readonly kind: 'unreadable'; readonly sentence: string }
    | { readonly kind: 'refused'; readonly field: string; readonly problem: string };
}

export interface ImportedAccounts {
  readonly created: number;
  readonly changed: number;
  readonly columns: readonly string[];
  /** By line. */
  readonly refused: readonly RefusedRow[];
}

/** Takes the accounts of a file in, part by part; what cannot be taken is named with its line. @throws AppError */
export async function importAccounts(projectId: string, file: File, pen: Pen): Promise<ImportedAccounts> {
  const { columns, rows, rejected } = await readAccounts(file);
  const refused: RefusedRow[] = rejected.map(({ line, cells, raw, problem }) => ({
    line,
    cells: cells ?? [raw],
    why: { kind: 'unreadable', sentence: describeProblem(problem) },
  }));
  let created = 0;
  let changed = 0;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE);
    const taken = await pen.write('record.import', {
      projectId,
      kind: 'account',
      rows: part.map(({ set }) => ({ ...set })),
    });
    created += taken.created;
    changed += taken.changed;
    for (const { row, field, problem } of taken.problems) {
      const source = part[row];
      if (source === undefined) continue;
      const { line, cells } = source;
      refused.push({ line, cells, why: { kind: 'refused', field, problem } });
    }
  }
  return { created, changed, columns, refused: refused.sort((one, other) => one.line - other.line) };
}

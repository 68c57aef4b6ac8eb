import { readTable } from '../../../local/read/read-table';
import type { TableKind } from '../../../local/read/read-table';
import type { Shown } from '../../../local/read/shown';
import { bytesInMemory } from '../../bytes-in-memory';

/** What the command of exports shows of a file with these lines. */
export function readRelative(
  kind: TableKind,
  lines: readonly string[],
  zone: string | null = null,
): Promise<Shown> {
  const source = bytesInMemory(new TextEncoder().encode(`${lines.join('\n')}\n`));
  return readTable(kind, source, { file: 'relative.csv', today: '2026-11-30', zone, answers: {} });
}

/** What each row has in the column of that name. */
export function valuesOf({ rows }: Shown, name: string): unknown[] {
  return rows.map((row) => row[name]);
}

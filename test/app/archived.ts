import { ArchiveReader, archiveFoot, archiveHead, archiveLine } from '../../src/domain/records/archive-file';
import type { ArchiveChunk, ArchivedRow } from '../../src/domain/records/archive-file';
import { sentence } from '../sentence';
import type { TestApp, UserName } from './app-host';

type Key = (string | number | null)[];
export type Renamed = { from: string; to: string }[];

/** The file that a browser would save. */
export async function exported(app: TestApp, projectId: string, as?: UserName): Promise<string> {
  const { tables, productName, productId } = await app.call('archive.read', { projectId }, as);
  const counts: Record<string, number> = {};
  let text = archiveHead({ productId, productName, exportedOn: '2026-11-27' });
  for (const { name } of tables) {
    let after: Key | null = null;
    do {
      const page: { rows: Record<string, string | number | null>[]; next: Key | null } = await app.call(
        'archive.page',
        { projectId, table: name, after },
        as,
      );
      for (const row of page.rows) text += archiveLine(name, row);
      counts[name] = (counts[name] ?? 0) + page.rows.length;
      after = page.next;
    } while (after !== null);
  }
  return text + archiveFoot(counts);
}

/** A file in the parts in which a browser sends it. */
export function chunksOf(text: string, rows = 50): ArchiveChunk[] {
  const reader = new ArchiveReader(rows, 200_000);
  const taken = text.split('\n').map((line) => reader.take(line));
  return [...taken, reader.finish()].filter((chunk) => chunk !== null);
}

/** The first row of a table in a file. */
export function rowOf(text: string, table: string): Record<string, string | number | null> {
  const row: ArchivedRow | undefined = chunksOf(text).find((chunk) => chunk.table === table)?.rows[0];
  if (row === undefined) throw new Error(`The archive has no row of ${table}.`);
  return { ...row };
}

export interface Taken {
  readonly sums: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  readonly renamed: Renamed;
}

/** Takes a file in as a browser does: `from` is the product that it is of. */
export async function takeIn(
  app: TestApp,
  projectId: string,
  text: string,
  differing: 'keep' | 'take' = 'keep',
  as?: UserName,
): Promise<Taken> {
  const { productId: from } = JSON.parse(`${text.split(',"rows":[')[0] ?? ''}}`) as { productId: string };
  const sums: Record<string, number> = {};
  const problems: string[] = [];
  const renamed: Renamed = [];
  for (const { table, rows } of chunksOf(text)) {
    const chunk = { table, rows: rows.map((row) => ({ ...row })), from, renamed: [...renamed] };
    const outcome = await app.call('archive.put', { projectId, chunk, differing }, as);
    for (const [fate, count] of Object.entries(outcome.counts)) sums[fate] = (sums[fate] ?? 0) + count;
    problems.push(...outcome.problems.map(({ problem }) => `${table}: ${sentence(problem)}`));
    renamed.push(...outcome.renamed);
  }
  return { sums, problems, renamed };
}

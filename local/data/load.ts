import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { LoadedData } from '../jira/site-data';
import { assemble } from './assemble';
import { Collector } from './collector';
import { dayInZone } from '../../src/domain/day-in-zone';
import { readTable } from './table-reader';
import type { ReadTable, RowProblem, TableReading } from './table-reader';
import { english } from '../../src/domain/words/english';
import { DataError } from './data-error';
import { isWorkbook, textChunks, textHead, wholeBytes, wholeText } from './data-file';
import { jsonValues } from './json-values';
import { readJson, type Taken } from './json-reader';
import { readRss } from './rss-reader';

const formats =
  'Jira REST JSON, JSON Lines, a Jira CSV or Excel export, or a Jira XML export (plain, .gz or .xz)';

interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly format: 'json' | 'xml' | 'table' | 'web page' | 'empty' | 'unknown';
  /** Definitions of fields are read before the work items whose fields they name. */
  readonly namesFields: boolean;
}

/**
 * Reads work items, and what stands beside them, from a file or from all files of a folder. Formats are told by
 * content, not by name. Everybody who can be switched to on the local site gets a part in every project.
 *
 * @param progress called with a short line for each file
 * @throws DataError with one sentence naming file, place and what to do; nothing is half loaded
 */
export async function loadData(
  path: string,
  progress: (line: string) => void = () => undefined,
): Promise<LoadedData> {
  const files = await filesAt(path);
  const only = files.length === 1 ? files[0] : undefined;
  if (only !== undefined) refuseUnreadable(only);
  const collector = new Collector();
  const sources = [...files].sort((a, b) => Number(b.namesFields) - Number(a.namesFields));
  for (const source of sources) {
    const taken = await readSource(source, collector);
    if (taken === undefined || taken.issues + taken.others === 0) {
      collector.tally.add('file that holds no work items', source.name);
      continue;
    }
    progress(taken.issues > 0 ? `${source.name}: ${taken.issues} work items` : `${source.name}: read`);
  }
  if (collector.issues.size === 0)
    throw new DataError(
      'invalid',
      `${basename(path)} holds no work items that can be read: give a file or folder with ${formats}.`,
    );
  return assemble(collector);
}

async function filesAt(path: string): Promise<SourceFile[]> {
  const root = await stat(path).catch((thrown: unknown) => {
    throw new DataError(
      'not-found',
      `There is no file or folder at ${path}: check the path given to --data.`,
      { cause: thrown },
    );
  });
  if (!root.isDirectory()) return [await describe(path, basename(path))];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .sort();
  if (paths.length === 0)
    throw new DataError('invalid', `The folder ${path} is empty: put ${formats} into it.`);
  const files: SourceFile[] = [];
  for (const file of paths) files.push(await describe(file, relative(path, file)));
  return files;
}

async function describe(path: string, name: string): Promise<SourceFile> {
  if (await isWorkbook(path, name)) return { path, name, format: 'table', namesFields: false };
  const head = await textHead(path, name, 4000);
  return {
    path,
    name,
    format: formatOf(head),
    namesFields: /"(clauseNames|orderable|navigable)"/.test(head),
  };
}

function formatOf(head: string): SourceFile['format'] {
  const start = head.trimStart();
  if (start === '') return 'empty';
  if (head.includes('\0')) return 'unknown';
  if (/^[[{]/.test(start)) return 'json';
  if (/^<(!doctype html|html)/i.test(start)) return 'web page';
  if (start.startsWith('<')) return start.includes('<rss') ? 'xml' : 'unknown';
  return /^(?:[^\r\n]*[\r\n]+){0,8}[^\r\n]*[,;\t|]/.test(start) ? 'table' : 'unknown';
}

function refuseUnreadable({ name, format }: SourceFile): void {
  if (format === 'empty') throw new DataError('invalid', `${name} is empty: export the work items again.`);
  if (format === 'web page')
    throw new DataError(
      'invalid',
      `${name} is a web page, most likely a sign-in page: sign in to Jira and export it again.`,
    );
  if (format === 'unknown') throw new DataError('invalid', `${name} is of no known kind: give ${formats}.`);
}

async function readSource(source: SourceFile, collector: Collector): Promise<Taken | undefined> {
  const today = dayInZone(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const read = await readAs(source, collector, { today, answers: {}, zone: null });
  const broken = read?.problems.find(({ problem }) => DAMAGE.has(problem.code));
  if (broken !== undefined) throw damage(source.name, broken);
  return read?.taken;
}

/** Rows that cannot be taken apart: the file is cut off or malformed, and nothing of it is loaded. */
const DAMAGE: ReadonlySet<string> = new Set([
  'quote-not-closed',
  'quote-malformed',
  'record-too-long',
  'too-many-cells',
]);

function damage(file: string, { line, problem }: RowProblem): DataError {
  return new DataError(
    'invalid',
    `${file} is cut off or malformed in row ${line} (${english(problem.said)}). Export it again.`,
  );
}

const noTable = { columns: [], problems: [], doubts: [] } as const;

async function readAs(
  { path, name, format }: SourceFile,
  collector: Collector,
  reading: TableReading,
): Promise<ReadTable | undefined> {
  switch (format) {
    case 'json':
      return { ...noTable, taken: await readJson(jsonValues(textChunks(path, name), name), name, collector) };
    case 'table':
      return readTable(await wholeBytes(path, name), name, collector, reading);
    case 'xml': {
      const taken = readRss(await wholeText(path, name), name, collector);
      return taken === undefined ? undefined : { ...noTable, taken };
    }
    case 'web page':
    case 'empty':
    case 'unknown':
      return undefined;
  }
}

/** Reads one file for itself, with what it leaves open; see `readTable`. @throws DataError as `loadData` does */
export async function collectFile(
  path: string,
  collector: Collector,
  reading: TableReading,
): Promise<ReadTable | undefined> {
  const source = await describe(path, basename(path));
  refuseUnreadable(source);
  return readAs(source, collector, reading);
}

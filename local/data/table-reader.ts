import type { ByteSource } from '../../src/domain/channels/import/byte-source';
import { Doubts } from '../../src/domain/channels/import/columns/doubt';
import type { Answers, Doubt } from '../../src/domain/channels/import/columns/doubt';
import { dateOrderOf, decimalOf } from '../../src/domain/channels/import/columns/styles';
import { studyFile } from '../../src/domain/channels/import/columns/study';
import type { FileFacts } from '../../src/domain/channels/import/columns/study';
import type { FileShape } from '../../src/domain/channels/import/file-shape';
import { importTable } from '../../src/domain/channels/import/import-table';
import type { RowOutcome } from '../../src/domain/channels/import/import-table';
import { inspectFile } from '../../src/domain/channels/import/inspect-file';
import { jiraLink } from './jira-link';
import type { ImportProblem } from '../../src/domain/channels/import/problem';
import { AppError } from '../../src/domain/app-error';
import { english } from '../../src/domain/words/english';
import type { Collector } from './collector';
import { DataError } from './data-error';
import { draftFromRow } from './draft-from-row';
import type { TableColumn } from './draft-from-row';
import { knownField } from './field-names';
import { numberOf } from './json-shape';
import { takeValue, type Taken } from './json-reader';

/** A row that could not be taken, by its line, and why. */
export interface RowProblem {
  readonly line: number;
  readonly problem: ImportProblem;
}

/** What reading a table gave besides what was collected. */
export interface ReadTable {
  readonly taken: Taken;
  readonly columns: readonly TableColumn[];
  readonly problems: readonly RowProblem[];
  readonly doubts: readonly Doubt[];
}

/** How a table is read where it leaves something open. */
export interface TableReading {
  /** The day that is today, for telling which order of day and month can be. */
  readonly today: string;
  readonly answers: Answers;
  /** Where the clocks went that wrote its times, `Europe/Berlin`; null for UTC. */
  readonly zone: string | null;
}

interface OpenTable {
  readonly source: ByteSource;
  readonly shape: FileShape;
  readonly facts: FileFacts;
  readonly file: string;
  readonly collector: Collector;
}

/**
 * Takes a table (CSV, or a workbook of Excel): Jira's own export with repeated headers in any of its languages, a table of raw REST answers, or a
 * table of demand per work item. Read by the app's own reader: encoding, delimiter, title lines, the numbers and dates of
 * a column by all of its cells.
 *
 * @returns undefined where the columns are those of no such table
 * @throws DataError where the file is no table at all
 */
export async function readTable(
  source: ByteSource,
  file: string,
  collector: Collector,
  { today, answers, zone }: TableReading,
): Promise<ReadTable | undefined> {
  const shape = await inspected(source, file);
  const table = { source, shape, facts: await studyFile(source, shape, today), file, collector };
  const names = shape.columns.map((name) => name.trim().toLowerCase());
  if (['data', 'params', 'input'].every((name) => names.includes(name))) return readRaw(table, names);
  if (names.includes('issuekey') && names.includes('distinctcommenters')) return readDemand(table, names);
  return readIssues(table, answers, zone);
}

async function inspected(source: ByteSource, file: string): Promise<FileShape> {
  try {
    return await inspectFile(source);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new DataError('invalid', `${file}: ${english(thrown.said)}`, { cause: thrown });
  }
}

async function readIssues(
  table: OpenTable,
  answers: Answers,
  zone: string | null,
): Promise<ReadTable | undefined> {
  const { shape, facts, collector } = table;
  const columns = shape.columns.map((header): TableColumn => ({
    header,
    field: knownField(header),
    link: jiraLink(header),
  }));
  const fields = columns.map(({ field }) => field);
  if (!fields.includes('key') || !fields.includes('summary')) return undefined;
  const doubts = new Doubts(answers);
  const decimals = columns.map(({ field }, at) => {
    if (field === 'storyPoints') return decimalOf(shape, facts, at, 'any', doubts);
    return field === 'votes' || field === 'originalEstimate'
      ? decimalOf(shape, facts, at, 'whole', doubts)
      : '.';
  });
  const days = columns.flatMap(({ field }, at) =>
    field === 'created' ||
    field === 'updated' ||
    field === 'resolved' ||
    field === 'dueDate' ||
    field === 'startDate'
      ? [at]
      : [],
  );
  const style = { decimals, dates: { order: dateOrderOf(facts, days, doubts), zone } };
  let issues = 0;
  const problems = await eachRow(table, (cells, line): RowOutcome<null> => {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'empty' };
    const draft = draftFromRow(columns, cells, style, collector);
    if ('problem' in draft) {
      collector.tally.add('row without a work item key', `${table.file}, row ${line}`);
      return { kind: 'rejected', problem: draft.problem };
    }
    collector.addIssue(draft);
    issues += 1;
    return { kind: 'taken', row: null };
  });
  return { taken: { issues, others: 1 }, columns, problems, doubts: doubts.list() };
}

async function readRaw(table: OpenTable, names: readonly string[]): Promise<ReadTable> {
  const { file, collector } = table;
  let taken: Taken = { issues: 0, others: 1 };
  const problems = await eachRow(table, (cells, line) => {
    const issueId = /"issue_?id"\s*:\s*"?(\d+)/iu.exec(cells[names.indexOf('input')] ?? '')?.[1];
    const found = takeValue(jsonCell(cells[names.indexOf('data')], file, line), collector, {
      file,
      line,
      issueId,
    });
    taken = { issues: taken.issues + found.issues, others: taken.others + found.others };
    return { kind: 'taken', row: null };
  });
  return { taken, columns: [], problems, doubts: [] };
}

async function readDemand(table: OpenTable, names: readonly string[]): Promise<ReadTable> {
  let others = 1;
  const problems = await eachRow(table, (cells) => {
    const key = cells[names.indexOf('issuekey')] ?? '';
    table.collector.watchersOf.set(key, numberOf(cells[names.indexOf('distinctcommenters')]) ?? 0);
    others += 1;
    return { kind: 'taken', row: null };
  });
  return { taken: { issues: 0, others }, columns: [], problems, doubts: [] };
}

async function eachRow(
  { source, shape }: OpenTable,
  take: (cells: readonly string[], line: number) => RowOutcome<null>,
): Promise<readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  for await (const batch of importTable(source, shape, take)) {
    for (const { line, problem } of batch.rejected) problems.push({ line, problem });
  }
  return problems;
}

function jsonCell(cell: string | undefined, file: string, line: number): unknown {
  try {
    return JSON.parse(cell ?? 'null') as unknown;
  } catch (thrown) {
    throw new DataError(
      'invalid',
      `${file} holds no valid JSON in the data column of row ${line}. Export it again.`,
      { cause: thrown },
    );
  }
}

import Papa from 'papaparse';
import type { DataComment } from '../jira/site-data';
import type { Collector } from './collector';
import { DataError } from './data-error';
import type { DraftIssue, DraftLink } from './draft';
import { dayOf, momentOf } from './export-dates';
import { bareFieldName, knownField, linkColumn, type KnownField } from './field-names';
import { isBlank, numberOf, textOf } from './json-shape';
import { sum, takeValue, type Taken } from './json-reader';
import { personOf } from './rest-parts';
import { statusCategoryOf } from './status-words';

interface Column {
  readonly header: string;
  readonly field: KnownField | undefined;
  readonly link: ReturnType<typeof linkColumn>;
}

/**
 * Takes a CSV file: Jira's own export with repeated headers, a table of raw REST answers, or a table of demand per
 * work item.
 *
 * @returns undefined where the columns are those of no such table
 * @throws DataError naming the row where the file is cut off or malformed
 */
export function readCsv(text: string, file: string, collector: Collector): Taken | undefined {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [header, ...rows] = parsed.data;
  if (header === undefined) return undefined;
  const columns = header.map((name) => ({
    header: name.trim(),
    field: knownField(name),
    link: linkColumn(name),
  }));
  const read = readerFor(columns, header, file, collector);
  if (read === undefined) return undefined;
  const damage = parsed.errors.find((error) => error.type === 'Quotes');
  if (damage !== undefined)
    throw new DataError(
      'invalid',
      `${file} is cut off or malformed in row ${(damage.row ?? 0) + 1} (${damage.message}). Export it again.`,
    );
  return rows.reduce<Taken>(
    (total, row, index) => {
      if (row.length !== header.length)
        throw new DataError(
          'invalid',
          `${file} is cut off or malformed: row ${index + 2} has ${row.length} of ${header.length} columns. Export it again.`,
        );
      return row.every((cell) => cell.trim() === '') ? total : sum(total, read(row, index + 2));
    },
    { issues: 0, others: 1 },
  );
}

function readerFor(
  columns: readonly Column[],
  header: readonly string[],
  file: string,
  collector: Collector,
): ((row: readonly string[], line: number) => Taken) | undefined {
  const bare = header.map((name) => name.trim().toLowerCase());
  const rawData = bare.indexOf('data');
  if (rawData !== -1 && bare.includes('params') && bare.includes('input')) {
    const input = bare.indexOf('input');
    return (row, line) =>
      takeValue(jsonCell(row[rawData], file, line), collector, {
        file,
        line,
        issueId: issueIdOf(row[input]),
      });
  }
  const demandKey = bare.indexOf('issuekey');
  const commenters = bare.indexOf('distinctcommenters');
  if (demandKey !== -1 && commenters !== -1)
    return (row) => {
      collector.watchersOf.set(row[demandKey] ?? '', numberOf(row[commenters]) ?? 0);
      return { issues: 0, others: 1 };
    };
  if (
    !columns.some((column) => column.field === 'key') ||
    !columns.some((column) => column.field === 'summary')
  )
    return undefined;
  return (row, line) => {
    const draft = draftFromRow(columns, row, collector);
    if (draft === undefined) {
      collector.tally.add('row without a work item key', `${file}, row ${line}`);
      return { issues: 0, others: 0 };
    }
    collector.addIssue(draft);
    return { issues: 1, others: 0 };
  };
}

function draftFromRow(
  columns: readonly Column[],
  row: readonly string[],
  collector: Collector,
): DraftIssue | undefined {
  const cells = new Map<KnownField, string[]>();
  const links: DraftLink[] = [];
  const unknown = new Set<string>();
  columns.forEach(({ header, field, link }, index) => {
    const cell = row[index] ?? '';
    if (isBlank(cell)) return;
    if (link !== undefined) links.push({ type: link.type, direction: link.direction, key: cell.trim() });
    else if (field === undefined) unknown.add(header);
    else cells.set(field, [...(cells.get(field) ?? []), cell.trim()]);
  });
  const all = (field: KnownField): readonly string[] => cells.get(field) ?? [];
  const one = (field: KnownField): string | undefined => textOf(all(field)[0]);
  const key = one('key');
  if (key === undefined) return undefined;
  for (const header of unknown) collector.tally.add(`column “${bareFieldName(header)}”`, key);
  const person = (name: KnownField, id: KnownField) => personOf(one(id), one(name));
  const reporter = person('reporter', 'reporterId') ?? person('creator', 'creatorId');
  const assignee = person('assignee', 'assigneeId');
  const comments = all('comment').flatMap((cell) => commentOf(cell, collector));
  collector.addUser(reporter);
  collector.addUser(assignee);
  all('watcherIds').forEach((id, index) => {
    collector.addUser(personOf(id, all('watchers')[index]));
  });
  collector.addProject({
    key: one('projectKey') ?? key.slice(0, key.lastIndexOf('-')),
    name: one('projectName'),
  });
  const moment = (field: KnownField): string | undefined =>
    readDate(field, one(field), momentOf, key, collector);
  return {
    key,
    id: one('id'),
    projectName: one('projectName'),
    type: one('type') ?? 'Task',
    summary: one('summary'),
    description: one('description'),
    status: one('status'),
    statusCategory: statusCategoryOf(one('statusCategory')),
    priority: one('priority'),
    resolution: one('resolution'),
    reporter,
    assignee,
    parent: one('parentKey') ?? one('parent'),
    epic: one('epic'),
    storyPoints: numberOf(one('storyPoints')),
    originalEstimateSeconds: numberOf(one('originalEstimate')),
    labels: all('labels').flatMap((cell) => cell.split(/\s+/)),
    components: all('components'),
    sprints: all('sprint').map((name) => ({ name })),
    fixVersions: all('fixVersions').map((name) => ({ name })),
    votes: numberOf(one('votes')),
    watchers: all('watchers').length,
    created: moment('created'),
    updated: moment('updated'),
    resolved: moment('resolved'),
    dueDate: readDate('dueDate', one('dueDate'), dayOf, key, collector),
    startDate: readDate('startDate', one('startDate'), dayOf, key, collector),
    rank: one('rank'),
    comments,
    links,
  };
}

function readDate(
  field: KnownField,
  cell: string | undefined,
  read: (text: string) => string | undefined,
  key: string,
  collector: Collector,
): string | undefined {
  if (cell === undefined) return undefined;
  const date = read(cell);
  if (date === undefined) collector.tally.add(`date that cannot be read in “${field}”`, `${key}: ${cell}`);
  return date;
}

/** `15/Feb/26 4:37 PM;author id;text`, the way Jira writes a comment into one cell. */
function commentOf(cell: string, collector: Collector): DataComment[] {
  const match = /^([^;]*);([^;]*);(.*)$/s.exec(cell);
  const text = textOf(match === null ? cell : match[3]);
  if (text === undefined) return [];
  const author = textOf(match?.[2]);
  const created = momentOf(match?.[1] ?? '');
  if (author !== undefined) collector.addUser(personOf(author, undefined));
  return [
    { text, ...(author === undefined ? {} : { author }), ...(created === undefined ? {} : { created }) },
  ];
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

function issueIdOf(input: string | undefined): string | undefined {
  return /"issue_?id"\s*:\s*"?(\d+)/i.exec(input ?? '')?.[1];
}

import type { DecimalSign } from '../../src/domain/channels/import/cells/currency';
import type { DateStyle } from '../../src/domain/channels/import/cells/date';
import { dayIn, momentIn } from './moment';
import { numberIn } from '../../src/domain/channels/import/cells/number';
import { unwrapped } from '../../src/domain/channels/import/columns/header';
import { problem } from '../../src/domain/channels/import/problem';
import type { ImportProblem } from '../../src/domain/channels/import/problem';
import type { jiraLink } from './jira-link';
import type { DataComment } from '../jira/site-data';
import type { Collector } from './collector';
import type { DraftIssue, DraftLink } from './draft';
import type { KnownField } from './field-names';
import { isBlank, textOf } from './json-shape';
import { personOf } from './rest-parts';
import { statusCategoryOf } from './status-words';

/** A column of a table of work items. */
export interface TableColumn {
  readonly header: string;
  readonly field: KnownField | undefined;
  readonly link: ReturnType<typeof jiraLink>;
}

/** How the numbers of each column and the dates of the file are written. */
export interface TableStyle {
  readonly decimals: readonly DecimalSign[];
  readonly dates: DateStyle;
}

const ISSUE_KEY = /^\p{L}[\p{L}\p{N}_]*-\d+$/u;

/** A row as a work item, or why it is none. */
export function draftFromRow(
  columns: readonly TableColumn[],
  row: readonly string[],
  style: TableStyle,
  collector: Collector,
): DraftIssue | { readonly problem: ImportProblem } {
  const cells = new Map<KnownField, { readonly text: string; readonly at: number }[]>();
  const links: DraftLink[] = [];
  const unknown = new Set<string>();
  columns.forEach(({ header, field, link }, at) => {
    const text = (row[at] ?? '').trim();
    if (isBlank(text)) return;
    if (link !== undefined) links.push({ type: link.type, direction: link.direction, key: text });
    else if (field === undefined) unknown.add(header);
    else cells.set(field, [...(cells.get(field) ?? []), { text, at }]);
  });
  const all = (field: KnownField): readonly string[] => (cells.get(field) ?? []).map(({ text }) => text);
  const one = (field: KnownField): string | undefined => textOf(all(field)[0]);
  const key = one('key');
  const heading = columns.find(({ field }) => field === 'key')?.header ?? '';
  if (key === undefined) return { problem: problem('name-missing', { field: heading }) };
  if (!ISSUE_KEY.test(key)) return { problem: problem('value-refused', { value: key, field: heading }) };
  for (const header of unknown) collector.tally.add(`column “${unwrapped(header)}”`, key);
  const person = (name: KnownField, id: KnownField) => personOf(one(id), one(name));
  const reporter = person('reporter', 'reporterId') ?? person('creator', 'creatorId');
  const assignee = person('assignee', 'assigneeId');
  collector.addUser(reporter);
  collector.addUser(assignee);
  all('watcherIds').forEach((id, index) => {
    collector.addUser(personOf(id, all('watchers')[index]));
  });
  collector.addProject({
    key: one('projectKey') ?? key.slice(0, key.lastIndexOf('-')),
    name: one('projectName'),
  });
  const read = (field: KnownField, by: (text: string) => string | undefined): string | undefined =>
    readDate(field, one(field), by, key, collector);
  const moment = (field: KnownField): string | undefined =>
    read(field, (text) => momentIn(text, style.dates));
  const day = (field: KnownField): string | undefined =>
    read(field, (text) => dayIn(text, { ...style.dates, zone: null }));
  const number = (field: KnownField): number | undefined => {
    const [cell] = cells.get(field) ?? [];
    return cell === undefined
      ? undefined
      : (numberIn(cell.text, style.decimals[cell.at] ?? '.') ?? undefined);
  };
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
    storyPoints: number('storyPoints'),
    originalEstimateSeconds: number('originalEstimate'),
    labels: all('labels').flatMap((cell) => cell.split(/\s+/u)),
    components: all('components'),
    sprints: all('sprint').map((name) => ({ name })),
    fixVersions: all('fixVersions').map((name) => ({ name })),
    votes: number('votes'),
    watchers: all('watchers').length,
    created: moment('created'),
    updated: moment('updated'),
    resolved: moment('resolved'),
    dueDate: day('dueDate'),
    startDate: day('startDate'),
    rank: one('rank'),
    comments: all('comment').flatMap((cell) => commentOf(cell, style.dates, collector)),
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
function commentOf(cell: string, dates: DateStyle, collector: Collector): DataComment[] {
  const match = /^([^;]*);([^;]*);(.*)$/su.exec(cell);
  const text = textOf(match === null ? cell : match[3]);
  if (text === undefined) return [];
  const author = textOf(match?.[2]);
  const created = momentIn(match?.[1] ?? '', dates);
  if (author !== undefined) collector.addUser(personOf(author, undefined));
  return [
    { text, ...(author === undefined ? {} : { author }), ...(created === undefined ? {} : { created }) },
  ];
}

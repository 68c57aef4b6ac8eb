import { basename } from 'node:path';
import { parseDate } from '../../src/domain/channels/import/cells/date';
import { english } from '../../src/domain/words/english';
import { Collector } from '../data/collector';
import type { TableColumn } from '../data/draft-from-row';
import { DataError } from '../data/data-error';
import type { DraftIssue } from '../data/draft';
import { collectFile } from '../data/load';
import { shownDoubt } from './read-table';
import type { Request, Shown } from './shown';

/** Uses of columns that the rows call by another word. */
const WORDS: Readonly<Record<string, string>> = {
  storyPoints: 'points',
  sprint: 'sprints',
  created: 'createdOn',
  dueDate: 'dueOn',
  parentKey: 'parent',
  epic: 'parent',
};

/**
 * A Jira export as `npm start -- --data` reads it; what breaks off in the middle is read up to there.
 * @throws DataError where the file is no such export at all
 */
export async function readJira(path: string, { today, zone, answers }: Request): Promise<Shown> {
  const collector = new Collector();
  const nothing: Shown = { kind: 'jira', tool: null, columns: [], rows: [], problems: [], doubts: [] };
  try {
    const table = await collectFile(path, collector, { today, answers, zone });
    if (table === undefined || table.taken.issues + table.taken.others === 0)
      throw new DataError('invalid', `${basename(path)} holds no work items that can be read.`);
    return {
      ...nothing,
      tool: 'Jira',
      columns: table.columns.map((column) => ({ header: column.header, as: useOf(column) })),
      rows: rowsOf(collector, zone),
      problems: table.problems.map(({ line, problem }) => ({ line, reason: english(problem.said) })),
      doubts: table.doubts.map(shownDoubt),
    };
  } catch (thrown) {
    const line = thrown instanceof DataError ? /\b(?:line|row) (\d+)/u.exec(thrown.message)?.[1] : undefined;
    if (!(thrown instanceof DataError) || line === undefined) throw thrown;
    const problems = [{ line: Number(line), reason: thrown.message }];
    return { ...nothing, rows: rowsOf(collector, zone), problems };
  }
}

function useOf({ field, link }: TableColumn): string {
  if (link !== undefined) return 'link';
  return field === undefined || field === 'derived' ? 'ignore' : (WORDS[field] ?? field);
}

function rowsOf(collector: Collector, zone: string | null): Shown['rows'] {
  const drafts = [...collector.issues.values()];
  const keyOf = new Map(drafts.flatMap(({ id, key }) => (id === undefined ? [] : [[id, key] as const])));
  return drafts.map((draft) => rowOf(draft, keyOf, collector, zone));
}

function rowOf(
  draft: DraftIssue,
  keyOf: ReadonlyMap<string, string>,
  collector: Collector,
  zone: string | null,
): Readonly<Record<string, unknown>> {
  const above = draft.parent ?? draft.epic ?? collector.epicOf.get(draft.key);
  return {
    key: draft.key,
    summary: draft.summary ?? '',
    type: draft.type,
    status: draft.status ?? null,
    parent: above === undefined ? null : (keyOf.get(above) ?? above),
    points: draft.storyPoints ?? null,
    sprints: (draft.sprints ?? []).map(({ name }) => name),
    labels: draft.labels ?? [],
    createdOn: draft.created === undefined ? null : parseDate(draft.created, { order: 'dmy', zone }),
    dueOn: draft.dueDate ?? null,
  };
}

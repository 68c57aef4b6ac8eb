import type { Collector } from './collector';
import { DataError } from './data-error';
import type { JsonPlace } from './json-values';
import { listOf, objectOf, textOf, type JsonObject } from './json-shape';
import { draftFromRest } from './rest-issue';
import { historyOf, sprintOf, sprintStateOf, userOf, versionOf } from './rest-parts';

/** Where a value stands, for errors and for tables whose rows belong to a work item. */
export interface ValueContext {
  readonly file: string;
  readonly line: number;
  /** The work item that a row of a table of changes belongs to. */
  readonly issueId?: string | undefined;
}

/** How many work items, and how many other things, a value gave. */
export interface Taken {
  readonly issues: number;
  readonly others: number;
}

const nothing: Taken = { issues: 0, others: 0 };
const oneOther: Taken = { issues: 0, others: 1 };

/** Takes all values of a JSON file. */
export async function readJson(
  values: AsyncIterable<JsonPlace>,
  file: string,
  collector: Collector,
): Promise<Taken> {
  let total = nothing;
  for await (const { value, line } of values) total = sum(total, takeValue(value, collector, { file, line }));
  return total;
}

/**
 * Takes one JSON value for what it is: a search page, a work item, a page of anything, a sprint, a project, a field
 * definition, a map of epics. What is nothing of these is counted.
 */
export function takeValue(value: unknown, collector: Collector, context: ValueContext): Taken {
  const object = objectOf(value);
  if (object === undefined) return nothing;
  refuseErrorAnswer(object, context);
  if (Array.isArray(object['issues'])) return takeIssues(object, collector, context);
  if (objectOf(object['fields']) !== undefined && textOf(object['key']) !== undefined)
    return takeIssue(object, objectOf(object['names']), collector);
  if (Array.isArray(object['values']))
    return listOf(object['values']).reduce<Taken>(
      (total, each) => sum(total, takeValue(each, collector, context)),
      nothing,
    );
  return takeBeside(object, collector, context) ? oneOther : countUnknown(object, collector, context);
}

function takeIssues(page: JsonObject, collector: Collector, context: ValueContext): Taken {
  const names = objectOf(page['names']);
  return listOf(page['issues']).reduce<Taken>((total, each) => {
    const issue = objectOf(each);
    if (issue !== undefined) return sum(total, takeIssue(issue, names, collector));
    collector.tally.add('work item that is no object', context.file);
    return total;
  }, oneOther);
}

function takeIssue(issue: JsonObject, names: JsonObject | undefined, collector: Collector): Taken {
  const draft = draftFromRest(issue, names, collector);
  if (draft === undefined) return nothing;
  collector.addIssue(draft);
  return { issues: 1, others: 0 };
}

/** Things that stand beside work items in an export. */
function takeBeside(object: JsonObject, collector: Collector, context: ValueContext): boolean {
  const id = textOf(object['id']);
  const name = textOf(object['name']);
  const key = textOf(object['key']);
  if (id !== undefined && name !== undefined && sprintStateOf(object['state']) !== undefined) {
    const sprint = sprintOf(object);
    if (sprint !== undefined) collector.sprints.push(sprint);
    return true;
  }
  if (
    id !== undefined &&
    name !== undefined &&
    ('schema' in object || 'clauseNames' in object || 'orderable' in object)
  ) {
    collector.nameField(id, name);
    return true;
  }
  if (
    key !== undefined &&
    name !== undefined &&
    ['versions', 'issueTypes', 'style', 'projectTypeKey'].some((part) => part in object)
  ) {
    collector.addProject({
      key,
      name,
      isTeamManaged: object['style'] === 'next-gen' || object['simplified'] === true ? true : undefined,
      versions: listOf(object['versions']).flatMap((each) => versionOf(each) ?? []),
    });
    return true;
  }
  if (context.issueId !== undefined && Array.isArray(object['items'])) {
    const history = historyOf(object);
    collector.addUser(userOf(object['author']));
    if (history !== undefined) collector.addHistory(context.issueId, history);
    return true;
  }
  return takeEpics(object, collector);
}

/** A map of epic key → epic with the keys of its children. */
function takeEpics(object: JsonObject, collector: Collector): boolean {
  const entries = Object.entries(object);
  if (entries.length === 0 || !entries.every(([, each]) => Array.isArray(objectOf(each)?.['children'])))
    return false;
  for (const [epic, each] of entries)
    for (const child of listOf(objectOf(each)?.['children'])) {
      const key = textOf(child);
      if (key !== undefined) collector.epicOf.set(key, epic);
    }
  return true;
}

function refuseErrorAnswer(object: JsonObject, context: ValueContext): void {
  const messages = listOf(object['errorMessages']).flatMap((each) => textOf(each) ?? []);
  if (messages.length > 0)
    throw new DataError(
      'invalid',
      `${context.file} holds an error that Jira answered instead of work items (“${messages.join(' ')}”): export it again with an account that may see them.`,
    );
}

function countUnknown(object: JsonObject, collector: Collector, context: ValueContext): Taken {
  const keys = Object.keys(object).slice(0, 4).join(', ');
  const what =
    'key' in object && 'id' in object
      ? 'work item without fields (export it with its fields)'
      : `object with ${keys || 'nothing in it'}`;
  collector.tally.add(what, `${context.file}, line ${context.line}`);
  return nothing;
}

export function sum(a: Taken, b: Taken): Taken {
  return { issues: a.issues + b.issues, others: a.others + b.others };
}

import type { Collector } from './collector';
import type { DraftIssue } from './draft';
import { dayIn, momentIn } from './moment';
import { asWritten } from './as-written';
import { unwrapped } from '../../src/domain/channels/import/columns/header';
import { knownField, usualCloudFields, type KnownField } from './field-names';
import { isBlank, listOf, nameOf, namesOf, numberOf, objectOf, textOf, type JsonObject } from './json-shape';
import { commentsOf, historiesOf, linksOf, sprintsOf, userOf, versionOf } from './rest-parts';
import { plainTextOf } from './rich-text';
import { statusCategoryOf } from './status-words';

const issueKey = /^[A-Z][A-Z0-9_]*-\d+$/;

/**
 * Takes a work item in the shape of Jira's REST answers. Fields are known by their id, by the name that `names`
 * or the collected field definitions give them, or by what their value can only be.
 */
export function draftFromRest(
  issue: JsonObject,
  names: JsonObject | undefined,
  collector: Collector,
): DraftIssue | undefined {
  const key = textOf(issue['key']);
  const fields = objectOf(issue['fields']);
  if (key === undefined || fields === undefined) {
    collector.tally.add('work item without a key or without fields', key ?? textOf(issue['id']));
    return undefined;
  }
  const taken = new Map<KnownField, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (isBlank(value)) continue;
    const field = fieldOf(name, value, textOf(names?.[name]) ?? collector.fieldName(name));
    if (field === undefined) collector.tally.add(`field “${labelOf(name, names, collector)}”`, key);
    // A field may come twice under two names (a team-managed and a company-managed estimate): the first stays.
    else if (!taken.has(field)) taken.set(field, value);
  }
  return draftOf(key, issue, taken, collector);
}

function draftOf(
  key: string,
  issue: JsonObject,
  taken: ReadonlyMap<KnownField, unknown>,
  collector: Collector,
): DraftIssue {
  const type = objectOf(taken.get('type'));
  const status = objectOf(taken.get('status'));
  const category = objectOf(status?.['statusCategory'] ?? taken.get('statusCategory'));
  const project = objectOf(taken.get('project'));
  const { comments, total } = commentsOf(taken.get('comment'));
  collector.tally.add(
    'comment left out by the export',
    key,
    Math.max((numberOf(taken.get('commentCount')) ?? total) - comments.length, 0),
  );
  const reporter = userOf(taken.get('reporter')) ?? userOf(taken.get('creator'));
  const assignee = userOf(taken.get('assignee'));
  collectPeople(issue, taken, collector);
  if (project !== undefined)
    collector.addProject({
      key: textOf(project['key']) ?? key.slice(0, key.lastIndexOf('-')),
      name: textOf(project['name']),
      isTeamManaged: project['simplified'] === true || project['style'] === 'next-gen' ? true : undefined,
    });
  const moment = (field: KnownField): string | undefined => momentIn(textOf(taken.get(field)) ?? '');
  return {
    key,
    id: textOf(issue['id']),
    type: nameOf(taken.get('type')) ?? 'Task',
    isSubtask: type?.['subtask'] === true,
    hierarchyLevel: numberOf(type?.['hierarchyLevel']),
    summary: textOf(taken.get('summary')),
    description: plainTextOf(taken.get('description')),
    status: nameOf(taken.get('status')),
    statusCategory: statusCategoryOf(textOf(category?.['key'])) ?? statusCategoryOf(nameOf(category)),
    priority: nameOf(taken.get('priority')),
    resolution: nameOf(taken.get('resolution')),
    reporter,
    assignee,
    parent: keyOf(taken.get('parent')) ?? keyOf(taken.get('parentKey')),
    epic: keyOf(taken.get('epic')),
    subtaskKeys: listOf(taken.get('subtasks')).flatMap((each) => keyOf(each) ?? []),
    storyPoints: numberOf(taken.get('storyPoints')),
    originalEstimateSeconds: numberOf(taken.get('originalEstimate')),
    labels: namesOf(taken.get('labels')),
    components: namesOf(taken.get('components')),
    sprints: [...sprintsOf(taken.get('closedSprints')), ...sprintsOf(taken.get('sprint'))],
    fixVersions: listOf(taken.get('fixVersions')).flatMap((each) => versionOf(each) ?? []),
    votes: numberOf(objectOf(taken.get('votes'))?.['votes'] ?? taken.get('votes')),
    watchers: numberOf(objectOf(taken.get('watchers'))?.['watchCount'] ?? taken.get('watchers')),
    created: moment('created'),
    updated: moment('updated'),
    resolved: moment('resolved'),
    dueDate: dayIn(textOf(taken.get('dueDate')) ?? '', asWritten),
    startDate: dayIn(textOf(taken.get('startDate')) ?? '', asWritten),
    rank: textOf(taken.get('rank')),
    comments,
    history: historiesOf(issue['changelog']),
    links: linksOf(taken.get('links')),
  };
}

function fieldOf(id: string, value: unknown, name: string | undefined): KnownField | undefined {
  const byName = name === undefined ? undefined : knownField(name);
  if (byName !== undefined) return byName;
  if (!id.startsWith('customfield_')) return knownField(id);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first.includes('greenhopper.service.sprint.Sprint@')) return 'sprint';
  const object = objectOf(first);
  if (object !== undefined && 'boardId' in object && 'state' in object) return 'sprint';
  if (name !== undefined) return undefined;
  if (typeof first === 'string' && /^\d+\|[a-z0-9]+:/.test(first)) return 'rank';
  const usual = usualCloudFields.get(id);
  if (usual === 'storyPoints') return typeof value === 'number' ? usual : undefined;
  if (usual === 'epic') return typeof value === 'string' && issueKey.test(value) ? usual : undefined;
  if (usual === 'startDate')
    return typeof value === 'string' && dayIn(value, asWritten) !== undefined ? usual : undefined;
  return typeof value === 'string' && issueKey.test(value) ? 'epic' : undefined;
}

function labelOf(id: string, names: JsonObject | undefined, collector: Collector): string {
  const name = textOf(names?.[id]) ?? collector.fieldName(id);
  if (name !== undefined) return name;
  return id.startsWith('customfield_') ? `${id}, which the export does not name` : unwrapped(id);
}

function keyOf(value: unknown): string | undefined {
  const object = objectOf(value);
  return object === undefined ? textOf(value) : textOf(object['key'] ?? object['id']);
}

function collectPeople(
  issue: JsonObject,
  taken: ReadonlyMap<KnownField, unknown>,
  collector: Collector,
): void {
  for (const field of ['reporter', 'assignee', 'creator'] as const)
    collector.addUser(userOf(taken.get(field)));
  const commentField = taken.get('comment');
  const commentList = objectOf(commentField)?.['comments'] ?? commentField;
  const changelog = objectOf(issue['changelog'])?.['histories'] ?? issue['changelog'];
  for (const each of [...listOf(commentList), ...listOf(changelog)])
    collector.addUser(userOf(objectOf(each)?.['author']));
}

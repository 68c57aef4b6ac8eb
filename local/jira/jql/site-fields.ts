import { APP_ACCOUNT_ID } from '../access';
import { appFields } from './app-fields';
import {
  EPIC_LINK_FIELD,
  SPRINT_FIELD,
  START_DATE_FIELD,
  STORY_POINTS_FIELD,
  STORY_POINT_ESTIMATE_FIELD,
} from '../fields/field-ids';
import { isTeamManaged } from '../fields/render-field';
import { toPlainText } from '../fields/rich-text';
import { STATUS_CATEGORIES } from '../fields/render-entities';
import type { IssueRow } from '../store/rows';
import {
  alwaysEmptyField,
  dateField,
  durationField,
  noSuchValue,
  numberField,
  optionField,
  textField,
  wordField,
} from './field-makers';
import { peopleField } from './people-fields';
import { placeFields } from './place-fields';
import { type JqlContext, type JqlField, type Literal, EQUALITY, HISTORY, COMPARISON } from './jql-field';
import { versionField, workItemField } from './work-fields';

const cf = (fieldId: string): string => `cf[${fieldId.slice('customfield_'.length)}]`;

/** Every field that this site's JQL knows, by each of its lower-case names. */
export function jqlFields(context: JqlContext): ReadonlyMap<string, JqlField> {
  const byName = new Map<string, JqlField>();
  for (const field of [
    ...optionFields(context),
    ...otherFields(context),
    ...placeFields(context),
    ...appFields(context),
  ]) {
    for (const name of field.names)
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), field);
  }
  return byName;
}

function optionFields(context: JqlContext): JqlField[] {
  const { store } = context.state;
  const { indexes } = store;
  const withHistory = { operators: [...EQUALITY, ...HISTORY] };
  const orderedWithHistory = { operators: [...EQUALITY, ...COMPARISON, ...HISTORY] };
  const maybe = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
  return [
    optionField({
      displayName: 'issuetype',
      names: ['issuetype', 'type', 'issue type', 'worktype', 'work type'],
      rows: () => [...store.all('issueTypes')],
      ids: (issue) => [issue.typeId],
      extra: {
        call: (name) => {
          const isSub = name === 'subtaskissuetypes';
          if (!isSub && name !== 'standardissuetypes') return undefined;
          const rows = [...store.all('issueTypes')].filter((row) => row.hierarchyLevel < 0 === isSub);
          return [{ values: rows.map((row) => row.id) }];
        },
      },
    }),
    optionField({
      displayName: 'status',
      names: ['status'],
      rows: () => [...store.all('statuses')],
      ids: (issue) => [issue.statusId],
      extra: { ...withHistory, historyField: 'status' },
    }),
    optionField({
      displayName: 'statusCategory',
      names: ['statuscategory'],
      rows: () => STATUS_CATEGORIES.map((row) => ({ id: row.key, name: row.name })),
      ids: (issue) => maybe(store.get('statuses', issue.statusId)?.category),
      extra: { literal: categoryLiteral },
    }),
    optionField({
      displayName: 'priority',
      names: ['priority'],
      rows: () => [...store.all('priorities')],
      ids: (issue) => maybe(issue.priorityId),
      order: (row) => -row.order,
      extra: { ...orderedWithHistory, historyField: 'priority' },
    }),
    withUnresolved(
      optionField({
        displayName: 'resolution',
        names: ['resolution'],
        rows: () => [...store.all('resolutions')],
        ids: (issue) => maybe(issue.resolutionId),
        order: (row) => row.order,
        extra: { ...orderedWithHistory, historyField: 'resolution' },
      }),
    ),
    optionField({
      displayName: 'component',
      names: ['component', 'components'],
      rows: () => [...store.all('components')],
      ids: (issue) => issue.componentIds,
    }),
    versionField(
      context,
      'fixVersion',
      ['fixversion', 'fix version', 'fixversions'],
      (issue) => issue.fixVersionIds,
      {
        operators: [...EQUALITY, ...COMPARISON, ...HISTORY],
        historyField: 'Fix Version',
        lookUp: (ids) => ids.flatMap((id) => indexes.issuesByFixVersion.get(String(id))),
      },
    ),
    versionField(
      context,
      'affectedVersion',
      ['affectedversion', 'affects version'],
      (issue) => issue.affectedVersionIds,
      {},
    ),
    peopleField(context, 'assignee', ['assignee'], (issue) => maybe(issue.assignee), 'assignee'),
    peopleField(context, 'reporter', ['reporter'], (issue) => maybe(issue.reporter), 'reporter'),
    peopleField(context, 'creator', ['creator'], (issue) => maybe(issue.creator ?? issue.reporter)),
    alwaysEmptyField(peopleField(context, 'voter', ['voter'], () => [APP_ACCOUNT_ID])),
    alwaysEmptyField(peopleField(context, 'watcher', ['watcher'], () => [APP_ACCOUNT_ID])),
    sprintField(context),
    workItemField(
      context,
      'key',
      ['key', 'id', 'issue', 'issuekey', 'workitem', 'workitemkey'],
      (issue) => [issue.id],
      (ids) => ids.map((id) => store.get('issues', id)).filter((row) => row !== undefined),
    ),
    workItemField(
      context,
      'parent',
      ['parent'],
      (issue) => maybe(issue.parentId),
      (ids) => ids.flatMap((id) => indexes.issuesByParent.get(id)),
    ),
    workItemField(
      context,
      'Epic Link',
      ['epic link', cf(EPIC_LINK_FIELD)],
      (issue) => maybe(epicParent(issue, context)),
      (ids) => ids.flatMap((id) => indexes.issuesByParent.get(id)),
    ),
  ];
}

/** `resolution = Unresolved` asks for an empty resolution. */
function withUnresolved(field: JqlField): JqlField {
  const literal = (text: string): Literal =>
    text.toLowerCase() === 'unresolved' ? { values: [], isEmpty: true } : field.literal(text);
  return { ...field, literal };
}

function categoryLiteral(text: string): { values: string[] } {
  const wanted = text.toLowerCase();
  const found = STATUS_CATEGORIES.find(
    (row) => row.key === wanted || row.name.toLowerCase() === wanted || String(row.id) === wanted,
  );
  if (!found) throw noSuchValue('statusCategory', text);
  return { values: [found.key] };
}

function epicParent(issue: IssueRow, { state }: JqlContext): string | undefined {
  const parent = issue.parentId === undefined ? undefined : state.store.get('issues', issue.parentId);
  return parent && state.store.get('issueTypes', parent.typeId)?.hierarchyLevel === 1 ? parent.id : undefined;
}

function sprintField({ state }: JqlContext): JqlField {
  const { store } = state;
  const inState = (wanted: string) => () => [
    { values: [...store.all('sprints')].filter((row) => row.state === wanted).map((row) => row.id) },
  ];
  const functions: Readonly<Record<string, () => { values: string[] }[]>> = {
    opensprints: inState('active'),
    closedsprints: inState('closed'),
    futuresprints: inState('future'),
  };
  return optionField({
    displayName: 'Sprint',
    names: ['sprint', cf(SPRINT_FIELD)],
    rows: () => [...store.all('sprints')],
    ids: (issue) => issue.sprintIds,
    extra: {
      call: (name) => functions[name]?.(),
      lookUp: (ids) => ids.flatMap((id) => store.indexes.issuesBySprint.get(String(id))),
      sortKey: (issue) => {
        const last = store.get('sprints', issue.sprintIds.at(-1) ?? '');
        return last && (last.startDate ?? `9${last.id.padStart(9, '0')}`);
      },
    },
  });
}

function otherFields(context: JqlContext): JqlField[] {
  const { state } = context;
  const { store } = state;
  const description = (issue: IssueRow): string =>
    issue.description === undefined ? '' : toPlainText(issue.description);
  const comments = (issue: IssueRow): string =>
    store.indexes.commentsByIssue
      .get(issue.id)
      .map((row) => toPlainText(row.body))
      .join('\n');
  const points = (isTeam: boolean) => (issue: IssueRow) =>
    isTeamManaged(issue, state) === isTeam ? issue.storyPoints : undefined;
  return [
    textField('summary', ['summary'], (issue) => issue.summary),
    textField('description', ['description'], description),
    textField('comment', ['comment'], comments),
    textField('environment', ['environment'], () => ''),
    {
      ...textField(
        'text',
        ['text'],
        (issue) => `${issue.summary}\n${description(issue)}\n${comments(issue)}`,
      ),
      operators: ['~', '!~'],
    },
    wordField('labels', ['labels', 'label'], (issue) => issue.labels, {
      suggestions: () => [...store.indexes.issuesByLabel.keys()],
    }),
    dateField('created', ['created', 'createddate'], 'minute', (issue) => issue.created, context),
    dateField('updated', ['updated', 'updateddate'], 'minute', (issue) => issue.updated, context),
    dateField('resolved', ['resolved', 'resolutiondate'], 'minute', (issue) => issue.resolved, context),
    dateField('due', ['due', 'duedate', 'due date'], 'day', (issue) => issue.dueDate, context),
    dateField('Start date', ['start date', cf(START_DATE_FIELD)], 'day', (issue) => issue.startDate, context),
    alwaysEmptyField(dateField('lastViewed', ['lastviewed'], 'minute', () => undefined, context)),
    numberField('votes', ['votes'], (issue) => issue.votes),
    numberField('watchers', ['watchers'], (issue) => issue.watchers),
    numberField('Story Points', ['story points', cf(STORY_POINTS_FIELD)], points(false)),
    numberField(
      'Story point estimate',
      ['story point estimate', cf(STORY_POINT_ESTIMATE_FIELD)],
      points(true),
    ),
    alwaysEmptyField(numberField('workRatio', ['workratio'], () => undefined)),
    durationField(
      'originalEstimate',
      ['originalestimate', 'timeoriginalestimate'],
      (issue) => issue.originalEstimateSeconds,
    ),
    alwaysEmptyField(
      durationField('remainingEstimate', ['remainingestimate', 'timeestimate'], () => undefined),
    ),
    alwaysEmptyField(durationField('timeSpent', ['timespent'], () => undefined)),
    { ...wordField('attachments', ['attachments'], () => []), operators: ['is', 'is not'] },
    { ...wordField('Rank', ['rank'], (issue) => [issue.rank]), operators: [] },
  ];
}

import { APP_ACCOUNT_ID } from '../access';
import { EPIC_LINK_FIELD, SPRINT_FIELD } from '../fields/field-ids';
import { STATUS_CATEGORIES } from '../fields/render-entities';
import type { IssueRow } from '../store/issue-rows';
import { cf } from './clause-name';
import { alwaysEmptyField, noSuchValue, optionField } from './field-makers';
import { peopleField } from './people-fields';
import { type JqlContext, type JqlField, type Literal, EQUALITY, HISTORY, COMPARISON } from './jql-field';
import { versionField, workItemField } from './work-fields';

const withHistory = { operators: [...EQUALITY, ...HISTORY] };
const orderedWithHistory = { operators: [...EQUALITY, ...COMPARISON, ...HISTORY] };
const maybe = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** Fields whose values come from a list, or are people, sprints or other work items. */
export function optionFields(context: JqlContext): JqlField[] {
  return [
    ...listedFields(context),
    ...versionFields(context),
    ...peopleFields(context),
    sprintField(context),
    ...workItemFields(context),
  ];
}

/** Fields that take one of the site's types, statuses, priorities, resolutions or components. */
function listedFields({ state: { store } }: JqlContext): JqlField[] {
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
  ];
}

function versionFields(context: JqlContext): JqlField[] {
  const { indexes } = context.state.store;
  return [
    versionField(
      context,
      'fixVersion',
      ['fixversion', 'fix version', 'fixversions'],
      (issue) => issue.fixVersionIds,
      {
        ...orderedWithHistory,
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
  ];
}

function peopleFields(context: JqlContext): JqlField[] {
  return [
    peopleField(context, 'assignee', ['assignee'], (issue) => maybe(issue.assignee), 'assignee'),
    peopleField(context, 'reporter', ['reporter'], (issue) => maybe(issue.reporter), 'reporter'),
    peopleField(context, 'creator', ['creator'], (issue) => maybe(issue.creator ?? issue.reporter)),
    alwaysEmptyField(peopleField(context, 'voter', ['voter'], () => [APP_ACCOUNT_ID])),
    alwaysEmptyField(peopleField(context, 'watcher', ['watcher'], () => [APP_ACCOUNT_ID])),
  ];
}

function workItemFields(context: JqlContext): JqlField[] {
  const { store } = context.state;
  const { issuesByParent } = store.indexes;
  return [
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
      (ids) => ids.flatMap((id) => issuesByParent.get(id)),
    ),
    workItemField(
      context,
      'Epic Link',
      ['epic link', cf(EPIC_LINK_FIELD)],
      (issue) => maybe(epicParent(issue, context)),
      (ids) => ids.flatMap((id) => issuesByParent.get(id)),
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

import type { IssueRow } from '../store/issue-rows';
import { renderChangelog } from '../changelog/render-changelog';
import { formatAppValue } from './format-app-value';
import { allFields, findField } from './field-catalog';
import { isOffScreen } from './off-screen';
import { isTeamManaged, issueUrl, renderField, type View } from './render-field';
import { START_DATE_FIELD, STORY_POINTS_FIELD, STORY_POINT_ESTIMATE_FIELD } from './field-ids';
import { jiraTime } from './render-entities';
import { toHtml } from './rich-text';

/** Which parts of an issue a caller asked for. */
export interface IssueSelection {
  readonly fieldIds: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

/** Field ids for Jira's `fields` parameter: ids, names' keys, `*all`, `*navigable`, and `-id` to leave one out. */
export function selectFields(
  view: View,
  requested: readonly string[],
  fallback: '*all' | '*navigable',
): string[] {
  const wanted =
    requested.length === 0 || requested.every((each) => each.startsWith('-'))
      ? [fallback, ...requested]
      : requested;
  const all = allFields(view.state).filter((field) => field.id !== 'issuekey');
  const chosen = new Set<string>();
  for (const each of wanted) {
    if (each === '*all') for (const field of all) chosen.add(field.id);
    else if (each === '*navigable') for (const field of all) if (field.navigable) chosen.add(field.id);
  }
  for (const each of wanted) {
    if (each.startsWith('-')) chosen.delete(each.slice(1));
    else if (!each.startsWith('*')) chosen.add(each);
  }
  return [...chosen].filter((id) => id !== 'issuekey' && findField(view.state, id) !== undefined);
}

/** An issue in the shape of Jira's IssueBean. */
export function renderIssue(issue: IssueRow, view: View, selection: IssueSelection): Record<string, unknown> {
  const { state } = view;
  const fields = Object.fromEntries(selection.fieldIds.map((id) => [id, renderField(id, issue, view)]));
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: issueUrl(state, issue.id),
    key: issue.key,
    fields,
    ...(selection.properties.length > 0 && {
      properties: renderProperties(issue, view, selection.properties),
    }),
    ...(selection.expand.includes('changelog') && { changelog: renderChangelog(state, issue) }),
    ...(selection.expand.includes('renderedFields') && {
      renderedFields: renderedFields(issue, view, selection.fieldIds),
    }),
    ...(selection.expand.includes('names') && { names: fieldNames(view, selection.fieldIds) }),
    ...(selection.expand.includes('schema') && { schema: fieldSchemas(view, selection.fieldIds) }),
    ...(selection.expand.includes('editmeta') && {
      editmeta: { fields: editMeta(issue, view, selection.fieldIds) },
    }),
  };
}

export function fieldNames(view: View, fieldIds: readonly string[]): Record<string, string> {
  return Object.fromEntries(fieldIds.map((id) => [id, findField(view.state, id)?.name ?? id]));
}

export function fieldSchemas(view: View, fieldIds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fieldIds.map((id) => [id, findField(view.state, id)?.schema ?? {}]));
}

function renderProperties(issue: IssueRow, view: View, keys: readonly string[]): Record<string, unknown> {
  const rows = view.state.store.indexes.propertiesByEntity.get(`issue/${issue.id}`);
  const chosen = keys.includes('*all') ? rows : rows.filter((row) => keys.includes(row.key));
  return Object.fromEntries(chosen.map((row) => [row.key, row.value]));
}

function renderedFields(issue: IssueRow, view: View, fieldIds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fieldIds.map((id) => {
      if (id === 'description') return [id, issue.description === undefined ? '' : toHtml(issue.description)];
      const appField = view.state.store.get('appFields', id);
      if (appField) return [id, formatAppValue(view, appField, issue)];
      if (id === 'created' || id === 'updated') return [id, jiraTime(issue[id])];
      return [id, null];
    }),
  );
}

function editMeta(issue: IssueRow, view: View, fieldIds: readonly string[]): Record<string, unknown> {
  if (!view.access.hasOnIssue('EDIT_ISSUES', issue)) return {};
  const points = isTeamManaged(issue, view.state) ? STORY_POINT_ESTIMATE_FIELD : STORY_POINTS_FIELD;
  const editable = fieldIds.filter((id) => {
    const appField = view.state.store.get('appFields', id);
    if (appField) return !appField.readOnly && !isOffScreen(view.state, issue, appField);
    return [...EDITABLE, points].includes(id);
  });
  return Object.fromEntries(
    editable.map((id) => {
      const field = findField(view.state, id);
      return [
        id,
        {
          required: id === 'summary',
          schema: field?.schema,
          name: field?.name,
          key: id,
          operations: ['set'],
        },
      ];
    }),
  );
}

const EDITABLE: readonly string[] = [
  'summary',
  'description',
  'issuetype',
  'parent',
  'priority',
  'assignee',
  'reporter',
  'labels',
  'components',
  'fixVersions',
  'versions',
  'duedate',
  START_DATE_FIELD,
];

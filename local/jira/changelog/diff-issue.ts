import {
  SPRINT_FIELD,
  START_DATE_FIELD,
  STORY_POINTS_FIELD,
  STORY_POINT_ESTIMATE_FIELD,
  RANK_FIELD,
} from '../fields/field-ids';
import { isTeamManaged } from '../fields/render-field';
import { historyText } from '../fields/format-app-value';
import { toPlainText } from '../fields/rich-text';
import type { SiteState } from '../site-state';
import type { ChangeItem, IssueRow } from '../store/issue-rows';
import type { TableName, Tables } from '../store/tables';

interface Side {
  readonly id: string | null;
  readonly text: string | null;
}

const EMPTY: Side = { id: null, text: null };

/** What Jira's changelog says about the step from one state of an issue to the next; empty when nothing changed. */
export function diffIssue(before: IssueRow, after: IssueRow, state: SiteState): ChangeItem[] {
  const items: ChangeItem[] = [];
  const compare = (field: string, fieldId: string, side: (issue: IssueRow) => Side): void => {
    const from = side(before);
    const to = side(after);
    if (from.id === to.id && from.text === to.text) return;
    const fieldtype = fieldId.startsWith('customfield_') ? 'custom' : 'jira';
    items.push({
      field,
      fieldtype,
      fieldId,
      from: from.id,
      fromString: from.text,
      to: to.id,
      toString: to.text,
    });
  };
  const named = (table: NamedTable, id: string | undefined): Side =>
    id === undefined ? EMPTY : { id, text: state.store.get(table, id)?.name ?? id };
  const user = (id: string | undefined): Side =>
    id === undefined ? EMPTY : { id, text: state.store.get('users', id)?.displayName ?? id };
  const text = (value: string | undefined): Side => ({ id: null, text: value ?? null });
  const number = (value: number | undefined): Side => ({
    id: null,
    text: value === undefined ? null : String(value),
  });
  const date = (value: string | undefined): Side =>
    value === undefined ? EMPTY : { id: value, text: value };

  compare('summary', 'summary', (issue) => text(issue.summary));
  compare('description', 'description', (issue) =>
    text(issue.description === undefined ? undefined : toPlainText(issue.description)),
  );
  compare('issuetype', 'issuetype', (issue) => named('issueTypes', issue.typeId));
  compare('status', 'status', (issue) => named('statuses', issue.statusId));
  compare('resolution', 'resolution', (issue) =>
    issue.resolutionId === undefined ? EMPTY : named('resolutions', issue.resolutionId),
  );
  compare('priority', 'priority', (issue) => named('priorities', issue.priorityId));
  compare('assignee', 'assignee', (issue) => user(issue.assignee));
  compare('reporter', 'reporter', (issue) => user(issue.reporter));
  compare('labels', 'labels', (issue) => ({ id: '', text: issue.labels.join(' ') }));
  compare('duedate', 'duedate', (issue) => date(issue.dueDate));
  compare('timeoriginalestimate', 'timeoriginalestimate', (issue) => number(issue.originalEstimateSeconds));
  compare('IssueParentAssociation', 'parent', (issue) => {
    if (issue.parentId === undefined) return EMPTY;
    return { id: issue.parentId, text: state.store.get('issues', issue.parentId)?.key ?? issue.parentId };
  });
  compare('Sprint', SPRINT_FIELD, (issue) => ({
    id: issue.sprintIds.join(', '),
    text: issue.sprintIds.map((id) => state.store.get('sprints', id)?.name ?? id).join(', '),
  }));
  compare('Start date', START_DATE_FIELD, (issue) => date(issue.startDate));
  const isTeam = isTeamManaged(after, state);
  compare(
    isTeam ? 'Story point estimate' : 'Story Points',
    isTeam ? STORY_POINT_ESTIMATE_FIELD : STORY_POINTS_FIELD,
    (issue) => number(issue.storyPoints),
  );
  if (before.rank !== after.rank) items.push(rankItem(before, after));
  items.push(
    ...listItems('Component', 'components', before.componentIds, after.componentIds, (id) =>
      named('components', id),
    ),
  );
  items.push(
    ...listItems('Fix Version', 'fixVersions', before.fixVersionIds, after.fixVersionIds, (id) =>
      named('versions', id),
    ),
  );
  items.push(
    ...listItems('Version', 'versions', before.affectedVersionIds, after.affectedVersionIds, (id) =>
      named('versions', id),
    ),
  );
  for (const field of state.store.all('appFields')) {
    if (before.custom[field.id] === after.custom[field.id]) continue;
    compare(field.name, field.id, (issue) => appSide(historyText(state, field, issue)));
  }
  return items;
}

type NamedTable = { [T in TableName]: Tables[T] extends { readonly name: string } ? T : never }[TableName];

function rankItem(before: IssueRow, after: IssueRow): ChangeItem {
  return {
    field: 'Rank',
    fieldtype: 'custom',
    fieldId: RANK_FIELD,
    from: '',
    fromString: '',
    to: '',
    toString: after.rank < before.rank ? 'Ranked higher' : 'Ranked lower',
  };
}

/** Jira writes one item per version or component that came or went. */
function listItems(
  field: string,
  fieldId: string,
  before: readonly string[],
  after: readonly string[],
  side: (id: string) => Side,
): ChangeItem[] {
  const item = (from: Side, to: Side): ChangeItem => ({
    field,
    fieldtype: 'jira',
    fieldId,
    from: from.id,
    fromString: from.text,
    to: to.id,
    toString: to.text,
  });
  return [
    ...before.filter((id) => !after.includes(id)).map((id) => item(side(id), EMPTY)),
    ...after.filter((id) => !before.includes(id)).map((id) => item(EMPTY, side(id))),
  ];
}

function appSide(text: string | null): Side {
  return text === null ? EMPTY : { id: null, text };
}

import { renderIssue, selectFields } from '../fields/issue-bean';
import { findIssue } from '../fields/find-entities';
import { toPlainText } from '../fields/rich-text';
import { searchIssues } from '../jql/search';
import { IssuePager } from '../rest/issue-pager';
import { type Call, ok, param, readCount, readList, type Reply, type Route } from '../rest/call';
import { issueNotFound, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import type { BoardRow } from '../store/rows';
import { visibleBoard } from './boards';
import { renderSprint } from './sprint-bean';
import { visibleSprint } from './sprints';

const DEFAULT_PAGE = 50;
const MAX_IDS_ONLY = 5000;
/** Fewer when whole issues are asked for; Atlassian states no number here, search's own is taken. */
const MAX_WITH_FIELDS = 100;

type List = (call: Call) => readonly IssueRow[];

const pager = new IssuePager();
const byRank = (issues: readonly IssueRow[]): IssueRow[] =>
  issues.toSorted((a, b) => (a.rank < b.rank ? -1 : 1));

function boardIssues(call: Call, board: BoardRow): IssueRow[] {
  return byRank(board.projectIds.flatMap((id) => call.state.store.indexes.issuesByProject.get(id)));
}

/** What waits on a board: not done, in no open sprint, neither epic nor sub-task. */
function backlog(call: Call): IssueRow[] {
  const { store } = call.state;
  return boardIssues(call, visibleBoard(call)).filter((issue) => {
    if (store.get('issueTypes', issue.typeId)?.hierarchyLevel !== 0) return false;
    if (store.get('statuses', issue.statusId)?.category === 'done') return false;
    return !issue.sprintIds.some((id) => store.get('sprints', id)?.state !== 'closed');
  });
}

const sprintIssues: List = (call) =>
  byRank(call.state.store.indexes.issuesBySprint.get(visibleSprint(call).id));

const boardSprintIssues: List = (call) => {
  const projectIds = visibleBoard(call).projectIds;
  return sprintIssues(call).filter((issue) => projectIds.includes(issue.projectId));
};

const epicIssues: List = (call) => {
  const epic = findIssue(call.state, param(call, 'epicIdOrKey'));
  if (!epic || !call.access.canSee(epic)) throw issueNotFound();
  return byRank(call.state.store.indexes.issuesByParent.get(epic.id));
};

async function matching(call: Call, list: List): Promise<IssueRow[]> {
  const reconcile = new Set(readList(call, 'reconcileIssues'));
  if (reconcile.size > 50) throw new JiraError(400, 'reconcileIssues takes at most 50 issue ids.');
  return searchIssues(call.state, call.access, call.query.get('jql') ?? '', {
    within: list(call),
    reconcile,
  });
}

async function pageOf(call: Call, list: List): Promise<Reply> {
  const fields = readList(call, 'fields');
  const isIdsOnly = fields.length > 0 && fields.every((each) => each === 'id' || each === 'key');
  const size = readCount(call, 'maxResults', DEFAULT_PAGE, isIdsOnly ? MAX_IDS_ONLY : MAX_WITH_FIELDS);
  const key = `${call.request.path.split('?')[0] ?? ''}\n${call.query.get('jql') ?? ''}`;
  const token = call.query.get('nextPageToken') ?? undefined;
  const found = await pager.page(call, { key, token, size }, () => matching(call, list));
  const selection = {
    fieldIds: selectFields(call, fields, '*navigable'),
    properties: [],
    expand: readList(call, 'expand'),
  };
  const wantsSprint = fields.length === 0 || fields.includes('sprint') || fields.includes('*all');
  const issues = found.issues.map((issue) => {
    const bean = renderIssue(issue, call, selection);
    return { ...bean, fields: softwareFields(call, issue, bean['fields'], wantsSprint) };
  });
  const body = {
    expand: 'names,schema',
    issues,
    isLast: found.nextPageToken === undefined,
    ...(found.nextPageToken !== undefined && { nextPageToken: found.nextPageToken }),
  };
  return ok(body, issues.length);
}

/** Jira Software adds the present sprint and the closed ones, and writes texts without their document format. */
function softwareFields(
  call: Call,
  issue: IssueRow,
  fields: unknown,
  wantsSprint: boolean,
): Record<string, unknown> {
  const base = { ...(fields as Record<string, unknown>) };
  if ('description' in base)
    base['description'] = issue.description === undefined ? null : toPlainText(issue.description);
  if (!wantsSprint) return base;
  const sprints = issue.sprintIds
    .map((id) => call.state.store.get('sprints', id))
    .filter((row) => row !== undefined);
  const open = sprints.findLast((row) => row.state !== 'closed');
  const closed = sprints.filter((row) => row.state === 'closed');
  return {
    ...base,
    sprint: open ? renderSprint(call.state, open) : null,
    ...(closed.length > 0 && { closedSprints: closed.map((row) => renderSprint(call.state, row)) }),
  };
}

async function countOf(call: Call, list: List): Promise<Reply> {
  return ok({ count: (await matching(call, list)).length });
}

const LISTS: readonly (readonly [template: string, list: List])[] = [
  ['/rest/software/1.0/board/{boardId}/issue', (call) => boardIssues(call, visibleBoard(call))],
  ['/rest/software/1.0/board/{boardId}/backlog', backlog],
  ['/rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue', boardSprintIssues],
  ['/rest/software/1.0/sprint/{sprintId}/issue', sprintIssues],
  ['/rest/software/1.0/epic/{epicIdOrKey}/issue', epicIssues],
];
const COUNTED = ['/rest/software/1.0/board/{boardId}/issue', '/rest/software/1.0/board/{boardId}/backlog'];

export const issueListRoutes: readonly Route[] = LISTS.flatMap(([template, list]) => [
  route('GET', template, (call) => pageOf(call, list)),
  ...(COUNTED.includes(template)
    ? [route('GET', `${template}/approximate-count`, (call) => countOf(call, list))]
    : []),
]);

import { z } from 'zod';
import { saveIssueEdits } from '../changelog/save-issues';
import { renderField } from '../fields/render-field';
import { writeField } from '../fields/write-field';
import { causeOf } from '../rest/cause';
import { type Call, ok, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { editableIssue, visibleIssue } from '../rest-platform/visible-issue';
import type { IssueRow } from '../store/issue-rows';
import { visibleBoard } from './boards';
import { estimationField } from './estimation-field';
import { moveIssues, moveSchema } from './ranking';
import { visibleSprint } from './sprints';

/** Sprints that an issue keeps when it leaves its present one: the closed ones. */
const closedSprints = (call: Call, issue: IssueRow): string[] =>
  issue.sprintIds.filter((id) => call.state.store.get('sprints', id)?.state === 'closed');

function moveToSprint(call: Call): Promise<Reply> {
  const sprint = visibleSprint(call);
  if (sprint.state === 'closed')
    throw new JiraError(400, 'Issues can only be moved to an active or future sprint.');
  return moveIssues(call, readBody(call, moveSchema), (issue) => ({
    ...issue,
    sprintIds: [...closedSprints(call, issue), sprint.id],
  }));
}

function moveToBacklog(call: Call): Promise<Reply> {
  if (call.params['boardId'] !== undefined) visibleBoard(call);
  return moveIssues(call, readBody(call, moveSchema), (issue) => ({
    ...issue,
    sprintIds: closedSprints(call, issue),
  }));
}

/** Moves issues from the backlog onto a board: into its active sprint if it works in sprints. */
function moveToBoard(call: Call): Promise<Reply> {
  const board = visibleBoard(call);
  const active = call.state.store.indexes.sprintsByBoard
    .get(board.id)
    .find((sprint) => sprint.state === 'active');
  if (board.type === 'scrum' && !active)
    throw new JiraError(400, 'The board has no active sprint to move issues to.');
  return moveIssues(call, readBody(call, moveSchema), (issue) =>
    active ? { ...issue, sprintIds: [...closedSprints(call, issue), active.id] } : issue,
  );
}

function rankIssues(call: Call): Promise<Reply> {
  const move = readBody(call, moveSchema);
  if (move.rankBeforeIssue === undefined && move.rankAfterIssue === undefined) {
    throw new JiraError(400, 'One of rankBeforeIssue and rankAfterIssue has to be given.');
  }
  return moveIssues(call, move, (issue) => issue);
}

function estimatedIn(call: Call): { fieldId: string } {
  const boardId = call.query.get('boardId');
  if (boardId === null) throw new JiraError(400, 'The boardId has to be given.');
  const field = estimationField(call.state, visibleBoard(call, boardId));
  if (!field) throw new JiraError(400, 'The board does not estimate in a field.');
  return field;
}

function renderEstimation(call: Call, issue: IssueRow, fieldId: string): Reply {
  const value = renderField(fieldId, issue, call);
  return ok({ fieldId, value: value === null || value === undefined ? null : estimateText(value) });
}

const estimateText = (value: unknown): string =>
  Number.isInteger(value) ? `${String(value)}.0` : String(value);

async function putEstimation(call: Call): Promise<Reply> {
  const { fieldId } = estimatedIn(call);
  const before = editableIssue(call);
  const { value } = readBody(call, z.object({ value: z.union([z.string(), z.number()]).nullable() }));
  const number = value === null || value === '' ? null : Number(value);
  if (number !== null && !(Number.isFinite(number) && number >= 0)) {
    throw new JiraError(400, `The estimate '${String(value)}' is no number; write a number of zero or more.`);
  }
  const input =
    fieldId === 'timeoriginalestimate'
      ? { originalEstimateSeconds: number === null ? null : Math.round(number) }
      : number;
  const after = writeField(before, fieldId === 'timeoriginalestimate' ? 'timetracking' : fieldId, input, {
    state: call.state,
    draft: call.state.draft(),
    accountId: call.access.accountId,
  });
  await saveIssueEdits(call.state, [{ before, after }], causeOf(call));
  return renderEstimation(call, after, fieldId);
}

export const moveRoutes: readonly Route[] = [
  route('POST', '/rest/agile/1.0/sprint/{sprintId}/issue', moveToSprint),
  route('POST', '/rest/agile/1.0/backlog/issue', moveToBacklog),
  route('POST', '/rest/agile/1.0/backlog/{boardId}/issue', moveToBacklog),
  route('POST', '/rest/agile/1.0/board/{boardId}/issue', moveToBoard),
  route('PUT', '/rest/agile/1.0/issue/rank', rankIssues),
  route('GET', '/rest/agile/1.0/issue/{issueIdOrKey}/estimation', (call) =>
    renderEstimation(call, visibleIssue(call), estimatedIn(call).fieldId),
  ),
  route('PUT', '/rest/agile/1.0/issue/{issueIdOrKey}/estimation', putEstimation),
];

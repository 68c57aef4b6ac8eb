import { z } from 'zod';
import { sprintChanged } from '../events/other-events';
import { type Call, noContent, ok, param, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { causeOf } from '../rest/cause';
import type { SprintRow } from '../store/rows';
import { visibleBoard } from './boards';
import { renderSprint } from './sprint-bean';

export function visibleSprint(call: Call, id = param(call, 'sprintId')): SprintRow {
  const sprint = call.state.store.get('sprints', id);
  if (!sprint) throw new JiraError(404, 'Sprint does not exist or you do not have permission to view it.');
  visibleBoard(call, sprint.boardId);
  return sprint;
}

function checkManages(call: Call, boardId: string): void {
  const projects = visibleBoard(call, boardId).projectIds.map((id) => call.state.store.get('projects', id));
  if (
    !projects.every((project) => project && call.access.hasOnProject('MANAGE_SPRINTS_PERMISSION', project))
  ) {
    throw new JiraError(403, 'You do not have permission to manage sprints for this board.');
  }
}

const time = z.iso.datetime({ offset: true });
const MAX_NAME = 30;

const sprintSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(MAX_NAME, `Sprint name must be ${String(MAX_NAME)} characters or fewer.`)
    .optional(),
  goal: z.string().nullish(),
  state: z.enum(['future', 'active', 'closed']).optional(),
  startDate: time.nullish(),
  endDate: time.nullish(),
  completeDate: time.nullish(),
  originBoardId: z.coerce.string().optional(),
});
type SprintChange = z.infer<typeof sprintSchema>;

async function createSprint(call: Call): Promise<Reply> {
  const body = readBody(call, sprintSchema);
  if (body.originBoardId === undefined)
    throw new JiraError(400, 'A board (originBoardId) has to be provided.');
  if (body.name === undefined) throw new JiraError(400, 'A sprint name has to be provided.');
  checkManages(call, body.originBoardId);
  const draft = call.state.draft();
  const row: SprintRow = {
    id: draft.nextId('sprints'),
    boardId: body.originBoardId,
    name: body.name,
    state: 'future',
    startDate: body.startDate ?? undefined,
    endDate: body.endDate ?? undefined,
    goal: body.goal ?? undefined,
    createdDate: call.state.nowIso(),
  };
  draft.put('sprints', row);
  await call.state.commit(draft, () => [sprintChanged('created', row, causeOf(call))]);
  return { status: 201, body: renderSprint(call.state, row) };
}

/** POST changes what is sent; PUT replaces all, so that what is missing is cleared. */
async function updateSprint(call: Call, isFull: boolean): Promise<Reply> {
  const before = visibleSprint(call);
  checkManages(call, before.boardId);
  const body = readBody(call, sprintSchema);
  if (isFull && (body.name === undefined || body.state === undefined)) {
    throw new JiraError(400, 'A full update needs the name and the state of the sprint.');
  }
  const kept = <K extends 'goal' | 'startDate' | 'endDate'>(key: K): SprintRow[K] =>
    body[key] === undefined && !isFull ? before[key] : (body[key] ?? undefined);
  const state = body.state ?? before.state;
  checkStep(call, before, state, body);
  const row: SprintRow = {
    ...before,
    name: body.name ?? before.name,
    state,
    goal: kept('goal'),
    startDate: kept('startDate'),
    endDate: kept('endDate'),
    completeDate:
      state === 'closed' ? (before.completeDate ?? body.completeDate ?? call.state.nowIso()) : undefined,
  };
  if (row.state !== 'future' && (row.startDate === undefined || row.endDate === undefined)) {
    throw new JiraError(400, 'A started sprint needs a start date and an end date.');
  }
  if (
    row.startDate !== undefined &&
    row.endDate !== undefined &&
    Date.parse(row.startDate) > Date.parse(row.endDate)
  ) {
    throw new JiraError(400, 'The start date must be before the end date.');
  }
  const draft = call.state.draft();
  draft.put('sprints', row);
  const what = row.state === before.state ? 'updated' : row.state === 'active' ? 'started' : 'closed';
  await call.state.commit(draft, () => [sprintChanged(what, row, causeOf(call))]);
  return ok(renderSprint(call.state, row));
}

/** future → active → closed, one step at a time; a closed sprint keeps its dates. */
function checkStep(call: Call, before: SprintRow, next: SprintRow['state'], body: SprintChange): void {
  const order = ['future', 'active', 'closed'];
  const step = order.indexOf(next) - order.indexOf(before.state);
  if (step < 0 || step > 1)
    throw new JiraError(400, `A sprint cannot go from '${before.state}' to '${next}'.`);
  if (before.state === 'closed' && (body.startDate != null || body.endDate != null)) {
    throw new JiraError(400, 'The dates of a closed sprint cannot be changed.');
  }
  if (step !== 1 || next !== 'active') return;
  const others = call.state.store.indexes.sprintsByBoard.get(before.boardId);
  if (others.some((row) => row.state === 'active')) {
    throw new JiraError(400, 'There is an active sprint on the board already; complete it first.');
  }
}

async function deleteSprint(call: Call): Promise<Reply> {
  const sprint = visibleSprint(call);
  checkManages(call, sprint.boardId);
  if (sprint.state !== 'future') throw new JiraError(400, 'Only a future sprint can be deleted.');
  const draft = call.state.draft();
  draft.delete('sprints', sprint.id);
  for (const issue of call.state.store.indexes.issuesBySprint.get(sprint.id)) {
    draft.put('issues', { ...issue, sprintIds: issue.sprintIds.filter((id) => id !== sprint.id) });
  }
  await call.state.commit(draft, () => [sprintChanged('deleted', sprint, causeOf(call))]);
  return noContent;
}

export const sprintRoutes: readonly Route[] = [
  route('POST', '/rest/agile/1.0/sprint', createSprint),
  route('GET', '/rest/agile/1.0/sprint/{sprintId}', (call) =>
    ok(renderSprint(call.state, visibleSprint(call))),
  ),
  route('PUT', '/rest/agile/1.0/sprint/{sprintId}', (call) => updateSprint(call, true)),
  route('POST', '/rest/agile/1.0/sprint/{sprintId}', (call) => updateSprint(call, false)),
  route('DELETE', '/rest/agile/1.0/sprint/{sprintId}', deleteSprint),
];

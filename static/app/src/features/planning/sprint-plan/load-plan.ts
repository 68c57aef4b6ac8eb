import { idsOfList, readBoard, readSprint, sprintsOfBoard } from '@jira/agile';
import type { SprintJson } from '@jira/agile';
import { BULK_FETCH_SIZE, bulkFetchIssues } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';
import { myPermissions } from '@jira/my-permissions';
import { readPlanItems, waitingIds } from './load-candidates';
import type { ItemReading } from './load-candidates';
import type { PlanItem } from './plan-items';

/** More than a sprint holds. */
const MOST_IN_SPRINT = 500;

export interface SprintSource {
  readonly sprint: SprintJson;
  readonly boardId: string | null;
  readonly board: { readonly name: string; readonly type: string } | null;
  /** The sprint, then what serves a need, the most valuable first, then the backlog by rank. */
  readonly items: readonly PlanItem[];
  /** More of the backlog waits than is given: the rest is found by searching. */
  readonly cut: boolean;
  /** Open items of another sprint that runs now: they are taken as finished before this one begins. */
  readonly runningKeys: readonly string[];
  /** Closed sprints of the board, oldest first. */
  readonly closed: readonly SprintJson[];
  readonly canSchedule: boolean;
  /** Whether the person may change the sprint itself, its goal for one. */
  readonly canManageSprint: boolean;
}

interface Load extends ItemReading {
  readonly sprintId: string;
  readonly boardId: string | null;
  readonly projectId: string;
}

/** Everything a sprint is planned from, read with the rights of the person who looks. */
export async function loadSprint(load: Load): Promise<SprintSource> {
  const { transport, sprintId, projectId, snapshot } = load;
  const sprint = await readSprint(transport, sprintId);
  const boardId = load.boardId ?? sprint.originBoardId ?? null;
  const [inSprint, backlog, sprints, board, rights] = await Promise.all([
    idsOfList(transport, { kind: 'sprint', sprintId }, MOST_IN_SPRINT),
    boardId === null || sprint.state === 'closed'
      ? { ids: [], cut: false }
      : waitingIds(transport, boardId, snapshot),
    boardId === null ? [] : sprintsOfBoard(transport, boardId),
    boardId === null ? null : readBoard(transport, boardId),
    myPermissions(transport, { projectId }, ['SCHEDULE_ISSUES', 'EDIT_ISSUES', 'MANAGE_SPRINTS_PERMISSION']),
  ]);
  const running = sprints.filter((other) => other.state === 'active' && other.id !== sprintId);
  const [planned, waiting, runningKeys] = await Promise.all([
    readPlanItems(load, inSprint.ids, 'sprint'),
    readPlanItems(load, backlog.ids, 'backlog'),
    sprint.state === 'future' ? keysOf(running, transport) : [],
  ]);
  const mine = new Set(planned.map((item) => item.key));
  return {
    sprint,
    boardId,
    board,
    items: [...planned, ...waiting.filter((item) => !mine.has(item.key))],
    cut: inSprint.cut || backlog.cut,
    runningKeys,
    closed: sprints.filter((other) => other.state === 'closed' && other.id !== sprintId),
    canSchedule: rights.has('SCHEDULE_ISSUES') && rights.has('EDIT_ISSUES'),
    canManageSprint: rights.has('MANAGE_SPRINTS_PERMISSION'),
  };
}

async function keysOf(sprints: readonly SprintJson[], transport: JiraTransport): Promise<string[]> {
  const ids: string[] = [];
  for (const { id } of sprints)
    ids.push(...(await idsOfList(transport, { kind: 'sprint', sprintId: id }, MOST_IN_SPRINT)).ids);
  const keys: string[] = [];
  for (let from = 0; from < ids.length; from += BULK_FETCH_SIZE) {
    const issues = await bulkFetchIssues(transport, ids.slice(from, from + BULK_FETCH_SIZE), ['status']);
    keys.push(...issues.map((issue) => issue.key));
  }
  return keys;
}

/** Keys of the items that stand in the sprint and in the backlog right now, before something is changed. */
export async function placesNow(
  transport: JiraTransport,
  sprintId: string,
  keys: readonly string[],
): Promise<{
  readonly state: SprintJson['state'];
  readonly inSprint: ReadonlySet<string>;
  readonly gone: string[];
  readonly elsewhere: string[];
  /** By key, of what is there. */
  readonly ids: ReadonlyMap<string, string>;
}> {
  const sprint = await readSprint(transport, sprintId);
  const { ids } = await idsOfList(transport, { kind: 'sprint', sprintId }, MOST_IN_SPRINT);
  const inSprintIds = new Set(ids);
  const found: { key: string; id: string; done: boolean }[] = [];
  for (let from = 0; from < keys.length; from += BULK_FETCH_SIZE) {
    const issues = await bulkFetchIssues(transport, keys.slice(from, from + BULK_FETCH_SIZE), ['status']);
    found.push(
      ...issues.map((issue) => ({ key: issue.key, id: issue.id, done: isDone(issue.fields['status']) })),
    );
  }
  const openElsewhere = await inOtherOpenSprints(
    transport,
    sprint,
    found.map((issue) => issue.id),
    inSprintIds,
  );
  const known = new Map(found.map((issue) => [issue.key, issue]));
  return {
    state: sprint.state,
    inSprint: new Set(found.filter((issue) => inSprintIds.has(issue.id)).map((issue) => issue.key)),
    gone: keys.filter((key) => known.get(key)?.done ?? true),
    elsewhere: found.filter((issue) => openElsewhere.has(issue.id)).map((issue) => issue.key),
    ids: new Map(found.map((issue) => [issue.key, issue.id])),
  };
}

async function inOtherOpenSprints(
  transport: JiraTransport,
  sprint: SprintJson,
  ids: readonly string[],
  inSprintIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (sprint.originBoardId === undefined || ids.every((id) => inSprintIds.has(id))) return new Set();
  const others = (await sprintsOfBoard(transport, sprint.originBoardId)).filter(
    (other) => other.id !== sprint.id && other.state !== 'closed',
  );
  const lists = await Promise.all(
    others.map(({ id }) => idsOfList(transport, { kind: 'sprint', sprintId: id }, MOST_IN_SPRINT)),
  );
  return new Set(lists.flatMap((list) => list.ids));
}

function isDone(status: unknown): boolean {
  if (typeof status !== 'object' || status === null || !('statusCategory' in status)) return false;
  const category = status.statusCategory;
  return typeof category === 'object' && category !== null && 'key' in category && category.key === 'done';
}

import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { idsOfList, readBoard, readSprint, sprintsOfBoard } from '@jira/agile';
import type { SprintJson } from '@jira/agile';
import { workItemFields } from '@jira/issue-schema';
import { BULK_FETCH_SIZE, bulkFetchIssues } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';
import { myPermissions } from '@jira/my-permissions';
import { planItemOf } from './plan-items';
import type { PlanItem } from './plan-items';

/** More than a team looks at in one planning; beyond it the page says that it is cut. */
export const MOST_CANDIDATES = 500;

export interface SprintSource {
  readonly sprint: SprintJson;
  readonly board: { readonly name: string; readonly type: string } | null;
  readonly items: readonly PlanItem[];
  readonly cut: boolean;
  /** Open items of another sprint that runs now: they are taken as finished before this one begins. */
  readonly runningKeys: readonly string[];
  /** Closed sprints of the board, oldest first. */
  readonly closed: readonly SprintJson[];
  readonly canSchedule: boolean;
}

interface Load {
  readonly transport: JiraTransport;
  readonly sprintId: string;
  readonly boardId: string | null;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly basis: PlanningBasis;
}

/** Everything a sprint is planned from, read with the rights of the person who looks. */
export async function loadSprint(load: Load): Promise<SprintSource> {
  const { transport, sprintId, projectId, snapshot, basis } = load;
  const sprint = await readSprint(transport, sprintId);
  const boardId = load.boardId ?? sprint.originBoardId ?? null;
  const [inSprint, backlog, sprints, board, rights] = await Promise.all([
    idsOfList(transport, { kind: 'sprint', sprintId }, MOST_CANDIDATES),
    boardId === null || sprint.state === 'closed'
      ? { ids: [], cut: false }
      : idsOfList(transport, { kind: 'backlog', boardId }, MOST_CANDIDATES),
    boardId === null ? [] : sprintsOfBoard(transport, boardId),
    boardId === null ? null : readBoard(transport, boardId),
    myPermissions(transport, { projectId }, ['SCHEDULE_ISSUES', 'EDIT_ISSUES']),
  ]);
  const running = sprints.filter((other) => other.state === 'active' && other.id !== sprintId);
  const fields = [...workItemFields(snapshot.fields, snapshot.estimation), 'issuelinks'];
  const read = async (ids: readonly string[], place: PlanItem['place']): Promise<PlanItem[]> => {
    const batches = Array.from({ length: Math.ceil(ids.length / BULK_FETCH_SIZE) }, (_, at) =>
      ids.slice(at * BULK_FETCH_SIZE, (at + 1) * BULK_FETCH_SIZE),
    );
    const issues = (
      await Promise.all(batches.map((batch) => bulkFetchIssues(transport, batch, fields)))
    ).flat();
    const byId = new Map(issues.map((issue) => [issue.id, issue]));
    return ids.flatMap((id) => {
      const issue = byId.get(id);
      const item = issue === undefined ? null : planItemOf(issue, place, snapshot, basis);
      return item === null || item.row.item.hierarchyLevel !== 0 ? [] : [item];
    });
  };
  const [planned, waiting, runningKeys] = await Promise.all([
    read(inSprint.ids, 'sprint'),
    read(backlog.ids, 'backlog'),
    sprint.state === 'future' ? keysOf(running, transport) : [],
  ]);
  const mine = new Set(planned.map((item) => item.key));
  return {
    sprint,
    board,
    items: [...planned, ...waiting.filter((item) => !mine.has(item.key))],
    cut: inSprint.cut || backlog.cut,
    runningKeys,
    closed: sprints.filter((other) => other.state === 'closed' && other.id !== sprintId),
    canSchedule: rights.has('SCHEDULE_ISSUES') && rights.has('EDIT_ISSUES'),
  };
}

async function keysOf(sprints: readonly SprintJson[], transport: JiraTransport): Promise<string[]> {
  const ids: string[] = [];
  for (const { id } of sprints)
    ids.push(...(await idsOfList(transport, { kind: 'sprint', sprintId: id }, MOST_CANDIDATES)).ids);
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
}> {
  const sprint = await readSprint(transport, sprintId);
  const { ids } = await idsOfList(transport, { kind: 'sprint', sprintId }, MOST_CANDIDATES);
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
    others.map(({ id }) => idsOfList(transport, { kind: 'sprint', sprintId: id }, MOST_CANDIDATES)),
  );
  return new Set(lists.flatMap((list) => list.ids));
}

function isDone(status: unknown): boolean {
  if (typeof status !== 'object' || status === null || !('statusCategory' in status)) return false;
  const category = status.statusCategory;
  return typeof category === 'object' && category !== null && 'key' in category && category.key === 'done';
}

import { z } from 'zod';
import { AppError } from '../domain/app-error';
import { said } from '../domain/words/said';
import type { Named, RoadmapItem } from '../domain/roadmap/roadmap-item';
import type { SliceKind } from '../domain/roadmap/story-map';
import { sprintsOfBoard } from './agile';
import { moveIssues } from './agile-moves';
import { issueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';
import { readRoadmapItem } from './roadmap-item';
import type { PlanFields } from './roadmap-item';
import type { EstimationField, FieldIds } from '../contract/value/knowledge-snapshot';

const boardPage = z.object({
  values: z.array(z.object({ id: z.coerce.string(), type: z.string(), name: z.string().default('') })),
});
const versionList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    released: z.boolean().default(false),
    archived: z.boolean().default(false),
  }),
);

/**
 * Active and future sprints of the projects' boards, in the order in which they run. Those that share a name are told
 * apart by their board and, where that is one too, by the day on which they start.
 */
export async function openSprints(
  transport: JiraTransport,
  projectIds: readonly string[],
): Promise<readonly Named[]> {
  const boards = await Promise.all(
    projectIds.map((projectId) =>
      requestJson(transport, boardPage, jiraPath`/rest/agile/1.0/board?projectKeyOrId=${projectId}`),
    ),
  );
  const byId = new Map(boards.flatMap(({ values }) => values).map((board) => [board.id, board.name]));
  const sprints = await Promise.all(
    [...byId].map(async ([id, board]) =>
      (await sprintsOfBoard(transport, id)).map((sprint) => ({ ...sprint, board })),
    ),
  );
  const open = sprints.flat().filter((sprint) => sprint.state !== 'closed');
  const order = { active: 0, future: 1, closed: 2 } as const;
  const inOrder = [...new Map(open.map((sprint) => [sprint.id, sprint])).values()].sort(
    (a, b) => order[a.state] - order[b.state] || startOf(a) - startOf(b),
  );
  return inOrder.map((sprint) => ({ id: sprint.id, name: toldApart(sprint, inOrder) }));
}

interface BoardSprint {
  readonly id: string;
  readonly name: string;
  readonly board: string;
  readonly startDate?: string | null | undefined;
}

function toldApart(sprint: BoardSprint, all: readonly BoardSprint[]): string {
  const namesakes = all.filter(({ id, name }) => id !== sprint.id && name === sprint.name);
  if (namesakes.length === 0) return sprint.name;
  const onBoard = sprint.board !== '' && namesakes.some(({ board }) => board !== sprint.board);
  const sameBoard = namesakes.some(({ board }) => board === sprint.board);
  const parts = [
    ...(onBoard ? [sprint.board] : []),
    ...(sameBoard && sprint.startDate != null ? [sprint.startDate.slice(0, 10)] : []),
  ];
  return parts.length === 0 ? sprint.name : `${sprint.name} (${parts.join(', ')})`;
}

/** A sprint without a date comes after those that have one. */
function startOf({ startDate }: { readonly startDate?: string | null | undefined }): number {
  return startDate == null ? Infinity : Date.parse(startDate);
}

/** Versions that are neither released nor archived, in the order that their project gives them. */
export async function openVersions(
  transport: JiraTransport,
  projectIds: readonly string[],
): Promise<readonly Named[]> {
  const lists = await Promise.all(
    projectIds.map((projectId) =>
      requestJson(transport, versionList, jiraPath`/rest/api/3/project/${projectId}/versions`),
    ),
  );
  return lists
    .flat()
    .filter((version) => !version.released && !version.archived)
    .map(({ id, name }) => ({ id, name }));
}

/** What reading an item anew needs. */
export interface ItemFields {
  readonly fields: FieldIds;
  readonly estimation: EstimationField;
  readonly plan: PlanFields;
}

/**
 * Puts a story into another sprint or version as the person who looks, after checking that it still stands where
 * the person saw it. `to` null = into none.
 * @throws AppError `conflict` when somebody else has moved it meanwhile; else as Jira answers, its reason in words
 */
export async function moveToSlice(
  transport: JiraTransport,
  seen: RoadmapItem,
  move: { readonly kind: SliceKind; readonly from: string | null; readonly to: Named | null },
  itemFields: ItemFields,
): Promise<void> {
  const { plan } = itemFields;
  const wanted = [...(plan.sprint === null ? [] : [plan.sprint]), 'fixVersions'].join(',');
  const issue = await requestJson(
    transport,
    issueJson,
    jiraPath`/rest/api/3/issue/${seen.id}?fields=${wanted}`,
  );
  const now = readRoadmapItem(issue, itemFields.fields, itemFields.estimation, plan);
  const stays =
    move.kind === 'sprint'
      ? openSprintId(now) === openSprintId(seen)
      : idsOf(now.versions) === idsOf(seen.versions);
  if (!stays) {
    throw new AppError('conflict', said('roadmap.moved-on-map', { item: seen.key }));
  }
  if (move.kind === 'version') {
    await requestNothing(transport, jiraPath`/rest/api/3/issue/${seen.id}`, {
      method: 'PUT',
      body: {
        update: {
          fixVersions: [
            ...(move.from === null ? [] : [{ remove: { id: move.from } }]),
            ...(move.to === null ? [] : [{ add: { id: move.to.id } }]),
          ],
        },
      },
    });
    return;
  }
  const target =
    move.to === null ? ({ kind: 'backlog' } as const) : ({ kind: 'sprint', sprintId: move.to.id } as const);
  mustHaveMoved(await moveIssues(transport, target, [seen.key]));
}

/** Turns the refusal of a single move into the error that every screen knows. @throws AppError `invalid`, `unavailable` */
export function mustHaveMoved(result: Awaited<ReturnType<typeof moveIssues>>): void {
  const [refused] = result.failed;
  if (refused !== undefined) throw new AppError('invalid', refused.reason);
  if (result.stoppedBy !== null) throw new AppError('unavailable', result.stoppedBy);
}

function openSprintId({ sprint }: RoadmapItem): string {
  return sprint === null || sprint.state === 'closed' ? '' : sprint.id;
}

function idsOf(list: readonly Named[]): string {
  return list
    .map(({ id }) => id)
    .sort()
    .join();
}

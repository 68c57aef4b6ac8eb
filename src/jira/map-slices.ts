import { z } from 'zod';
import { AppError } from '../domain/app-error';
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
  values: z.array(z.object({ id: z.coerce.string(), type: z.string() })),
});
const versionList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    released: z.boolean().default(false),
    archived: z.boolean().default(false),
  }),
);

/** Active and future sprints of the projects' boards, in the order in which they run. */
export async function openSprints(
  transport: JiraTransport,
  projectIds: readonly string[],
): Promise<readonly Named[]> {
  const boards = await Promise.all(
    projectIds.map((projectId) =>
      requestJson(transport, boardPage, jiraPath`/rest/agile/1.0/board?projectKeyOrId=${projectId}`),
    ),
  );
  const ids = [...new Set(boards.flatMap(({ values }) => values).map((board) => board.id))];
  const sprints = (await Promise.all(ids.map((id) => sprintsOfBoard(transport, id)))).flat();
  const open = sprints.filter((sprint) => sprint.state !== 'closed');
  const order = { active: 0, future: 1, closed: 2 } as const;
  return [...new Map(open.map((sprint) => [sprint.id, sprint])).values()]
    .sort((a, b) => order[a.state] - order[b.state] || startOf(a) - startOf(b))
    .map(({ id, name }) => ({ id, name }));
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
    throw new AppError(
      'conflict',
      `Somebody else has moved ${seen.key} meanwhile. The map now shows where it stands; move it again if you still want to.`,
    );
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

import { z } from 'zod';
import { AppError } from '../domain/app-error';
import type { WorkItem } from '../domain/items/work-item';
import type { Named, RoadmapItem } from '../domain/roadmap/roadmap-item';
import { said } from '../domain/words/said';
import { issueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const transitionList = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

/**
 * Writes an estimate in points as the person who looks, after checking that it is still the one that the person
 * saw. @throws AppError `conflict` when somebody else has changed it meanwhile; else as Jira answers, for example
 * `invalid` when the field is on no screen any more
 */
export async function changePoints(
  transport: JiraTransport,
  seen: WorkItem,
  points: number | null,
  fieldId: string,
): Promise<void> {
  const { fields } = await requestJson(
    transport,
    issueJson,
    jiraPath`/rest/api/3/issue/${seen.id}?fields=${fieldId}`,
  );
  if ((fields[fieldId] ?? null) !== seen.estimate.points) {
    throw new AppError('conflict', said('items.estimated-meanwhile', { item: seen.key }));
  }
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${seen.id}`, {
    method: 'PUT',
    body: { fields: { [fieldId]: points } },
  });
}

/** Labels and versions as they are to be; what is absent stays. */
export interface SortingChange {
  readonly labels?: readonly string[];
  readonly versions?: readonly Named[];
}

/**
 * Brings labels and versions of an item to what is wanted, as the person who looks: only the difference to what the
 * person saw is sent, so that what others have added meanwhile stays. @throws AppError as Jira answers
 */
export async function changeSorting(
  transport: JiraTransport,
  seen: RoadmapItem,
  { labels, versions }: SortingChange,
): Promise<void> {
  const ids = (list: readonly Named[]): readonly string[] => list.map(({ id }) => id);
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${seen.id}`, {
    method: 'PUT',
    body: {
      update: {
        ...(labels === undefined ? {} : { labels: steps(seen.labels, labels, (label) => label) }),
        ...(versions === undefined
          ? {}
          : { fixVersions: steps(ids(seen.versions), ids(versions), (id) => ({ id })) }),
      },
    },
  });
}

function steps<V>(
  before: readonly string[],
  after: readonly string[],
  valueOf: (name: string) => V,
): readonly ({ readonly add: V } | { readonly remove: V })[] {
  return [
    ...before.filter((name) => !after.includes(name)).map((name) => ({ remove: valueOf(name) })),
    ...after.filter((name) => !before.includes(name)).map((name) => ({ add: valueOf(name) })),
  ];
}

/** Names of the statuses into which the person may bring an item from where it stands. */
export async function statusesAhead(transport: JiraTransport, issueId: string): Promise<readonly string[]> {
  const { transitions } = await transitionsOf(transport, issueId);
  return [...new Set(transitions.map((transition) => transition.to.name))];
}

/**
 * Brings an item into a status by the workflow's own step.
 * @throws AppError `invalid` when the workflow has no such step for the person; else as Jira answers
 */
export async function moveToStatus(
  transport: JiraTransport,
  issueId: string,
  statusName: string,
): Promise<void> {
  const { transitions } = await transitionsOf(transport, issueId);
  const found = transitions.find((transition) => transition.to.name === statusName);
  if (found === undefined) {
    throw new AppError('invalid', said('items.no-transition', { status: statusName }));
  }
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${issueId}/transitions`, {
    method: 'POST',
    body: { transition: { id: found.id } },
  });
}

function transitionsOf(transport: JiraTransport, issueId: string): Promise<z.output<typeof transitionList>> {
  return requestJson(transport, transitionList, jiraPath`/rest/api/3/issue/${issueId}/transitions`);
}

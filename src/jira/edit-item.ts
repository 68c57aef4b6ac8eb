import { z } from 'zod';
import { AppError } from '../domain/app-error';
import type { WorkItem } from '../domain/items/work-item';
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
    throw new AppError(
      'conflict',
      `Somebody else has estimated ${seen.key} meanwhile. The grid now shows it; change it again if you still want to.`,
    );
  }
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${seen.id}`, {
    method: 'PUT',
    body: { fields: { [fieldId]: points } },
  });
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
    throw new AppError('invalid', `The workflow does not lead from its present status to “${statusName}”.`);
  }
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${issueId}/transitions`, {
    method: 'POST',
    body: { transition: { id: found.id } },
  });
}

function transitionsOf(transport: JiraTransport, issueId: string): Promise<z.output<typeof transitionList>> {
  return requestJson(transport, transitionList, jiraPath`/rest/api/3/issue/${issueId}/transitions`);
}

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { issuePropertyChanged } from '../events/issue-events';
import { causeOf } from '../rest/cause';
import { type Call, ok, param, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { checkPropertyValue, propertyRow } from './properties';
import { editableIssue } from './visible-issue';

const MAX_ISSUES = 100;
const MAX_PROPERTIES = 10;

const schema = z.object({
  issues: z
    .array(z.object({ issueID: z.coerce.string(), properties: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(MAX_ISSUES),
});

interface FinishedTask {
  readonly owner: string | undefined;
  readonly description: string;
  readonly finished: number;
}

const tasks = new Map<string, FinishedTask>();
const MAX_TASKS = 200;

/** Sets properties of many issues, all or none. Jira does it later as a task; here the task is done at once. */
async function setMany(call: Call): Promise<Reply> {
  const { issues } = readBody(call, schema);
  const draft = call.state.draft();
  const changed = issues.flatMap(({ issueID, properties }) => {
    const issue = editableIssue(call, issueID);
    const entries = Object.entries(properties);
    if (entries.length === 0 || entries.length > MAX_PROPERTIES) {
      throw new JiraError(400, `Between 1 and ${String(MAX_PROPERTIES)} properties can be set on an issue.`);
    }
    return entries.map(([key, value]) => {
      checkPropertyValue(value);
      draft.put('properties', propertyRow('issue', issue.id, key, value));
      return { issue, key, value };
    });
  });
  await call.state.commit(draft, () =>
    changed.map(({ issue, key, value }) =>
      issuePropertyChanged(call.state, 'set', issue, { key, value }, causeOf(call)),
    ),
  );
  const id = randomUUID();
  tasks.set(id, {
    owner: call.access.accountId,
    description: 'Set issue properties',
    finished: call.state.now().getTime(),
  });
  const oldest = tasks.keys().next().value;
  if (tasks.size > MAX_TASKS && oldest !== undefined) tasks.delete(oldest);
  return { status: 303, headers: { location: `${call.state.baseUrl}/rest/api/3/task/${id}` } };
}

function getTask(call: Call): Reply {
  const id = param(call, 'taskId');
  const task = tasks.get(id);
  if (!task || task.owner !== call.access.accountId)
    throw new JiraError(404, `The task ${id} does not exist.`);
  return ok({
    self: `${call.state.baseUrl}/rest/api/3/task/${id}`,
    id,
    description: task.description,
    status: 'COMPLETE',
    result: {},
    submittedBy: 0,
    progress: 100,
    elapsedRuntime: 0,
    submitted: task.finished,
    started: task.finished,
    finished: task.finished,
    lastUpdate: task.finished,
  });
}

export const bulkPropertyRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issue/properties/multi', setMany),
  route('GET', '/rest/api/3/task/{taskId}', getTask),
];

import { z } from 'zod';
import { AppError } from '../domain/app-error';
import { said } from '../domain/words/said';
import { standardTypes } from './issue-types';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const created = z.object({ id: z.string(), key: z.string() });

/**
 * Creates an epic (or a standard item where the project has no epics) that serves needs.
 * @throws AppError as Jira answers, for example `invalid` when the project asks for more fields
 */
export async function createEpic(
  transport: JiraTransport,
  epic: {
    readonly projectId: string;
    readonly summary: string;
    readonly needsFieldId: string;
    readonly needKeys: readonly string[];
  },
): Promise<{ readonly id: string; readonly key: string }> {
  const { epic: epicType, story } = await standardTypes(transport, epic.projectId);
  const typeId = epicType ?? story;
  if (typeId === null) throw new AppError('setup-needed', said('roadmap.no-epic-type'));
  const fields = { project: { id: epic.projectId }, issuetype: { id: typeId }, summary: epic.summary };
  return requestJson(transport, created, jiraPath`/rest/api/3/issue`, {
    method: 'POST',
    body: { fields: { ...fields, [epic.needsFieldId]: [...epic.needKeys] } },
  });
}

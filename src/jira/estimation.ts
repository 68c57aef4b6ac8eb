import { z } from 'zod';
import type { EstimationField } from '../contract/value/knowledge-snapshot';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const boardList = z.object({ values: z.array(z.object({ id: z.number().int(), type: z.string() })) });
const boardConfiguration = z.object({
  estimation: z.object({ type: z.string(), field: z.object({ fieldId: z.string() }).optional() }).optional(),
});

/** How the project's first scrum board estimates; without such a board, or without a field, items are counted. */
export async function findEstimation(transport: JiraTransport, projectId: string): Promise<EstimationField> {
  const boards = await requestJson(
    transport,
    boardList,
    jiraPath`/rest/agile/1.0/board?projectKeyOrId=${projectId}`,
  );
  const board = boards.values.find((candidate) => candidate.type !== 'kanban') ?? boards.values[0];
  if (board === undefined) return { kind: 'count' };
  const configuration = await requestJson(
    transport,
    boardConfiguration,
    jiraPath`/rest/agile/1.0/board/${board.id}/configuration`,
  );
  const fieldId = configuration.estimation?.field?.fieldId;
  if (configuration.estimation?.type !== 'field' || fieldId === undefined) return { kind: 'count' };
  return fieldId === 'timeoriginalestimate' ? { kind: 'time', fieldId } : { kind: 'points', fieldId };
}

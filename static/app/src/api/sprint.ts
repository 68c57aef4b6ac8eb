import { z } from 'zod';
import { idsOfList, issuesOfList } from '@jira/agile';
import type { IssueJson } from '@jira/issue-schema';
import { bulkFetchAll } from '@jira/issues';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { jiraAsUser } from './jira';

const sprintJson = z.object({
  name: z.string(),
  state: z.string(),
  goal: z.string().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
});
const boardJson = z.object({ name: z.string(), type: z.string().optional() });

/** Where the items come from: a sprint, or the backlog or the whole of a board. */
export type ItemSource =
  | { readonly kind: 'sprint'; readonly sprintId: string }
  | { readonly kind: 'backlog'; readonly boardId: string }
  | { readonly kind: 'board'; readonly boardId: string };

/** A heading for the source; dates are instants. */
export interface SourceTitle {
  readonly name: string;
  /** Whether it is a board on which finished work of closed sprints stands beside the open. */
  readonly hasSprints: boolean;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** More than a person plans at once; beyond it the list says that it is cut. */
const MOST_ITEMS = 1_000;

/** Name and dates of the sprint, or the name of the board. */
export async function readSourceTitle(source: ItemSource): Promise<SourceTitle> {
  if (source.kind === 'sprint') {
    const path = jiraPath`/rest/agile/1.0/sprint/${source.sprintId}`;
    const sprint = await requestJson(jiraAsUser, sprintJson, path);
    return {
      name: sprint.name,
      hasSprints: true,
      startDate: sprint.startDate ?? null,
      endDate: sprint.endDate ?? null,
    };
  }
  const board = await requestJson(jiraAsUser, boardJson, jiraPath`/rest/agile/1.0/board/${source.boardId}`);
  return { name: board.name, hasSprints: board.type !== 'kanban', startDate: null, endDate: null };
}

/** The items of the source in rank order with what the app keeps of them, at most `MOST_ITEMS`. */
export async function readSourceItems(
  source: ItemSource,
  fields: readonly string[],
): Promise<{ readonly issues: readonly IssueJson[]; readonly cut: boolean }> {
  // A list of Jira Software gives no properties, and what an item meets of a need stands in one.
  const { ids, cut } = await idsOfList(jiraAsUser, source, MOST_ITEMS);
  const found = await bulkFetchAll(jiraAsUser, ids, fields);
  const byId = new Map(found.map((issue) => [issue.id, issue]));
  return { issues: ids.flatMap((id) => byId.get(id) ?? []), cut };
}

/** The items of a sprint as its own list tells them, by rank, at most `MOST_ITEMS`. */
export async function readSprintItems(
  sprintId: string,
  fields: readonly string[],
): Promise<readonly IssueJson[]> {
  return (await issuesOfList(jiraAsUser, { kind: 'sprint', sprintId }, fields, MOST_ITEMS)).issues;
}

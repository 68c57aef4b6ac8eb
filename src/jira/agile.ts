import { z } from 'zod';
import { AppError } from '../domain/app-error';
import { issueJson } from './issue-schema';
import type { IssueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import type { JiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const sprintJson = z.object({
  id: z.coerce.string(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  goal: z.string().nullish(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  completeDate: z.string().nullish(),
  originBoardId: z.coerce.string().optional(),
});
export type SprintJson = z.infer<typeof sprintJson>;

const sprintPage = z.object({ values: z.array(sprintJson), isLast: z.boolean().default(true) });
const boardJson = z.object({ name: z.string(), type: z.string().default('scrum') });
const issuePage = z.object({ issues: z.array(issueJson), nextPageToken: z.string().nullish() });
const PAGE = 50;
const ISSUE_PAGE = 100;

/** One sprint. @throws AppError `not-found` when it is gone or not visible */
export function readSprint(transport: JiraTransport, sprintId: string): Promise<SprintJson> {
  return requestJson(transport, sprintJson, jiraPath`/rest/agile/1.0/sprint/${sprintId}`);
}

/**
 * Changes a sprint's goal and nothing else of it.
 * @throws AppError `forbidden` without the permission to manage sprints, `not-found` when the sprint is gone
 */
export function writeSprintGoal(transport: JiraTransport, sprintId: string, goal: string): Promise<void> {
  return requestNothing(transport, jiraPath`/rest/agile/1.0/sprint/${sprintId}`, {
    method: 'POST',
    body: { goal },
  });
}

/** A board's name and kind: `scrum`, `kanban` or `simple` (team-managed). */
export function readBoard(transport: JiraTransport, boardId: string): Promise<z.output<typeof boardJson>> {
  return requestJson(transport, boardJson, jiraPath`/rest/agile/1.0/board/${boardId}`);
}

/** All sprints of a board, closed ones first, in the order of their dates; none for a board without sprints. */
export async function sprintsOfBoard(transport: JiraTransport, boardId: string): Promise<SprintJson[]> {
  const found: SprintJson[] = [];
  try {
    for (;;) {
      const page = await requestJson(
        transport,
        sprintPage,
        jiraPath`/rest/agile/1.0/board/${boardId}/sprint?startAt=${found.length}&maxResults=${PAGE}`,
      );
      found.push(...page.values);
      if (page.isLast || page.values.length === 0) return found;
    }
  } catch (error) {
    // Jira answers 400 for a kanban board: it has no sprints, which is no fault.
    if (error instanceof AppError && error.code === 'invalid') return [];
    throw error;
  }
}

/** Where a list of issues comes from. */
export type IssueList =
  | { readonly kind: 'sprint'; readonly sprintId: string }
  | { readonly kind: 'board'; readonly boardId: string }
  | {
      readonly kind: 'backlog';
      readonly boardId: string;
      /** Which of its issues, and in which order; all by rank unless given. */
      readonly jql?: string;
    };

/**
 * Issues of a sprint, a board or a backlog with these fields, in rank order or that of its JQL, at most `most`; `cut` when
 * there are more. They come without properties.
 */
export async function issuesOfList(
  transport: JiraTransport,
  list: IssueList,
  fields: readonly string[],
  most: number,
): Promise<{ readonly issues: readonly IssueJson[]; readonly cut: boolean }> {
  const issues: IssueJson[] = [];
  const names = fields.join(',');
  let token = '';
  do {
    const page: z.output<typeof issuePage> = await requestJson(
      transport,
      issuePage,
      pathOf(list, names, token),
    );
    issues.push(...page.issues);
    token = page.nextPageToken ?? '';
  } while (token !== '' && issues.length < most);
  return { issues: issues.slice(0, most), cut: token !== '' || issues.length > most };
}

/** Ids of what `issuesOfList` gives. */
export async function idsOfList(
  transport: JiraTransport,
  list: IssueList,
  most: number,
): Promise<{ readonly ids: string[]; readonly cut: boolean }> {
  const { issues, cut } = await issuesOfList(transport, list, ['status'], most);
  return { ids: issues.map(({ id }) => id), cut };
}

function pathOf(list: IssueList, fields: string, token: string): JiraPath {
  if (list.kind === 'sprint') {
    return token === ''
      ? jiraPath`/rest/software/1.0/sprint/${list.sprintId}/issue?maxResults=${ISSUE_PAGE}&fields=${fields}`
      : jiraPath`/rest/software/1.0/sprint/${list.sprintId}/issue?maxResults=${ISSUE_PAGE}&fields=${fields}&nextPageToken=${token}`;
  }
  if (list.kind === 'board') {
    return token === ''
      ? jiraPath`/rest/software/1.0/board/${list.boardId}/issue?maxResults=${ISSUE_PAGE}&fields=${fields}`
      : jiraPath`/rest/software/1.0/board/${list.boardId}/issue?maxResults=${ISSUE_PAGE}&fields=${fields}&nextPageToken=${token}`;
  }
  if (list.jql !== undefined)
    return token === ''
      ? jiraPath`/rest/software/1.0/board/${list.boardId}/backlog?maxResults=${ISSUE_PAGE}&fields=${fields}&jql=${list.jql}`
      : jiraPath`/rest/software/1.0/board/${list.boardId}/backlog?maxResults=${ISSUE_PAGE}&fields=${fields}&jql=${list.jql}&nextPageToken=${token}`;
  return token === ''
    ? jiraPath`/rest/software/1.0/board/${list.boardId}/backlog?maxResults=${ISSUE_PAGE}&fields=${fields}`
    : jiraPath`/rest/software/1.0/board/${list.boardId}/backlog?maxResults=${ISSUE_PAGE}&fields=${fields}&nextPageToken=${token}`;
}

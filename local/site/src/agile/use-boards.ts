import { useQueries } from '@tanstack/react-query';
import { requestJson, requestText } from '../rest/http';
import { boardPageSchema, sprintPageSchema, type Board, type Sprint } from '../rest/jira-shapes';
import { useJira } from '../rest/use-jira';

/** The boards of a project. */
export function useBoards(projectKey: string) {
  const query = new URLSearchParams({ projectKeyOrId: projectKey, maxResults: '50' });
  return useJira(`/rest/agile/1.0/board?${query.toString()}`, boardPageSchema);
}

export interface BoardSprints {
  readonly board: Board;
  readonly sprints: readonly Sprint[];
}

/** Active and future sprints of the given boards; kanban boards have none. */
export function useSprints(boards: readonly Board[]) {
  const scrum = boards.filter((board) => board.type !== 'kanban');
  return useQueries({
    queries: scrum.map((board) => {
      const path = `/rest/agile/1.0/board/${String(board.id)}/sprint?state=active,future&maxResults=50`;
      return {
        queryKey: ['rest', path],
        queryFn: () => requestJson(path, sprintPageSchema),
      };
    }),
    combine: (results) => ({
      error: results.find((result) => result.error !== null)?.error ?? null,
      isPending: results.some((result) => result.isPending),
      bySprintBoard: results.flatMap((result, index): readonly BoardSprints[] => {
        const board = scrum[index];
        return board === undefined || result.data === undefined
          ? []
          : [{ board, sprints: result.data.values }];
      }),
    }),
  });
}

/** Moves work items into a sprint, or with null back to the backlog. Jira takes at most 50 at once. */
export async function moveToSprint(sprintId: number | null, issueKeys: readonly string[]): Promise<void> {
  const path =
    sprintId === null ? '/rest/agile/1.0/backlog/issue' : `/rest/agile/1.0/sprint/${String(sprintId)}/issue`;
  await requestText(path, { method: 'POST', body: { issues: issueKeys } });
}

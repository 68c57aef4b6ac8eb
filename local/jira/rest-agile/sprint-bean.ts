import type { SiteState } from '../site-state';
import type { SprintRow } from '../store/rows';

/** A sprint in the shape of the agile API; dates only where the sprint has them. */
export function renderSprint(state: SiteState, row: SprintRow): Record<string, unknown> {
  return {
    id: Number(row.id),
    self: `${state.baseUrl}/rest/agile/1.0/sprint/${row.id}`,
    state: row.state,
    name: row.name,
    ...(row.startDate !== undefined && { startDate: row.startDate }),
    ...(row.endDate !== undefined && { endDate: row.endDate }),
    ...(row.completeDate !== undefined && { completeDate: row.completeDate }),
    createdDate: row.createdDate,
    originBoardId: Number(row.boardId),
    goal: row.goal ?? '',
  };
}

import { STORY_POINTS_FIELD, STORY_POINT_ESTIMATE_FIELD } from '../fields/field-ids';
import type { SiteState } from '../site-state';
import type { BoardRow } from '../store/rows';

/** Field that a board estimates in; undefined when it counts issues. */
export function estimationField(
  state: SiteState,
  board: BoardRow,
): { fieldId: string; displayName: string } | undefined {
  switch (board.estimation) {
    case 'issue-count':
      return undefined;
    case 'original-time':
      return { fieldId: 'timeoriginalestimate', displayName: 'Original estimate' };
    case 'story-points': {
      const isTeam = state.store.get('projects', board.projectIds[0] ?? '')?.style === 'team-managed';
      return isTeam
        ? { fieldId: STORY_POINT_ESTIMATE_FIELD, displayName: 'Story point estimate' }
        : { fieldId: STORY_POINTS_FIELD, displayName: 'Story Points' };
    }
  }
}

/** The `estimation` part of a board's configuration. */
export function boardEstimation(state: SiteState, board: BoardRow): Record<string, unknown> {
  const field = estimationField(state, board);
  return field ? { type: 'field', field } : { type: 'issueCount' };
}

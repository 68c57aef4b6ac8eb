import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReviewedRanksView } from '@contract/roadmap/change-views';
import type { PresetComparison } from '@contract/value/value-views';
import { PRESET_IDS } from '@domain/value/presets/preset';
import { call } from '../../../api/call';

/** The project's backlog under every preset at once. */
export function usePresetComparison(projectId: string): UseQueryResult<PresetComparison> {
  return useQuery({
    queryKey: ['ranking', projectId],
    queryFn: () => call('ranking.compare', { projectId, presets: [...PRESET_IDS] }),
  });
}

/** Places at the last review, for the arrows beside the rank. */
export function useReviewedRanks(projectId: string): UseQueryResult<ReviewedRanksView> {
  return useQuery({
    queryKey: ['reviewed-ranks', projectId],
    queryFn: () => call('changes.ranks', { projectId }),
  });
}

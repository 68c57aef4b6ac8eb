import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Named } from '@domain/roadmap/roadmap-item';
import type { SliceKind } from '@domain/roadmap/story-map';
import { openSprints, openVersions } from '@jira/map-slices';
import { jiraAsUser } from '../../../api/jira';

/** Open sprints or unreleased versions of the product, as the person may see them. */
export function useSlices(kind: SliceKind, projectIds: readonly string[]): UseQueryResult<readonly Named[]> {
  return useQuery({
    queryKey: ['slices', kind, ...projectIds],
    queryFn: () => (kind === 'sprint' ? openSprints : openVersions)(jiraAsUser, projectIds),
  });
}

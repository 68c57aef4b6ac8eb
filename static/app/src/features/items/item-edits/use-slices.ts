import type { Named } from '@domain/roadmap/roadmap-item';
import type { SliceKind } from '@domain/roadmap/story-map';
import { openSprints, openVersions } from '@jira/map-slices';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import type { Read } from '../../../api/read';

interface Asked {
  readonly kind: SliceKind;
  readonly projectIds: readonly string[];
}

const slices = reading({ jira: true }, ({ kind, projectIds }: Asked) =>
  (kind === 'sprint' ? openSprints : openVersions)(jiraAsUser, projectIds),
);

/** Open sprints or unreleased versions of the product, as the person may see them. */
export function useSlices(kind: SliceKind, projectIds: readonly string[]): Read<readonly Named[]> {
  return useReading(slices, { kind, projectIds });
}

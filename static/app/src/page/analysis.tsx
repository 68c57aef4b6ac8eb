import type { ReactNode } from 'react';
import { AnalysisView } from '../features/evidence/analysis/analysis-view';
import type { TabProps } from '../features/tab';
import { useSurface } from '../ui/surface-root';

/** What many quotes have in common, with the way to those quotes and to the needs that come of them. */
export function Analysis({ snapshot, place }: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <AnalysisView
      projectId={projectId}
      snapshot={snapshot}
      onInbox={(search) => {
        const asked = new URLSearchParams(search);
        asked.set('view', 'inbox');
        place.go('insights', `?${asked.toString()}`);
      }}
      onNeed={(needKey) => {
        place.go('insights', `?need=${needKey}`);
      }}
    />
  );
}

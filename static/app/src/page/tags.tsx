import type { ReactNode } from 'react';
import { TagsView } from '../features/evidence/tags/tags-view';
import type { TabProps } from '../features/tab';
import { MoreWords } from '../i18n/more-words';
import { useSurface } from '../ui/surface-root';

const words = ['tags'] as const;

/** The tags of the evidence, each with the way to the quotes that have it. */
export function Tags({ snapshot, place }: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <TagsView
        projectId={projectId}
        canEdit={snapshot.canManageKnowledge}
        onTag={(tag) => {
          place.go('insights', `?${new URLSearchParams({ view: 'inbox', tag }).toString()}`);
        }}
      />
    </MoreWords>
  );
}

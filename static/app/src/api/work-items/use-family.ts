import { useMemo } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { epicEfforts } from '@domain/roadmap/epic-effort';
import { projectNames } from '../projects';
import { useRead, useReading } from '../read';
import { NO_FAMILY } from './family';
import type { Family, KnownEffort } from './family';
import type { WorkItems } from './use-work-items';

/** The family of the items that the page has loaded; efforts come with the product's outline. */
export function useFamily(
  projectId: string,
  snapshot: KnowledgeSnapshot,
  { items, elsewhere }: Pick<WorkItems, 'items' | 'elsewhere'>,
): Family {
  const outline = useRead('roadmap.outline', { projectId }).data;
  const efforts = useMemo(
    () =>
      outline === undefined
        ? null
        : epicEfforts(
            items,
            { elsewhere, remembered: outline.elsewhere },
            new Set(snapshot.needs.map(({ key }) => key)),
            outline.sizing,
          ),
    [items, elsewhere, outline, snapshot.needs],
  );
  const ids = useMemo(
    () =>
      [
        ...new Set(
          [...(efforts?.values() ?? [])].flatMap(({ elsewhere: places }) =>
            places.map(({ projectId: id }) => id),
          ),
        ),
      ].sort(),
    [efforts],
  );
  const names = useReading(projectNames, ids.length === 0 ? null : ids).data;
  return useMemo(() => {
    if (efforts === null || outline === undefined) return { elsewhere, efforts: NO_FAMILY.efforts };
    const usualStory = outline.sizing.referenceStory;
    const named = new Map<string, KnownEffort>();
    for (const [id, effort] of efforts)
      named.set(id, { ...effort, usualStory, elsewhere: [...effort.elsewhere], projectNames: names });
    return { elsewhere, efforts: named };
  }, [efforts, elsewhere, names, outline]);
}

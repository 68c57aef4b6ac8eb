import { useMemo } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { EffortView } from '@contract/value/score-view';
import { epicEfforts } from '@domain/roadmap/epic-effort';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { projectNames } from '../projects';
import { useRead, useReading } from '../read';
import type { WorkItems } from './use-work-items';

/** What is left of an epic, with the projects that its stories are in; undefined until their names are known. */
export interface KnownEffort extends EffortView {
  readonly projectNames: ReadonlyMap<string, string> | undefined;
}

/** What stands below the product's epics in projects of others, and what is left of each epic, by issue id. */
export interface Family {
  readonly elsewhere: readonly RoadmapItem[];
  readonly efforts: ReadonlyMap<string, KnownEffort>;
}

export const NO_FAMILY: Family = { elsewhere: [], efforts: new Map() };

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
      [...new Set([...(efforts?.values() ?? [])].flatMap((effort) => effort.elsewhere))]
        .map((each) => each.projectId)
        .filter((id, at, all) => all.indexOf(id) === at)
        .sort(),
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

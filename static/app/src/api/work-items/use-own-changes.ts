import { useMemo, useRef } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';

/** What a person changed here, so that a reading that began before that does not take it back. Times in ms. */
export interface OwnChanges {
  /** Items as they stand now: changed here, or read because of that. */
  readonly remember: (items: readonly RoadmapItem[]) => void;
  /** What a reading found that began at `since`, but for items that were changed here after that. */
  readonly upToDate: (read: readonly RoadmapItem[], since: number) => readonly RoadmapItem[];
}

export function useOwnChanges(): OwnChanges {
  const known = useRef<Map<string, { readonly item: RoadmapItem; readonly at: number }>>(new Map());
  return useMemo(
    () => ({
      remember: (items) => {
        const at = performance.now();
        for (const item of items) known.current.set(item.id, { item, at });
      },
      upToDate: (read, since) =>
        read.map((item) => {
          const own = known.current.get(item.id);
          return own === undefined || own.at <= since ? item : own.item;
        }),
    }),
    [],
  );
}

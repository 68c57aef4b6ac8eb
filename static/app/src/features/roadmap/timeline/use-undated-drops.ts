import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import { ASSUMED_EPIC_DAYS } from '@domain/roadmap/span';
import { isoOf } from '@domain/roadmap/time-scale';
import type { RefObject } from 'react';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanEdits } from '../plan/use-plan-edits';

interface UndatedDrops {
  readonly rows: readonly PlanRow[];
  readonly edits: PlanEdits;
  /** The day at the start of the scale. */
  readonly firstDay: number;
  readonly dayPx: number;
}

/** What is dropped from the tray of undated items onto the timeline begins on the day below the pointer. */
export function useUndatedDrops(viewport: RefObject<HTMLElement | null>, drops: UndatedDrops): void {
  const latest = useRef(drops);
  useEffect(() => {
    latest.current = drops;
  });
  useEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const stopScrolling = autoScrollForElements({ element });
    const stopDropping = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['undatedId'] === 'string',
      onDrop: ({ source, location }) => {
        const row = latest.current.rows.find((each) => each.item.id === source.data['undatedId']);
        const scaleElement = element.querySelector('[data-scale-start]');
        if (row === undefined || scaleElement === null) return;
        const box = scaleElement.getBoundingClientRect();
        const px =
          document.documentElement.dir === 'rtl'
            ? box.right - location.current.input.clientX
            : location.current.input.clientX - box.left;
        const day = latest.current.firstDay + Math.floor(px / latest.current.dayPx);
        void latest.current.edits.apply(row.item, {
          startDate: isoOf(day),
          dueDate: isoOf(day + ASSUMED_EPIC_DAYS - 1),
        });
      },
    });
    return () => {
      stopScrolling();
      stopDropping();
    };
  }, [viewport]);
}

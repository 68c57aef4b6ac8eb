import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { dropArea } from '../../../ui/drop-area';

/** The two lists that items are moved between. */
export type PlanList = 'sprint' | 'backlog';

/** Makes a row one that can be dragged into the other list; `move` null = it stays where it is. */
export function useDraggedRow(
  from: PlanList,
  move: (() => void) | null,
): { readonly row: RefObject<HTMLTableRowElement>; readonly dragging: boolean } {
  const row = useRef<HTMLTableRowElement>(null);
  const latest = useRef(move);
  const [dragging, setDragging] = useState(false);
  const can = move !== null;
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    const element = row.current;
    if (element === null || !can) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ planList: from }),
      onDragStart: () => {
        setDragging(true);
      },
      onDrop: ({ location }) => {
        setDragging(false);
        const target = location.current.dropTargets[0]?.data['planList'];
        if (target !== undefined && target !== from) latest.current?.();
      },
    });
  }, [from, can]);
  return { row, dragging };
}

/** Makes a list one that rows of the other can be dropped into; `over` while one is held above it. */
export function useDropList(list: PlanList): {
  readonly area: RefObject<HTMLElement>;
  readonly over: boolean;
} {
  const area = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    return dropArea(
      {
        element,
        getData: () => ({ planList: list }),
        canDrop: ({ source }) => {
          const from = source.data['planList'];
          return from !== undefined && from !== list;
        },
      },
      setOver,
    );
  }, [list]);
  return { area, over };
}

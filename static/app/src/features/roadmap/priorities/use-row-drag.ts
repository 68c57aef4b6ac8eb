import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Ranking } from './use-ranking';

/** Where a row that is dragged would come to stand beside this one; null = nothing is dragged over it. */
export type DropEdge = 'before' | 'after' | null;

/** Lets a row be dragged before or after another, while the rows stand in Jira's own order. */
export function useRowDrag(
  line: RefObject<HTMLElement | null>,
  itemId: string,
  ranking: Ranking | null,
): DropEdge {
  const [edge, setEdge] = useState<DropEdge>(null);
  useEffect(() => {
    const element = line.current;
    if (element === null || ranking === null || !ranking.byHand) return undefined;
    const edgeAt = (clientY: number): 'before' | 'after' => {
      const { top, height } = element.getBoundingClientRect();
      return clientY < top + height / 2 ? 'before' : 'after';
    };
    const draggedId = (data: Record<string | symbol, unknown>): string => String(data['rankedItem']);
    return combine(
      draggable({ element, getInitialData: () => ({ rankedItem: itemId }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['rankedItem'] !== undefined && draggedId(source.data) !== itemId,
        onDrag: ({ location }) => {
          setEdge(edgeAt(location.current.input.clientY));
        },
        onDragLeave: () => {
          setEdge(null);
        },
        onDrop: ({ source, location }) => {
          setEdge(null);
          ranking.put(draggedId(source.data), itemId, edgeAt(location.current.input.clientY));
        },
      }),
    );
  }, [line, itemId, ranking]);
  return edge;
}

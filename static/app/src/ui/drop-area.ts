import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

type Target = Omit<
  Parameters<typeof dropTargetForElements>[0],
  'onDragEnter' | 'onDragLeave' | 'onDropTargetChange'
>;

/** Makes an element one to drop into, and tells whether something is held above it. Ends with what it returns. */
export function dropArea(target: Target, tellOver: (over: boolean) => void): () => void {
  return dropTargetForElements({
    ...target,
    onDragEnter: () => {
      tellOver(true);
    },
    onDragLeave: () => {
      tellOver(false);
    },
    onDrop: (dropped) => {
      tellOver(false);
      target.onDrop?.(dropped);
    },
  });
}

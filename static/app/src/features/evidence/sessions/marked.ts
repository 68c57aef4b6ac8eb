/** A stretch of a passage that somebody has marked, in characters. */
export interface Marked {
  readonly passageId: string;
  readonly from: number;
  readonly to: number;
}

/** The attribute by which a passage is known; its text nodes together are the passage's words. */
export const PASSAGE = 'data-passage';

/** What of the passages inside an element is marked, in their order; nothing where the marking lies outside. */
export function markedIn(area: HTMLElement, selection: Selection | null): readonly Marked[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...area.querySelectorAll<HTMLElement>(`[${PASSAGE}]`)].flatMap((passage): Marked[] => {
    if (!range.intersectsNode(passage)) return [];
    const from = passage.contains(range.startContainer)
      ? placeIn(passage, range.startContainer, range.startOffset)
      : 0;
    const to = passage.contains(range.endContainer)
      ? placeIn(passage, range.endContainer, range.endOffset)
      : passage.textContent.length;
    return to > from ? [{ passageId: passage.getAttribute(PASSAGE) ?? '', from, to }] : [];
  });
}

function placeIn(passage: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

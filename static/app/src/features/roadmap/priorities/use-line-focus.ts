import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { GridLine } from './group-rows';
import type { RefObject } from 'react';

const ROW_PX = 40;

/** Which lines are drawn and which one the keys act on; `goTo` brings a line into view and focuses it. */
export function useLineFocus(scroller: RefObject<HTMLElement | null>, lines: readonly GridLine[]) {
  const [active, setActive] = useState(0);
  const [follow, setFollow] = useState(false);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  const current = Math.min(active, lines.length - 1);
  const visible = virtual.getVirtualItems();

  useEffect(() => {
    if (!follow) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-line="${String(current)}"]`);
    if (row == null) return;
    row.focus({ preventScroll: true });
    setFollow(false);
  }, [scroller, follow, current, lines, visible]);

  const goTo = (index: number): number => {
    const next = Math.max(0, Math.min(lines.length - 1, index));
    setActive(next);
    setFollow(true);
    virtual.scrollToIndex(next, { align: 'auto' });
    return next;
  };
  return { virtual, visible, current, setActive, goTo };
}

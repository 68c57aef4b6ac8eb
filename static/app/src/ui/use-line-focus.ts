import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const ROW_PX = 40;

/**
 * Which lines of a long list are drawn and which one the keys act on; `goTo` brings a line into view and focuses it. Each
 * line says its place by `data-line`.
 */
export function useLineFocus<L>(
  scroller: RefObject<HTMLElement | null>,
  lines: readonly L[],
  keyOf: (line: L) => string,
) {
  const [active, setActive] = useState(0);
  const [follow, setFollow] = useState(false);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : keyOf(line);
    },
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

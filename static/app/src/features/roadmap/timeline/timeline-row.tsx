import { memo } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { alsoWords } from '../plan/also-words';
import type { BarRow } from './layout';
import { TimelineBar } from './timeline-bar';
import styles from './timeline.module.css';

/** A name or a value beside a short bar reaches so far beyond it. */
const BESIDE_PX = 260;

interface TimelineRowProps {
  readonly row: BarRow;
  /** The part of the scale that is drawn, in CSS pixels. */
  readonly startPx: number;
  readonly endPx: number;
  readonly nameOf: (laneKey: string) => string;
  readonly canEdit: boolean;
  readonly scaleEnd: number;
}

/** Bars side by side. A row that stays in view while others come and go is not drawn again. */
export const TimelineRow = memo(function TimelineRow(props: TimelineRowProps): ReactNode {
  const { row, startPx, endPx, nameOf, canEdit, scaleEnd } = props;
  const text = useText();
  const shown = row.bars
    .filter((bar) => bar.startPx <= endPx && bar.startPx + Math.max(bar.widthPx, BESIDE_PX) >= startPx)
    .sort((a, b) => a.startPx - b.startPx);
  return (
    <div className={styles.row} style={{ insetBlockStart: row.topPx }}>
      {shown.map((bar, at) => (
        <TimelineBar
          key={bar.entry.item.item.id}
          bar={bar}
          fromPx={shown[at - 1]?.startPx ?? 0}
          also={alsoWords(bar.entry, nameOf, text)}
          canEdit={canEdit}
          scaleEnd={scaleEnd}
          text={text}
        />
      ))}
    </div>
  );
});

import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { scaleOf, ticksOf } from '@domain/roadmap/time-scale';
import type { ScaleName } from '@domain/roadmap/time-scale';
import { useText } from '../../../i18n/text';
import { Milestones } from './milestones';
import type { TimelineLayout } from './layout';
import styles from './timeline.module.css';

interface TimelineScaleProps {
  readonly layout: TimelineLayout;
  readonly scale: ScaleName;
  readonly todayPx: number;
  /** The part of the scale that is drawn, in CSS pixels. */
  readonly startPx: number;
  readonly endPx: number;
  readonly lanesLabel: string;
  readonly milestones: OutlineView['milestones'];
}

/** The head of the timeline: weeks, months or quarters, and where today is. */
export const TimelineScale = memo(function TimelineScale(props: TimelineScaleProps): ReactNode {
  const { layout, scale, todayPx, startPx, endPx, lanesLabel, milestones } = props;
  const { t, locale } = useText();
  const { dayPx } = scaleOf[scale];
  const name = useMemo(() => tickNames(scale, locale), [scale, locale]);
  const ticks = useMemo(
    () => ticksOf(layout.firstDay, layout.lastDay, scale),
    [layout.firstDay, layout.lastDay, scale],
  );
  return (
    <div className={styles.scale}>
      <div className={styles.corner}>
        <span>{lanesLabel}</span>
      </div>
      <div className={styles.ticks} data-scale-start style={{ inlineSize: layout.widthPx }}>
        {ticks.map((tick) => {
          const px = (tick.day - layout.firstDay) * dayPx;
          if (px < startPx - 200 || px > endPx) return null;
          return (
            <span key={tick.day} className={styles.tick} style={{ insetInlineStart: px }}>
              {name(tick.isoDate)}
            </span>
          );
        })}
        <Milestones milestones={milestones} layout={layout} dayPx={dayPx} />
        <span className={styles.today} style={{ insetInlineStart: todayPx }}>
          {t('timeline.today')}
        </span>
      </div>
    </div>
  );
});

/** Words for the marks: a day for weeks, month or quarter else; the year at its first. */
export function tickNames(scale: ScaleName, locale: string): (isoDate: string) => string {
  const utc = { timeZone: 'UTC' } as const;
  const week = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
  const month = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
  const monthYear = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
  return (isoDate) => {
    const date = new Date(`${isoDate}T00:00:00Z`);
    if (scale === 'weeks') return week.format(date);
    if (scale === 'months') return (date.getUTCMonth() === 0 ? monthYear : month).format(date);
    return `Q${String(Math.floor(date.getUTCMonth() / 3) + 1)} ${String(date.getUTCFullYear())}`;
  };
}

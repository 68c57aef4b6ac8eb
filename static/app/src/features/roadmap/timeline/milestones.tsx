import type { ReactNode } from 'react';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { dayNumber } from '@domain/iso-date';
import { useText } from '../../../i18n/text';
import type { TimelineLayout } from './layout';
import styles from './timeline.module.css';

interface MilestonesProps {
  readonly milestones: OutlineView['milestones'];
  readonly layout: Pick<TimelineLayout, 'firstDay' | 'lastDay'>;
  readonly dayPx: number;
}

/** A name beside its mark has this room before the next mark. */
const NAME_PX = 110;

/** Marks on the axis for the milestones of the goals, with their names where there is room; a list says them in words. */
export function Milestones({ milestones, layout, dayPx }: MilestonesProps): ReactNode {
  const { day } = useText();
  const { firstDay, lastDay } = layout;
  const marks = milestones
    .map((each) => ({ ...each, at: dayNumber(each.dueOn) }))
    .filter(({ at }) => at >= firstDay && at <= lastDay)
    .sort((a, b) => a.at - b.at);
  return marks.map(({ title, dueOn, reached, at }, place) => {
    const next = marks[place + 1];
    const named = next === undefined || (next.at - at) * dayPx >= NAME_PX;
    return (
      <span
        key={`${dueOn} ${title}`}
        className={styles.milestone}
        data-reached={reached}
        aria-hidden="true"
        title={`${title} · ${day(dueOn)}`}
        style={{ insetInlineStart: (at - firstDay) * dayPx, inlineSize: named ? NAME_PX : 10 }}
      >
        <span className={styles.diamond} />
        {named && <span className={styles.milestoneName}>{title}</span>}
      </span>
    );
  });
}

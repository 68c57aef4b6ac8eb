import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { horizonsOf } from '@domain/roadmap/horizon';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { userDay } from '../../api/user-day';
import { MoveFlag } from '../../features/roadmap/plan/move-flag';
import { PlanForm } from '../../features/roadmap/plan/plan-form';
import { usePlanEdits } from '../../features/roadmap/plan/use-plan-edits';
import type { OpenedProps } from './drawer-parts';

interface ItemDatesProps extends Pick<OpenedProps, 'snapshot' | 'work'> {
  readonly item: RoadmapItem;
}

/** When the work comes: horizon, dates and kind, to be changed in Jira from here. */
export function ItemDates({ snapshot, work, item }: ItemDatesProps): ReactNode {
  const [today] = useState(userDay);
  const edits = usePlanEdits(work, today);
  const placed = useMemo(
    () => horizonsOf(work.items, today, work.elsewhere).get(item.id),
    [work.items, work.elsewhere, today, item.id],
  );
  return (
    <>
      <PlanForm
        key={JSON.stringify([item.startDate, item.dueDate, item.decided])}
        row={{ item, placed: placed ?? { horizon: 'later', because: 'nothing-planned' } }}
        canEdit={snapshot.canEdit}
        onSave={(change, reason) => void edits.apply(item, change, reason)}
      />
      <MoveFlag edits={edits} />
    </>
  );
}

import type { ReactNode } from 'react';
import type { WorkItem } from '@domain/items/work-item';
import { Lozenge } from './lozenge';
import type { LozengeTone } from './lozenge';

const tones: Readonly<Record<WorkItem['statusCategory'], LozengeTone>> = {
  new: 'neutral',
  indeterminate: 'info',
  done: 'success',
};

/** Where an item stands, by Jira's own name and in Jira's own colour for it. */
export function StatusLozenge({
  item,
}: {
  item: Pick<WorkItem, 'statusName' | 'statusCategory'>;
}): ReactNode {
  return <Lozenge tone={tones[item.statusCategory]}>{item.statusName}</Lozenge>;
}

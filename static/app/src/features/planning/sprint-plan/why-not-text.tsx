import type { ReactNode } from 'react';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import { useText } from '../../../i18n/text';
import { noteSentence } from './plan-notes';

/** Why the best plan does without an item, in a sentence. */
export function WhyNotText({ itemKey, why }: { itemKey: string; why: WhyNot }): ReactNode {
  const text = useText();
  const { t, list, number } = text;
  const key = itemKey;
  switch (why.kind) {
    case 'in-plan':
      return t('sprint.why.in-plan', { key });
    case 'excluded':
      return t('sprint.why.excluded', { key });
    case 'cannot-be-planned':
      return why.notes.length === 0
        ? t('sprint.why.cannot', { key })
        : why.notes.map((note) => noteSentence(note, text)).join(' ');
    case 'too-big':
      return t(why.dependsOn.length > 0 ? 'sprint.why.too-big.with' : 'sprint.why.too-big', {
        key,
        needed: why.neededPoints,
        capacity: why.capacityPoints,
        others: list(why.dependsOn),
      });
    case 'breaks-rules':
      return t('sprint.why.rules', { key });
    case 'adds-nothing':
      return why.servedBy.length === 0
        ? t('sprint.why.no-value', { key })
        : t('sprint.why.served', { key, others: list(why.servedBy) });
    case 'dominated':
      return t('sprint.why.dominated', { key, by: why.by, lost: number(why.valueLost, 1) });
    case 'would-cost':
      return t(why.leaves.length > 0 ? 'sprint.why.cost' : 'sprint.why.cost.alone', {
        key,
        lost: number(why.valueLost, 1),
        leaves: list(why.leaves),
        most: why.proven ? '' : t('sprint.why.at-most'),
      });
  }
}

import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SprintSwap, SwapPart, SwapReason } from '@domain/planning/sprint/sprint-swaps';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import { signed } from './signed';
import styles from './sprint-plan.module.css';

interface SwapsProps {
  readonly swaps: readonly SprintSwap[];
  readonly items: readonly PlanItem[];
  readonly snapshot: KnowledgeSnapshot;
  readonly capacityPoints: number;
  readonly unit: Unit;
  readonly onSwap: (swap: SprintSwap) => void;
}

/** Up to three exchanges that make the draft better; the second counts on the first, so they are taken in order. */
export function Swaps({ swaps, items, snapshot, capacityPoints, unit, onSwap }: SwapsProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const line = (parts: readonly SwapPart[], label: string): ReactNode =>
    parts.map(({ key, valueDelta }, at) => {
      const item = items.find((candidate) => candidate.key === key);
      return (
        <div key={key} className={styles.swapLine}>
          <span className={styles.small}>{at === 0 ? label : ''}</span>
          <span>{key}</span>
          <span className={styles.swapTitle}>{item?.row.item.summary ?? ''}</span>
          <span className={styles.figure}>{signed(valueDelta, 1, number)}</span>
        </div>
      );
    });
  const shown = (points: number): string => number(points, Number.isInteger(points) ? 0 : 1);
  if (swaps.length === 0) return null;
  return (
    <section aria-label={t('sprint.swaps', { count: swaps.length })}>
      <h2 className={styles.heading}>{t('sprint.swaps', { count: swaps.length })}</h2>
      <ol className={styles.swaps}>
        {swaps.map((swap, at) => (
          <li key={[...swap.out, null, ...swap.in].map((part) => part?.key ?? '').join(' ')}>
            {line(swap.out, t('sprint.swap.replace'))}
            {line(swap.in, t(swap.out.length > 0 ? 'sprint.swap.with' : 'sprint.swap.add'))}
            <p className={styles.swapReason}>
              {swap.reasons.map((reason) => reasonSentence(reason, snapshot, text)).join(' ')}
            </p>
            <p className={styles.small}>
              {t(swap.overAfter > 0 ? `sprint.swap.over.${unit}` : `sprint.swap.after.${unit}`, {
                points: shown(swap.pointsAfter),
                capacity: shown(capacityPoints),
                over: shown(swap.overAfter),
              })}
            </p>
            <div className={styles.swapFoot}>
              <Lozenge tone="success">
                {t('sprint.swap.value', { value: signed(swap.valueDelta, 1, number) })}
              </Lozenge>
              <Lozenge>
                {t(`sprint.swap.delta.${unit}`, {
                  points: signed(swap.pointsDelta, Number.isInteger(swap.pointsDelta) ? 0 : 1, number),
                })}
              </Lozenge>
              <span className={styles.grow} />
              {at === 0 ? (
                <Button
                  spacing="compact"
                  onClick={() => {
                    onSwap(swap);
                  }}
                >
                  {t('sprint.swap')}
                </Button>
              ) : (
                <span className={styles.small}>{t('sprint.swap.then')}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function reasonSentence(reason: SwapReason, snapshot: KnowledgeSnapshot, { t }: Text): string {
  const title = (key: string): string => snapshot.needs.find((need) => need.key === key)?.title ?? key;
  switch (reason.kind) {
    case 'goals':
      return t('sprint.reason.goals');
    case 'already-served':
      return t('sprint.reason.already-served', { need: title(reason.needKey), item: reason.itemKey });
    case 'serves-new-need':
    case 'closes-need':
    case 'serves-more':
      return t(`sprint.reason.${reason.kind}`, { need: title(reason.needKey) });
  }
}

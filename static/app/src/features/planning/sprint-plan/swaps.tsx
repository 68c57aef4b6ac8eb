import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SprintSwap, SwapReason } from '@domain/planning/sprint/sprint-swaps';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { PlanItem } from './plan-items';
import styles from './sprint-plan.module.css';

interface SwapsProps {
  readonly swaps: readonly SprintSwap[];
  readonly items: readonly PlanItem[];
  readonly snapshot: KnowledgeSnapshot;
  readonly capacityPoints: number;
  readonly onSwap: (swap: SprintSwap) => void;
}

/** Up to three exchanges that make the draft better; the second counts on the first, so they are taken in order. */
export function Swaps({ swaps, items, snapshot, capacityPoints, onSwap }: SwapsProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const line = (keys: readonly string[], label: string): ReactNode =>
    keys.map((key, at) => {
      const item = items.find((candidate) => candidate.key === key);
      return (
        <div key={key} className={styles.swapLine}>
          <span className={styles.small}>{at === 0 ? label : ''}</span>
          <span>{key}</span>
          <span className={styles.swapTitle}>{item?.row.item.summary ?? ''}</span>
          <span className={styles.figure}>
            {item?.row.value == null ? '–' : number(item.row.value, 1)} · {item?.candidate.points ?? '–'}
          </span>
        </div>
      );
    });
  if (swaps.length === 0) return null;
  return (
    <section aria-label={t('sprint.swaps', { count: swaps.length })}>
      <h2 className={styles.heading}>
        {t('sprint.swaps', { count: swaps.length })}
        <span className={styles.small}>{t('sprint.swaps.within', { points: capacityPoints })}</span>
      </h2>
      <ol className={styles.swaps}>
        {swaps.map((swap, at) => (
          <li key={[...swap.out, '', ...swap.in].join(' ')}>
            {line(swap.out, t('sprint.swap.replace'))}
            {line(swap.in, t(swap.out.length > 0 ? 'sprint.swap.with' : 'sprint.swap.add'))}
            <p className={styles.swapReason}>
              {swap.reasons.map((reason) => reasonSentence(reason, snapshot, text)).join(' ')}
            </p>
            <div className={styles.swapFoot}>
              <Lozenge tone="success">
                {t('sprint.swap.value', { value: `+${number(swap.valueDelta, 1)}` })}
              </Lozenge>
              <Lozenge>{t('sprint.swap.points', { points: signed(swap.pointsDelta, number) })}</Lozenge>
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

function signed(value: number, number: Text['number']): string {
  const digits = Number.isInteger(value) ? 0 : 1;
  return value > 0 ? `+${number(value, digits)}` : value < 0 ? `−${number(-value, digits)}` : '±0';
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

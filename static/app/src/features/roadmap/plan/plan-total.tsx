import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { leftToGain, totalOf } from '@domain/roadmap/total';
import type { TotalBasis } from '@domain/roadmap/total';
import { useText } from '../../../i18n/text';
import { assumedWords, totalWords } from '../../../ui/total-figure';
import type { PlanRow } from './plan-rows';
import styles from './plan.module.css';

interface PlanTotalProps {
  readonly rows: readonly PlanRow[];
  /** Whether a filter hides some of the work. */
  readonly filtered: boolean;
  readonly basis: TotalBasis;
}

/** How much of all that there is to gain the shown work would bring, and which items this counts. */
export function PlanTotal({ rows, filtered, basis }: PlanTotalProps): ReactNode {
  const text = useText();
  const { t, number, percent } = text;
  const total = useMemo(
    () =>
      totalOf(
        rows.map((row) => row.item),
        basis,
      ),
    [rows, basis],
  );
  const left = leftToGain(basis.needs);
  const assumed = assumedWords(total, text);
  return (
    <p className={styles.whole}>
      <strong>{number(total.value)}</strong>{' '}
      {t(filtered ? 'plan.total.filtered' : 'plan.total', {
        left: number(left),
        share: percent(left > 0 ? total.value / left : 0),
      })}
      {assumed !== '' && <strong> · {assumed}</strong>}
      <br />
      <span className={styles.small}>{totalWords(total, text)}</span>
    </p>
  );
}

import type { ReactNode } from 'react';
import { totalsOf } from '@domain/roadmap/lanes';
import type { Totals } from '@domain/roadmap/lanes';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { PlanRow } from '../plan/plan-rows';
import styles from './board.module.css';

interface HorizonFootProps {
  readonly rows: readonly PlanRow[];
  readonly withLanes: boolean;
  readonly total: Totals;
}

/** Sums under the columns; an item that stands in two lanes counts once. */
export function HorizonFoot({ rows, withLanes, total }: HorizonFootProps): ReactNode {
  const { t, number } = useText();
  return (
    <div className={styles.foot}>
      {withLanes && (
        <div className={styles.corner}>
          {t('board.total')} <strong>{number(total.value)}</strong>
        </div>
      )}
      {HORIZONS.map((horizon) => {
        const here = rows.filter((row) => row.placed.horizon === horizon);
        const sums = totalsOf(here);
        const personas = [
          ...new Map(here.flatMap((row) => row.personas).map((each) => [each.key, each])).values(),
        ];
        return (
          <div key={horizon} className={styles.sum}>
            <span>{t('board.sum', { value: number(sums.value), points: number(sums.points, 0) })}</span>
            <PersonaMarks personas={personas} most={6} />
          </div>
        );
      })}
    </div>
  );
}

import type { ReactNode } from 'react';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { totalOf } from '@domain/roadmap/total';
import type { TotalBasis } from '@domain/roadmap/total';
import { useText } from '../../../i18n/text';
import { TotalFigure } from '../../../ui/total-figure';
import type { PlanRow } from '../plan/plan-rows';
import type { LaneKind } from '../plan/view-choice';
import styles from './board.module.css';

interface HorizonHeadsProps {
  readonly rows: readonly PlanRow[];
  readonly lanes: LaneKind;
  readonly basis: TotalBasis;
}

/** The heads of the columns: how many items stand there and what they come to, each need once. */
export function HorizonHeads({ rows, lanes, basis }: HorizonHeadsProps): ReactNode {
  const { t, number } = useText();
  return (
    <div className={styles.header}>
      {lanes !== 'none' && <div className={styles.corner}>{t(`plan.lanes.${lanes}`)}</div>}
      {HORIZONS.map((horizon) => {
        const here = rows.filter((row) => row.placed.horizon === horizon).map((row) => row.item);
        const total = totalOf(here, basis);
        return (
          <div key={horizon} className={styles.column}>
            <h2>
              {t(`plan.horizon.${horizon}`)} <span className={styles.faint}>{here.length}</span>
            </h2>
            <span className={styles.sum}>
              <TotalFigure total={total} />
              <span className={styles.faint}>
                {t('board.sum.points', {
                  points: number(total.points, Number.isInteger(total.points) ? 0 : 1),
                })}
              </span>
            </span>
          </div>
        );
      })}
    </div>
  );
}

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { WORK_CLASSES, balanceOf } from '@domain/roadmap/balance';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { PlanEdits } from '../plan/use-plan-edits';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { BalanceTarget } from './balance-target';
import styles from './audit.module.css';

interface BalanceSectionProps {
  readonly work: WorkItems;
  readonly edits: PlanEdits;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
}

/** What a product without a target of its own is measured against. */
const EVEN = { business: 1 / 3, feature: 1 / 3, customer: 1 / 3 };
const FIRST = 8;

/** Business, feature and customer work against the product's target; what nobody has classified stays in sight. */
export function BalanceSection({ work, edits, snapshot, projectId }: BalanceSectionProps): ReactNode {
  const { t, percent, number } = useText();
  const balance = useMemo(() => balanceOf(work.items), [work.items]);
  const outline = useRead('roadmap.outline', { projectId });
  const target = outline.data?.balanceTarget ?? null;
  const nothingSaid = balance.classes.every((each) => each.items === 0);
  const drift = (share01: number, goal01: number): string => {
    if (nothingSaid) return '–';
    const points = Math.round(100 * (share01 - goal01));
    return t('balance.drift', { points: points > 0 ? `+${String(points)}` : String(points) });
  };
  return (
    <section className={styles.list} aria-label={t('balance.title')}>
      <h2>{t('balance.title')}</h2>
      <p className={styles.hint}>{t('balance.hint')}</p>
      <BalanceTarget
        key={JSON.stringify(target)}
        projectId={projectId}
        target={target}
        canChange={snapshot.canManageKnowledge}
      />
      <div className={styles.mapScroller} tabIndex={0} role="region" aria-label={t('balance.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(
                ['work', 'goal', 'items', 'items-share', 'items-drift', 'points', 'share', 'drift'] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {t(`balance.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balance.classes.map((each) => {
              const goal01 = (target ?? EVEN)[each.work];
              return (
                <tr key={each.work}>
                  <th scope="row">{t(`plan.work.${each.work}`)}</th>
                  <td>{percent(goal01)}</td>
                  <td>{each.items}</td>
                  <td>{percent(each.items01)}</td>
                  <td>{drift(each.items01, goal01)}</td>
                  <td>{number(each.points, 0)}</td>
                  <td>
                    <meter value={each.points01} min={0} max={1} aria-label={percent(each.points01)} />{' '}
                    {percent(each.points01)}
                  </td>
                  <td>{drift(each.points01, goal01)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {balance.unsaid.length > 0 && (
        <>
          <h3>{t('balance.unsaid', { count: balance.unsaid.length })}</h3>
          <ul>
            {balance.unsaid.slice(0, FIRST).map((item) => (
              <li key={item.id}>
                <span>
                  {item.key} {item.summary}
                </span>
                {snapshot.canEdit && (
                  <SelectBox
                    label={t('plan.work')}
                    value=""
                    onChange={(value) => {
                      const chosen = WORK_CLASSES.find((each) => each === value);
                      if (chosen !== undefined) void edits.apply(item, { work: chosen });
                    }}
                    options={[
                      { value: '', label: t('plan.work.none') },
                      ...WORK_CLASSES.map((each) => ({ value: each, label: t(`plan.work.${each}`) })),
                    ]}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

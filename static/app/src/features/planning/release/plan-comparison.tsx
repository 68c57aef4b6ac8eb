import type { ReactNode } from 'react';
import type { ReleasePlanView } from '@contract/planning/planning-views';
import { useText } from '../../../i18n/text';
import styles from '../sprint-plan/sprint-plan.module.css';

interface PlanComparisonProps {
  readonly first: ReleasePlanView;
  readonly second: ReleasePlanView;
  readonly names: ReadonlyMap<string, string>;
}

/** Two kept plans side by side: what only one of them has stands first. */
export function PlanComparison({ first, second, names }: PlanComparisonProps): ReactNode {
  const { t, number, list } = useText();
  const only = (own: readonly string[], other: readonly string[]): string[] =>
    own.filter((key) => !other.includes(key)).map((key) => names.get(key) ?? key);
  const shown = (keys: readonly string[]): string => (keys.length === 0 ? '–' : list(keys));
  const figures: readonly { label: string; of: (plan: ReleasePlanView) => string }[] = [
    { label: t('release.compare.only-customers'), of: (plan) => shown(onlyOf(plan, 'wonKeys')) },
    { label: t('release.compare.only-items'), of: (plan) => shown(onlyOf(plan, 'itemKeys')) },
    { label: t('sprint.column.value'), of: (plan) => number(plan.plan.value, 1) },
    { label: t('release.compare.bound'), of: (plan) => number(plan.plan.bound, 1) },
    { label: t('release.compare.cost'), of: (plan) => number(plan.plan.costPoints, 1) },
    { label: t('sprint.capacity'), of: (plan) => number(plan.plan.capacityPoints, 0) },
  ];
  const onlyOf = (plan: ReleasePlanView, which: 'wonKeys' | 'itemKeys'): string[] =>
    only(plan.plan[which], (plan === first ? second : first).plan[which]);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('release.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('release.compare')}</th>
            <th scope="col">{first.name}</th>
            <th scope="col">{second.name}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, of }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{of(first)}</td>
              <td>{of(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

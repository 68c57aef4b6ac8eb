import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { customersOfChange } from '@domain/planning/sprint/customers-of-change';
import type { Asking } from '@domain/planning/sprint/customers-of-change';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import { pointsOfKeys, valueOfKeys } from '@domain/planning/sprint/sprint-worth';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import { ItemCell } from './plan-cells';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import { signed } from './signed';
import styles from './sprint-plan.module.css';

/** Customers that a sentence names; of the rest it says how many they are. */
const NAMED = 4;

interface PlanSummaryProps {
  readonly items: readonly PlanItem[];
  readonly into: readonly string[];
  readonly out: readonly string[];
  readonly problem: SprintProblem;
  readonly snapshot: KnowledgeSnapshot;
  readonly basis: PlanningBasis;
  readonly unit: Unit;
}

/** What a plan changes, before anything is moved: what leaves, what comes, and for whom that is more or less. */
export function PlanSummary(props: PlanSummaryProps): ReactNode {
  const { items, into, out, problem, snapshot, basis, unit } = props;
  const text = useText();
  const { t, number } = text;
  const before = items.filter((item) => item.place === 'sprint').map((item) => item.key);
  const after = [...before.filter((key) => !out.includes(key)), ...into];
  const shown = (points: number): string => number(points, Number.isInteger(points) ? 0 : 1);
  const points = [before, after].map((keys) => pointsOfKeys(problem, new Set(keys)));
  const value = [before, after].map((keys) => valueOfKeys(problem, new Set(keys)));
  const gain = (value[1] ?? 0) - (value[0] ?? 0);
  const accounts = customersOfChange(problem, before, after, basis.accounts);
  const personas = customersOfChange(problem, before, after, basis.personas);
  return (
    <>
      <Moved {...props} keys={out} label="sprint.apply.out" />
      <Moved {...props} keys={into} label="sprint.apply.into" />
      <dl className={styles.sums}>
        <div>
          <dt>{t(`sprint.unit.${unit}`)}</dt>
          <dd>
            {t('sprint.summary.points', {
              before: shown(points[0] ?? 0),
              after: shown(points[1] ?? 0),
              capacity: shown(problem.capacityPoints),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('sprint.plan-value')}</dt>
          <dd>
            {t('sprint.summary.value', {
              before: number(value[0] ?? 0, 1),
              after: number(value[1] ?? 0, 1),
              gain: signed(gain, 1, number),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('sprint.summary.gained')}</dt>
          <dd>{whom([...personas.gained, ...accounts.gained], snapshot, text)}</dd>
        </div>
        <div>
          <dt>{t('sprint.summary.lost')}</dt>
          <dd>{whom([...personas.lost, ...accounts.lost], snapshot, text)}</dd>
        </div>
      </dl>
    </>
  );
}

/** Those who gain or lose, each with the need that it is about. */
function whom(
  changed: readonly Asking[],
  { needs }: Pick<KnowledgeSnapshot, 'needs'>,
  { t, list }: Text,
): string {
  if (changed.length === 0) return t('sprint.summary.nobody');
  const named = changed.slice(0, NAMED).map(({ name, needKeys: [first = '', ...more] }) =>
    t('sprint.summary.customer', {
      name,
      need: needs.find(({ key }) => key === first)?.title ?? first,
      more: more.length,
    }),
  );
  const rest = changed.length - named.length;
  return list(rest > 0 ? [...named, t('sprint.summary.more', { count: rest })] : named);
}

function Moved({
  items,
  keys,
  label,
  unit,
}: PlanSummaryProps & {
  readonly keys: readonly string[];
  readonly label: 'sprint.apply.into' | 'sprint.apply.out';
}): ReactNode {
  const { t, number } = useText();
  if (keys.length === 0) return null;
  const rows = keys.flatMap((key) => items.filter((item) => item.key === key));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t(label, { count: keys.length })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('sprint.column.item')}</th>
            <th scope="col">{t('sprint.column.serves')}</th>
            <th scope="col">{t(`sprint.unit.${unit}`)}</th>
            <th scope="col">{t('sprint.column.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.key}>
              <td>
                <ItemCell item={item} />
              </td>
              <td>{item.row.personas.length > 0 && <PersonaMarks personas={item.row.personas} />}</td>
              <td className={styles.figure}>
                {item.candidate.points === null
                  ? t('sprint.summary.no-points')
                  : t(`sprint.size.${unit}`, { count: item.candidate.points })}
              </td>
              <td className={styles.figure}>{item.row.value === null ? '–' : number(item.row.value, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

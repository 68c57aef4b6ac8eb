import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { AskingCustomer } from '@contract/planning/planning-views';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { ItemCell } from '../sprint-plan/plan-cells';
import type { Unit } from '../sprint-plan/plan-cells';
import type { PlanItem } from '../sprint-plan/plan-items';
import styles from '../sprint-plan/sprint-plan.module.css';
import type { ReleaseSearch } from './use-release';

interface ReleaseResultProps {
  readonly search: ReleaseSearch;
  readonly items: readonly PlanItem[];
  readonly customers: readonly AskingCustomer[];
  readonly unit: Unit;
  readonly by: 'personas' | 'accounts';
  readonly stop: () => void;
}

/** The best release for the choices, with its proof, its items, and what a little more would buy. */
export function ReleaseResult({ search, items, customers, unit, by, stop }: ReleaseResultProps): ReactNode {
  const { t, number, percent, list } = useText();
  if (search.kind === 'searching')
    return (
      <section className={styles.capacity} role="status">
        <p>
          {search.state === null
            ? t('sprint.searching')
            : t('sprint.searching.gap', { gap: percent(search.state.gap01) })}
        </p>
        <span>
          <Button spacing="compact" onClick={stop}>
            {t('sprint.search.stop')}
          </Button>
        </span>
      </section>
    );
  if (search.kind !== 'found') return null;
  const { plan, steps } = search;
  const name = (key: string): string => customers.find((customer) => customer.key === key)?.name ?? key;
  const built = items.filter((item) => plan.requirements.includes(item.key));
  return (
    <section aria-label={t('release.result')} className={styles.capacity}>
      <h2 className={styles.heading}>{t('release.result')}</h2>
      <p>
        <strong className={styles.big}>{t(`release.worth.${by}`, { value: number(plan.value, 1) })}</strong>{' '}
        <Lozenge>{t('sprint.gap', { gap: percent(plan.gap01) })}</Lozenge>
      </p>
      <p className={styles.small}>
        {t(plan.proven ? 'release.proven' : 'release.open', { gap: percent(plan.gap01) })}{' '}
        {t(`release.cost.${unit}`, { cost: number(plan.cost, Number.isInteger(plan.cost) ? 0 : 1) })}
      </p>
      {built.length === 0 ? (
        <p>{t('release.nothing')}</p>
      ) : (
        <ul className={styles.needs}>
          {built.map((item) => (
            <li key={item.key}>
              <span className={styles.grow}>
                <ItemCell item={item} />
              </span>
              <span className={styles.figure}>{item.candidate.points ?? '–'}</span>
            </li>
          ))}
        </ul>
      )}
      {plan.proven && steps.length === 0 && <p className={styles.small}>{t('release.steps.none')}</p>}
      <ul className={styles.sentences}>
        {steps.map((step) => (
          <li key={step.extraPoints} className={styles.small}>
            {t(step.proven ? `release.step.${unit}` : `release.step.at-most.${unit}`, {
              extra: number(step.extraPoints, Number.isInteger(step.extraPoints) ? 0 : 1),
              gain: number(step.gain, 1),
            })}{' '}
            {t(step.given.length > 0 ? 'release.step.instead' : 'release.step.won', {
              won: list(step.won.map(name)),
              given: list(step.given.map(name)),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

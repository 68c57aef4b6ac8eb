import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import type { SetupView } from '@contract/product/setup-view';
import { useText } from '../../../i18n/text';
import styles from './setup.module.css';

interface Step {
  readonly name: string;
  /** null = it takes care of itself. */
  readonly done: boolean | null;
  readonly state: string;
  readonly advice?: string;
}

/** What has to stand before values can be written, each step with what to do when it does not. */
export function Checklist({ setup }: { setup: SetupView }): ReactNode {
  const { t, instant, list } = useText();
  const { migrations, missingFields, estimationFieldName, counts, lastReconciledAt } = setup;
  const steps: readonly Step[] = [
    {
      name: t('setup.migrations'),
      done: migrations.done >= migrations.total,
      state: t('setup.migrations.state', { done: migrations.done, total: migrations.total }),
      advice: t('setup.migrations.advice'),
    },
    {
      name: t('setup.fields'),
      done: missingFields.length === 0,
      state:
        missingFields.length === 0
          ? t('setup.fields.all')
          : t('setup.fields.missing', { names: list(missingFields) }),
      advice: t('setup.fields.advice'),
    },
    {
      name: t('setup.estimation'),
      done: estimationFieldName !== null,
      state: estimationFieldName ?? t('setup.estimation.none'),
      advice: t('setup.estimation.advice'),
    },
    {
      name: t('setup.knowledge'),
      done: counts.needs > 0,
      state: list([
        t('setup.count.personas', { count: counts.personas }),
        t('setup.count.needs', { count: counts.needs }),
        t('setup.count.evidence', { count: counts.evidence }),
        t('setup.count.items', { count: counts.items }),
      ]),
      advice: t('setup.knowledge.advice'),
    },
    {
      name: t('setup.reconcile'),
      done: lastReconciledAt !== null ? true : null,
      state: lastReconciledAt === null ? t('setup.reconcile.never') : instant(lastReconciledAt),
      advice: t('setup.reconcile.advice'),
    },
  ];
  return (
    <section aria-label={t('setup.checklist')}>
      <h2>{t('setup.checklist')}</h2>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.name}>
            <StepIcon done={step.done} />
            <div>
              <strong>{step.name}</strong> <span className={styles.state}>{step.state}</span>
              {step.done !== true && <div className={styles.small}>{step.advice}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StepIcon({ done }: { done: boolean | null }): ReactNode {
  const { t } = useText();
  if (done === null) return <ClockIcon label={t('setup.later')} color="var(--ds-icon-information)" />;
  return done ? (
    <CheckCircleIcon label={t('setup.done')} color="var(--ds-icon-success)" />
  ) : (
    <WarningIcon label={t('setup.open')} color="var(--ds-icon-warning)" />
  );
}

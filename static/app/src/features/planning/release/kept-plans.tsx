import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ReleasePlanView } from '@contract/planning/planning-views';
import type { ReleasePlan } from '@domain/planning/release/solve-release';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import styles from '../sprint-plan/sprint-plan.module.css';
import type { PlanItem } from '../sprint-plan/plan-items';
import { PlanComparison } from './plan-comparison';
import { VersionPanel } from './version-panel';

interface KeptPlansProps {
  readonly projectId: string;
  readonly canKeep: boolean;
  readonly by: 'personas' | 'accounts';
  readonly customerKeys: readonly string[];
  readonly plan: ReleasePlan | null;
  readonly items: readonly PlanItem[];
  readonly names: ReadonlyMap<string, string>;
}

/** Plans worth keeping, and two of them side by side. */
export function KeptPlans(props: KeptPlansProps): ReactNode {
  const { projectId, canKeep, by, customerKeys, plan, items, names } = props;
  const { t } = useText();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [versioned, setVersioned] = useState<ReleasePlanView | null>(null);
  const kept = useRead('release.list', { projectId });
  const save = useWrite('record.save', { until: ['release.list'] });
  const remove = useWrite('record.delete', { until: ['release.list'] });
  const keep = (found: ReleasePlan): void => {
    const content = {
      by,
      capacityPoints: found.budget,
      customerKeys: [...customerKeys],
      wonKeys: [...found.customers],
      itemKeys: [...found.requirements],
      value: found.value,
      bound: found.bound,
      costPoints: found.cost,
      proven: found.proven,
    };
    const set = { name, plan: content };
    save.run({ projectId, kind: 'plan', id: crypto.randomUUID(), version: 0, set }, () => {
      setName('');
    });
  };
  const plans = kept.data?.plans ?? [];
  return (
    <section aria-label={t('release.kept')} className={styles.apply}>
      <h2 className={styles.heading}>{t('release.kept')}</h2>
      {kept.isError && <FailureNote error={kept.error} onRetry={() => void kept.refetch()} />}
      {save.failure !== null && <FailureNote error={save.failure} />}
      {remove.failure !== null && <FailureFlag error={remove.failure} />}
      {canKeep ? (
        <KeepForm
          canKeep={plan !== null && !save.busy}
          name={name}
          onName={setName}
          onKeep={() => {
            if (plan !== null) keep(plan);
          }}
        />
      ) : (
        <p className={styles.small}>{t('release.keep.readonly')}</p>
      )}
      {kept.isSuccess && plans.length === 0 && <p className={styles.small}>{t('release.kept.none')}</p>}
      <ul className={styles.needs}>
        {plans.map((each) => (
          <li key={each.id}>
            <KeptPlan
              kept={each}
              chosen={chosen.includes(each.id)}
              onChoose={(isChosen) => {
                const rest = chosen.filter((id) => id !== each.id);
                setChosen(isChosen ? [...rest.slice(-1), each.id] : rest);
              }}
            />
            <button
              type="button"
              className={styles.tool}
              aria-label={t('release.version.of', { name: each.name })}
              onClick={() => {
                setVersioned(each);
              }}
            >
              {t('release.version')}
            </button>
            {canKeep && (
              <button
                type="button"
                className={styles.tool}
                aria-label={t('release.delete.named', { name: each.name })}
                onClick={() => {
                  remove.run({ projectId, kind: 'plan', id: each.id });
                }}
              >
                {t('release.delete')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {versioned !== null && (
        <VersionPanel
          key={versioned.id}
          name={versioned.name}
          itemKeys={versioned.plan.itemKeys}
          items={items}
          wonNames={versioned.plan.wonKeys.map((key) => names.get(key) ?? key)}
          onClose={() => {
            setVersioned(null);
          }}
        />
      )}
      <ChosenPlans {...{ plans, chosen, names }} />
    </section>
  );
}

interface KeepFormProps {
  readonly canKeep: boolean;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onKeep: () => void;
}

function KeepForm({ canKeep, name, onName, onKeep }: KeepFormProps): ReactNode {
  const { t } = useText();
  return (
    <form
      className={styles.footRow}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
      }}
    >
      <label className={styles.check}>
        {t('release.keep.name')}
        <input
          className={styles.textInput}
          value={name}
          maxLength={120}
          onChange={(event) => {
            onName(event.currentTarget.value);
          }}
        />
      </label>
      <Button type="submit" isDisabled={!canKeep || name.trim() === ''}>
        {t('release.keep')}
      </Button>
    </form>
  );
}

interface KeptPlanProps {
  readonly kept: ReleasePlanView;
  readonly chosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function KeptPlan({ kept, chosen, onChoose }: KeptPlanProps): ReactNode {
  const { t, number, day } = useText();
  return (
    <label className={styles.grow}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => {
          onChoose(event.currentTarget.checked);
        }}
      />{' '}
      {kept.name}{' '}
      <span className={styles.small}>
        {day(kept.savedOn)} ·{' '}
        {t('release.kept.line', {
          value: number(kept.plan.value, 1),
          won: kept.plan.wonKeys.length,
          capacity: kept.plan.capacityPoints,
        })}
      </span>
    </label>
  );
}

interface ChosenPlansProps extends Pick<KeptPlansProps, 'names'> {
  readonly plans: readonly ReleasePlanView[];
  /** Ids of the plans to compare. */
  readonly chosen: readonly string[];
}

/** Two plans side by side, or how to choose them. */
function ChosenPlans({ plans, chosen, names }: ChosenPlansProps): ReactNode {
  const { t } = useText();
  const [first, second] = chosen.flatMap((id) => plans.find((each) => each.id === id) ?? []);
  return (
    <>
      {first !== undefined && second !== undefined && (
        <PlanComparison first={first} second={second} names={names} />
      )}
      {plans.length > 1 && second === undefined && (
        <p className={styles.small}>{t('release.compare.hint')}</p>
      )}
    </>
  );
}

import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { releaseFromNeeds } from '@domain/planning/release/release-from-needs';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import styles from '../sprint-plan/sprint-plan.module.css';
import { CustomerTable } from './customer-table';
import type { Lock } from './customer-table';
import { FrontierChart } from './frontier-chart';
import { KeptPlans } from './kept-plans';
import type { ReleaseSource } from './load-release';
import { ReleaseNotes } from './release-notes';
import { ReleaseResult } from './release-result';
import { useRelease } from './use-release';
import { useWholeFrontier } from './use-whole-frontier';

interface ReleaseBoardProps {
  readonly source: ReleaseSource;
  readonly basis: PlanningBasis;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
}

/** Choices on top, the proven best release for them below. */
export function ReleaseBoard({ source, basis, snapshot, projectId }: ReleaseBoardProps): ReactNode {
  const { t } = useText();
  const total = source.items.reduce((sum, item) => sum + Math.max(0, item.candidate.points ?? 0), 0);
  const [by, setBy] = useState<'personas' | 'accounts'>('personas');
  const [capacityPoints, setCapacity] = useState(Math.round(total / 2));
  const [locks, setLocks] = useState<Readonly<Record<string, Lock>>>({});
  const [countsDone, setCountsDone] = useState(true);
  const [assumes, setAssumes] = useState(false);
  const customers = by === 'personas' ? basis.personas : basis.accounts;
  const asking = customers.filter((customer) => customer.needKeys.length > 0);
  const prepared = useMemo(() => {
    const keys = new Set(source.items.map((item) => item.key));
    const base = {
      items: source.items.map((item) => item.candidate),
      customers: asking,
      served01: countsDone ? source.served01 : {},
      capacityPoints,
      assumedPoints: assumes ? basis.referencePoints : null,
      doneKeys: source.items.flatMap((item) => item.doneBlockers.filter((key) => !keys.has(key))),
    };
    const first = releaseFromNeeds(base);
    // Who cannot be won at all is no part of the problem, so a choice about them has nothing to hold on to.
    const known = new Set(first.problem.customers.map((customer) => customer.key));
    const locked = (wanted: Lock): string[] =>
      Object.entries(locks).flatMap(([key, lock]) => (lock === wanted && known.has(key) ? [key] : []));
    return releaseFromNeeds({
      ...base,
      locked: { customersIn: locked('in'), customersOut: locked('out') },
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asking` follows from `by` and `basis`
  }, [source, basis, by, capacityPoints, locks, countsDone, assumes]);
  const problem = prepared.problem.customers.length === 0 ? null : prepared.problem;
  const { search, frontier, trace, stop } = useRelease(problem);
  const whole = useWholeFrontier(projectId, problem, snapshot.canManageKnowledge);
  const plan = search.kind === 'found' ? search.plan : null;
  return (
    <div className={styles.plan}>
      <p className={styles.small}>{t('release.intro')}</p>
      {source.cut && <Note tone="warning" title={t('release.cut')} />}
      {by === 'accounts' && basis.accountsLeftOut > 0 && (
        <Note
          tone="warning"
          title={t('release.accounts-cut', { shown: basis.accounts.length, more: basis.accountsLeftOut })}
        />
      )}
      <div className={styles.footRow}>
        <SelectBox
          label={t('release.by')}
          value={by}
          options={[
            { value: 'personas', label: t('release.by.personas') },
            { value: 'accounts', label: t('release.by.accounts') },
          ]}
          onChange={(value) => {
            setBy(value === 'accounts' ? 'accounts' : 'personas');
            setLocks({});
          }}
        />
        <label className={styles.check}>
          {t('sprint.capacity')}
          <input
            className={styles.number}
            type="number"
            min={0}
            step="any"
            value={capacityPoints}
            onChange={(event) => {
              const typed = Number(event.currentTarget.value);
              setCapacity(Number.isFinite(typed) ? Math.max(0, typed) : 0);
            }}
          />
          <span className={styles.small}>{t('release.of-total', { total })}</span>
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={countsDone}
            onChange={(event) => {
              setCountsDone(event.currentTarget.checked);
            }}
          />
          {t('release.counts-done')}
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={assumes}
            onChange={(event) => {
              setAssumes(event.currentTarget.checked);
            }}
          />
          {t('sprint.rule.assume', { points: basis.referencePoints })}
        </label>
      </div>
      {search.kind === 'failed' && <FailureNote error={search.error} />}
      {prepared.problem.customers.length === 0 && (
        <Note tone="warning" title={t('release.nobody')}>
          {t('release.nobody.text')}
        </Note>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <CustomerTable
            customers={asking}
            prepared={prepared}
            plan={plan}
            locks={locks}
            snapshot={snapshot}
            onLock={(key, lock) => {
              setLocks((before) => ({ ...before, [key]: lock }));
            }}
          />
          <ReleaseNotes notes={prepared.notes} snapshot={snapshot} />
        </div>
        <aside className={styles.aside}>
          <ReleaseResult
            search={search}
            items={source.items}
            customers={asking}
            stop={stop}
            unit={snapshot.estimation.kind}
          />
          <FrontierChart
            frontier={frontier}
            whole={whole}
            capacityPoints={capacityPoints}
            trace={trace}
            stop={stop}
          />
        </aside>
      </div>
      <KeptPlans
        projectId={projectId}
        canKeep={snapshot.canManageKnowledge}
        by={by}
        customerKeys={asking.map((customer) => customer.key)}
        plan={plan}
        items={source.items}
        names={new Map([...basis.accounts, ...basis.personas].map((each) => [each.key, each.name]))}
      />
    </div>
  );
}

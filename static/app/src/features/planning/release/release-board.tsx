import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { ReleaseChoices } from './release-choices';
import { totalPoints, useReleaseProblem } from './use-release-problem';
import styles from '../sprint-plan/sprint-plan.module.css';
import { CustomerTable } from './customer-table';
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
  const total = totalPoints(source);
  const release = useReleaseProblem(source, basis);
  const { by, capacityPoints, asking, prepared, problem } = release;
  const { search, frontier, trace, stop } = useRelease(problem);
  const whole = useWholeFrontier(projectId, problem, snapshot.canManageKnowledge);
  const plan = search.kind === 'found' ? search.plan : null;
  const uncovered = prepared.notes.flatMap((note) =>
    note.kind === 'need-not-coverable' ? [note.needKey] : [],
  );
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
      <ReleaseChoices choices={release} total={total} referencePoints={basis.referencePoints} />
      {search.kind === 'failed' && <FailureNote error={search.error} />}
      {prepared.problem.customers.length === 0 && (
        <Note
          tone="warning"
          title={t('release.nobody')}
          actions={
            uncovered.length > 0 && (
              <Button
                spacing="compact"
                onClick={() => {
                  for (const needKey of uncovered) release.leaveOut(needKey, true);
                }}
              >
                {t('release.leave-out.uncovered')}
              </Button>
            )
          }
        >
          {t('release.nobody.text')}
        </Note>
      )}
      <div className={styles.columns}>
        <div className={styles.main}>
          <CustomerTable
            customers={release.customers}
            prepared={prepared}
            plan={plan}
            locks={release.locks}
            leftOut={release.leftOut}
            snapshot={snapshot}
            onLock={release.lock}
            onLeaveOut={release.leaveOut}
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
            by={by}
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

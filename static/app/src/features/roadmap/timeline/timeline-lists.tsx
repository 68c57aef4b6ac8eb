import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import type { PlanRow } from '../plan/plan-rows';
import type { Dependencies } from './use-dependencies';
import styles from './timeline.module.css';

interface DependencyListProps {
  readonly dependencies: Dependencies;
  readonly rows: readonly PlanRow[];
}

/** What blocks what, in words: what ends too late first. */
export function DependencyList({ dependencies, rows }: DependencyListProps): ReactNode {
  const { t } = useText();
  const { read, found, cut } = dependencies;
  const keys = useMemo(() => new Map(rows.map(({ item }) => [item.id, item.key])), [rows]);
  if (read.isError) return <FailureNote error={read.error} onRetry={() => void read.refetch()} />;
  if (read.isPending) return null;
  const late = found.filter((each) => each.late);
  const sorted = [...late, ...found.filter((each) => !each.late)];
  return (
    <section aria-label={t('plan.links')}>
      {late.length > 0 && <Note tone="warning" title={t('timeline.links.late', { count: late.length })} />}
      {cut && <p className={styles.words}>{t('timeline.links.cut')}</p>}
      {sorted.length === 0 ? (
        <p className={styles.words}>{t('timeline.links.none')}</p>
      ) : (
        <ul className={styles.words}>
          {sorted.map(({ blockerId, blockedId, late: isLate }) => (
            <li key={`${blockerId} ${blockedId}`}>
              {t(isLate ? 'timeline.links.one.late' : 'timeline.links.one', {
                blocker: keys.get(blockerId) ?? '',
                blocked: keys.get(blockedId) ?? '',
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface MilestoneListProps {
  readonly milestones: OutlineView['milestones'];
  /** Only for who does not see the marks. */
  readonly hidden?: boolean;
}

/** The milestones of the goals by their days. */
export function MilestoneList({ milestones, hidden = false }: MilestoneListProps): ReactNode {
  const { t, day } = useText();
  if (milestones.length === 0) return null;
  const sorted = [...milestones].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <ul className={hidden ? 'visually-hidden' : styles.words} aria-label={t('timeline.milestones')}>
      {sorted.map(({ title, dueOn, reached }, at) => (
        <li key={at}>
          {t(reached ? 'timeline.milestone.reached' : 'timeline.milestone', { title, day: day(dueOn) })}
        </li>
      ))}
    </ul>
  );
}

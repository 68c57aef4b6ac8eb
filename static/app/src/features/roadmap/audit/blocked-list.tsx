import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { blockedValue } from '@domain/roadmap/audit';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { openBlockers } from '@jira/item-links';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { MoveFlag } from '../plan/move-flag';
import { placeNow } from '../../items/item-edits/rank-place';
import type { PlanContext } from '../plan/plan-view';
import { useMapMoves } from '../story-map/use-map-moves';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { Opener } from '../../drawer';
import { AuditList } from './audit-list';
import styles from './audit.module.css';

/** Links are read of so many items, the most valuable; behind them little value can be blocked. */
const MOST_READ = 1_000;
const none: ReadonlyMap<string, readonly string[]> = new Map();

/** Keys of what holds each item up and is not done. */
const blockersOf = reading({ jira: true }, (ids: readonly string[]) => openBlockers(jiraAsUser, ids));

/** Valued work that something else holds up; the way out is to do that first. */
export function BlockedList({ work, context }: { work: WorkItems; context: PlanContext }): ReactNode {
  const { t, number } = useText();
  const moves = useMapMoves(context);
  const valued = useMemo(
    () =>
      work.items
        .filter((item) => item.statusCategory !== 'done' && (item.written.value ?? 0) > 0)
        .sort((a, b) => (b.written.value ?? 0) - (a.written.value ?? 0))
        .slice(0, MOST_READ)
        .map((item) => item.id),
    [work.items],
  );
  const blockers = useReading(blockersOf, valued, { keep: true });
  const blocked = useMemo(() => blockedValue(work.items, blockers.data ?? none), [work.items, blockers.data]);
  if (blockers.isError) return <FailureNote error={blockers.error} onRetry={() => void blockers.refetch()} />;
  const byKey = new Map(work.items.map((item) => [item.key, item]));
  return (
    <>
      <AuditList
        title={t('audit.blocked')}
        hint={t('audit.blocked.hint')}
        none={blockers.isPending ? t('state.loading') : t('audit.blocked.none')}
        entries={blocked}
        keyOf={({ item }) => item.id}
      >
        {({ item, value, blockers: keys }) => {
          const [first = ''] = keys;
          const blocker = byKey.get(first);
          const later = blocker !== undefined && comesAfter(blocker, item);
          return (
            <>
              <span>
                <Opener kind="item" id={item.key}>
                  <strong>{number(value)}</strong> {item.key} {item.summary}
                </Opener>{' '}
                – {t('audit.blocked.by', { items: keys.join(', ') })}
              </span>
              {later && context.snapshot.canEdit ? (
                <button
                  type="button"
                  className={styles.act}
                  onClick={() => {
                    const back = placeNow(blocker, work.items);
                    if (back !== null) moves.toRank(blocker, { before: item.key }, back);
                  }}
                >
                  {t('audit.blocked.first', { item: first })}
                </button>
              ) : (
                <Opener kind="item" id={first} className={styles.act}>
                  {t('plan.open', { item: first })}
                </Opener>
              )}
            </>
          );
        }}
      </AuditList>
      <MoveFlag edits={moves} />
    </>
  );
}

function comesAfter(blocker: RoadmapItem, item: RoadmapItem): boolean {
  return blocker.rank !== null && item.rank !== null && blocker.rank > item.rank;
}

import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { readWorkItem, workItemFields } from '@jira/issue-schema';
import { reading, useRead, useReading } from '../../../api/read';
import type { SurfaceContext } from '../../../api/context';
import { readSourceItems, readSourceTitle } from '../../../api/sprint';
import type { ItemSource } from '../../../api/sprint';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import { rowOf } from '../../../api/work-items/item-numbers';
import { totalBasis } from '../../../api/work-items/total-basis';
import { BoardFlow } from './board-flow-view';
import { PersonaShares } from './persona-shares';
import { blockersOf } from '@jira/item-links';
import { RankBacklog } from './rank-backlog';
import { SprintPlan } from '../sprint-plan/sprint-plan';
import { SprintTable } from './sprint-table';
import { sumUp } from './sprint-sums';
import styles from './sprint-view.module.css';

interface AskedItems {
  readonly source: ItemSource;
  readonly fields: readonly string[];
}

const sourceTitle = reading({}, readSourceTitle);
const sourceItems = reading({ jira: true }, ({ source, fields }: AskedItems) =>
  readSourceItems(source, fields),
);

/** A sprint, a backlog or a board by customer value: what is in it, what it is worth, and for whom. */
export function SprintView(): ReactNode {
  const context = useSurface();
  const { t } = useText();
  const source = sourceOf(context);
  if (source === null || context.projectId === null)
    return <Note tone="info" title={t('sprint.no-source')} />;
  return <ViewOfSource source={source} projectId={context.projectId} />;
}

function sourceOf({ sprintId, boardId, moduleKey }: SurfaceContext): ItemSource | null {
  if (sprintId !== null) return { kind: 'sprint', sprintId };
  if (boardId === null) return null;
  return { kind: moduleKey === 'rank-backlog' ? 'backlog' : 'board', boardId };
}

function ViewOfSource({ source, projectId }: { source: ItemSource; projectId: string }): ReactNode {
  const { boardId } = useSurface();
  const { t, day } = useText();
  const knowledge = useRead('knowledge.read', { projectId });
  const title = useReading(sourceTitle, source);
  const dates = [title.data?.startDate, title.data?.endDate].flatMap((date) =>
    date == null ? [] : day(date),
  );
  const ofSprint = source.kind === 'sprint' && knowledge.isSuccess;
  const head = (
    <>
      <h1>
        {title.data === undefined
          ? t('sprint.title')
          : source.kind === 'sprint'
            ? title.data.name
            : t('sprint.title.named', { name: title.data.name })}
      </h1>
      <span className={styles.small}>
        {dates.length === 2
          ? t('sprint.dates', { from: dates[0] ?? '', to: dates[1] ?? '' })
          : t(`sprint.${source.kind}`)}
      </span>
    </>
  );
  return (
    <main className={styles.page}>
      {!ofSprint && (
        <header className={styles.head}>
          <div>{head}</div>
        </header>
      )}
      {knowledge.isPending && <Skeleton rows={8} label={t('state.loading')} />}
      {knowledge.isError && <FailureNote error={knowledge.error} onRetry={() => void knowledge.refetch()} />}
      {knowledge.isSuccess &&
        (source.kind === 'sprint' ? (
          <SprintPlan
            head={head}
            sprintId={source.sprintId}
            boardId={boardId}
            projectId={projectId}
            snapshot={knowledge.data}
          />
        ) : (
          <Items
            source={source}
            hasSprints={title.data?.hasSprints ?? false}
            projectId={projectId}
            snapshot={knowledge.data}
          />
        ))}
    </main>
  );
}

interface ItemsProps {
  readonly source: ItemSource;
  readonly hasSprints: boolean;
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
}

function Items({ source, hasSprints, projectId, snapshot }: ItemsProps): ReactNode {
  const { t } = useText();
  const items = useReading(sourceItems, {
    source,
    fields: [...workItemFields(snapshot.fields, snapshot.estimation), 'issuelinks'],
  });
  const all = useMemo(
    () =>
      (items.data?.issues ?? [])
        .map((issue) => readWorkItem(issue, snapshot.fields, snapshot.estimation))
        // An epic's value is that of its stories: with both, the same work would count twice.
        .filter((item) => item.hierarchyLevel === 0)
        .map((item) => rowOf(item, snapshot)),
    [items.data, snapshot],
  );
  const rows = all.filter((row) => row.item.statusCategory !== 'done');
  const basis = useMemo(
    () =>
      totalBasis(
        all.map((row) => row.item),
        snapshot,
      ),
    [all, snapshot],
  );
  const blocked = useMemo(
    () =>
      new Set(
        (items.data?.issues ?? [])
          .filter((issue) => blockersOf(issue).some((blocker) => !blocker.done))
          .map((issue) => issue.id),
      ),
    [items.data],
  );
  if (items.isPending) return <Skeleton rows={8} label={t('state.loading')} />;
  if (items.isError) return <FailureNote error={items.error} onRetry={() => void items.refetch()} />;
  if (rows.length === 0) {
    return (
      <Note tone="neutral" title={t(`sprint.empty.${source.kind}`)}>
        {t('sprint.empty.text')}
      </Note>
    );
  }
  const sums = sumUp(rows, snapshot.personas, basis);
  return (
    <div className={styles.columns}>
      <section aria-label={t(`sprint.in.${source.kind}`)}>
        <h2>
          {t(`sprint.in.${source.kind}`)} <span className={styles.badge}>{rows.length}</span>
        </h2>
        {source.kind === 'backlog' && (
          <RankBacklog
            rows={rows}
            projectId={projectId}
            complete={!items.data.cut}
            reload={() => items.refetch()}
          />
        )}
        {items.data.cut && <Note tone="warning" title={t('sprint.cut', { count: rows.length })} />}
        <SprintTable rows={rows} sums={sums} unit={snapshot.estimation.kind} />
      </section>
      <aside className={styles.aside}>
        {source.kind === 'board' && (
          <BoardFlow
            // The done work of a board with sprints is that of all sprints ever: it says nothing of the flow.
            rows={hasSprints ? rows : all}
            isBlocked={(row) => blocked.has(row.item.id)}
            unit={snapshot.estimation.kind}
            basis={basis}
          />
        )}
        <PersonaShares sums={sums} />
      </aside>
    </div>
  );
}

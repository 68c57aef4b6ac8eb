import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { useFamily } from '../../../api/work-items/use-family';
import { NO_FILTER, filterFrom, filterToSearch, fitsFilter } from '../../../api/work-items/item-filter';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import { FilterChips } from './filter-chips';
import { ItemCount } from './item-count';
import { ItemGrid } from './item-grid';
import { ItemToolbar } from './item-toolbar';
import { buildTree, countNodes, filterTree, linesOf } from '../../../api/work-items/item-tree';
import type { TreeNode } from '../../../api/work-items/item-tree';
import styles from './item-list.module.css';

interface ItemListProps extends Omit<TabProps, 'view'> {
  /** What stands in the toolbar after the filters. */
  readonly after?: ReactNode;
  /** What stands above all else. */
  readonly above?: ReactNode;
}

/** The roadmap as a list: epics with their stories, the most valuable for customers first. */
export function ItemList({ snapshot, work, place, after, above }: ItemListProps): ReactNode {
  const { t, locale } = useText();
  const filter = useMemo(() => filterFrom(place.search), [place.search]);
  const applied = useDeferredValue(filter);
  const items = useDeferredValue(work.items);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  const projectId = useSurface().projectId ?? snapshot.projectIds[0] ?? '';
  const { efforts } = useFamily(projectId, snapshot, { items, elsewhere: work.elsewhere });
  const tree = useMemo(
    () => buildTree(items, snapshot, applied.sort, efforts),
    [items, snapshot, applied.sort, efforts],
  );
  const { status } = applied;
  const whole = useMemo(
    () => filterTree(tree, fitsFilter({ ...NO_FILTER, status }, locale)),
    [tree, status, locale],
  );
  const shown = useMemo(() => filterTree(whole, fitsFilter(applied, locale)), [whole, applied, locale]);
  const count = useMemo(() => countNodes(whole), [whole]);
  const lines = useMemo(() => linesOf(shown, (id) => !closed.has(id)), [shown, closed]);

  const setFilter = (next: ItemFilter): void => {
    place.setSearch(filterToSearch(next, place.search));
  };
  const toggle = useCallback((id: string): void => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);

  if (work.error !== null && work.items.length === 0) {
    return <FailureNote error={work.error} onRetry={work.reload} />;
  }
  if (work.items.length === 0) {
    return work.complete ? (
      <Note tone="neutral" title={t('list.empty.title')}>
        {t('list.empty.text')}
      </Note>
    ) : (
      <Skeleton rows={10} label={t('list.loading')} />
    );
  }
  return (
    <>
      {above}
      <ItemToolbar
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        onFilter={setFilter}
        after={after}
        tree={{
          allExpanded: closed.size === 0,
          onExpandAll: (expand) => {
            setClosed(expand ? new Set() : new Set(groupIds(tree)));
          },
        }}
      />
      <FilterChips
        filter={filter}
        knowledge={snapshot}
        items={work.items}
        hidden={count - countNodes(shown)}
        onFilter={setFilter}
      />
      {work.error !== null && <FailureNote error={work.error} onRetry={work.reload} />}
      {lines.length === 0 ? (
        <Note tone="neutral" title={t('list.nothing')} />
      ) : (
        <div className={styles.scroller}>
          <ItemGrid lines={lines} onToggle={toggle} />
        </div>
      )}
      <ItemCount work={work} shown={countNodes(shown)} count={count} />
    </>
  );
}

function groupIds(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? [] : [node.row.item.id, ...groupIds(node.children)],
  );
}

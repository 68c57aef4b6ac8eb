import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FilterButton } from '../../ui/filter-button';
import { SearchBox } from '../../ui/search-box';
import { Toolbar } from '../../ui/toolbar';
import { filtersSet, InboxFilters } from './inbox-filters';
import { InboxOrder } from './inbox-order';
import styles from './evidence.module.css';

interface InboxToolbarProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly filter: PieceFilter;
  readonly onFilter: (filter: PieceFilter) => void;
  readonly children?: ReactNode;
}

/** Typing asks again only when the hands rest. */
const REST_MS = 300;

export function InboxToolbar(props: InboxToolbarProps): ReactNode {
  const { projectId, snapshot, filter, onFilter } = props;
  const { t } = useText();
  const waiting = useRead('evidence.count', { projectId });
  const [text, setText] = useSearchText(filter, onFilter);
  return (
    <Toolbar
      end={
        waiting.data !== undefined && (
          <button
            type="button"
            className={styles.waiting}
            onClick={() => {
              onFilter({ ...filter, triage: 'new', deleted: false });
            }}
          >
            {t(waiting.data.more ? 'evidence.waiting.more' : 'evidence.waiting', {
              count: waiting.data.waiting,
            })}
          </button>
        )
      }
    >
      <SearchBox label={t('evidence.search')} value={text} onChange={setText} />
      <FilterButton
        count={filtersSet(filter)}
        onClear={() => {
          const { order, likeNeedKey } = filter;
          onFilter({
            text: filter.text,
            triage: 'any',
            deleted: false,
            ...(order !== undefined && { order }),
            ...(likeNeedKey !== undefined && { likeNeedKey }),
          });
        }}
      >
        <InboxFilters {...{ projectId, snapshot, filter, onFilter }} />
      </FilterButton>
      <InboxOrder {...{ snapshot, filter, onFilter }} />
      {props.children}
    </Toolbar>
  );
}

/** The words of the search as they are typed; they filter once the hands rest. */
function useSearchText(
  filter: PieceFilter,
  onFilter: (filter: PieceFilter) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(filter.text);
  const [asked, setAsked] = useState(filter.text);
  // The address has changed the search, by the browser's back for example: the box follows.
  if (asked !== filter.text) {
    setAsked(filter.text);
    setText(filter.text);
  }
  useEffect(() => {
    if (text === filter.text) return undefined;
    const timer = setTimeout(() => {
      onFilter({ ...filter, text });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, filter, onFilter]);
  return [text, setText];
}

import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { kindNamed } from '@domain/records/kinds';
import type { Kinds } from '@domain/records/kinds';
import type { WrittenKind } from '@contract/records/written-kinds';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SearchBox } from '../../../ui/search-box';
import { Skeleton } from '../../../ui/skeleton';
import { Toolbar } from '../../../ui/toolbar';
import { cellOf } from './cells';
import type { Cell } from './cells';
import { keptOf, useRecordPages } from './record-pages';
import type { Kept } from './record-pages';
import { RecordTable } from './record-table';
import type { FurtherColumn } from './record-table';
import styles from './record-list.module.css';

interface RecordListProps<N extends WrittenKind> {
  readonly projectId: string;
  readonly kind: N;
  /** The list's own name. */
  readonly label: string;
  /** Said where there is none yet. */
  readonly none: string;
  readonly cells?: CellsOf<N>;
  /** Further columns, for all records that are shown: counts, or what can be done with one. */
  readonly columns: (shown: readonly Kept<N>[]) => readonly FurtherColumn<Kept<N>>[];
  /** The name of one of those that are shown, where it is more than words. */
  readonly nameCell?: (record: Kept<N>, name: string, shown: readonly Kept<N>[]) => ReactNode;
}

/** Cells that a feature brings itself, each by the field that it shows. */
type CellsOf<N extends WrittenKind> = { readonly [F in keyof Kinds[N]['fields']]?: Cell };

function ownCell<N extends WrittenKind>(cells: CellsOf<N>, field: string): Cell {
  const own = Object.entries<Cell | undefined>(cells).find(([name]) => name === field);
  return own?.[1] ?? cellOf;
}

const words = ['records'] as const;
/** Whoever types is not asked about at each letter. */
const PAUSE_MS = 300;

/** The records of a kind: found by name, page by page, with what can be done with each. */
export function RecordList<N extends WrittenKind>(props: RecordListProps<N>): ReactNode {
  return (
    <MoreWords parts={words}>
      <List {...props} />
    </MoreWords>
  );
}

function List<N extends WrittenKind>(props: RecordListProps<N>): ReactNode {
  const { projectId, kind, label, none, cells = {}, columns, nameCell } = props;
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const pages = useRecordPages(projectId, kind, text);
  const shown = (pages.data?.pages ?? []).flatMap((page) =>
    page.records.map((record) => keptOf(kind, record)),
  );
  return (
    <div className={styles.list}>
      <Toolbar>
        <SearchBox label={t('record.search')} value={typed} onChange={setTyped} />
      </Toolbar>
      {pages.isPending && <Skeleton rows={3} label={t('state.loading')} />}
      {pages.isError && <FailureNote error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && shown.length === 0 && (
        <Note tone="neutral" title={text === '' ? none : t('record.nothing')} />
      )}
      {shown.length > 0 && (
        <RecordTable
          kind={kindNamed(kind)}
          label={label}
          records={shown}
          columns={columns(shown)}
          nameCell={nameCell === undefined ? undefined : (record, name) => nameCell(record, name, shown)}
          cellOf={(field) => ownCell(cells, field)}
        />
      )}
      {pages.hasNextPage && (
        <span>
          <Button isLoading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('record.more')}
          </Button>
        </span>
      )}
    </div>
  );
}

/** A value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

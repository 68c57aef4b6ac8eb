import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionRow } from '@contract/evidence/session-views';
import type { ProcedureOutput } from '@contract/rpc';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useReadPages } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { SearchBox } from '../../../ui/search-box';
import { Skeleton } from '../../../ui/skeleton';
import { Toolbar } from '../../../ui/toolbar';
import type { PageLocation } from '../../tab';
import { LongNotes } from './long-notes';
import { sessionAsked, sessionSearch } from './session-address';
import styles from './sessions.module.css';

interface SessionListProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly place: PageLocation;
  readonly onOpen: (id: string) => void;
}

/** Typing asks again only when the hands rest. */
const REST_MS = 300;

function nextOf({ next }: ProcedureOutput<'session.list'>): { after: NonNullable<typeof next> } | null {
  return next === null ? null : { after: next };
}

/** The sessions, the newest first, found by title, participant or account. */
export function SessionList({ projectId, snapshot, place, onOpen }: SessionListProps): ReactNode {
  const { t } = useText();
  const { text } = sessionAsked(place.search);
  const [typed, setTyped] = useRested(text, (next) => {
    place.setSearch(next === '' ? '' : `?${new URLSearchParams({ text: next }).toString()}`);
  });
  const read = useReadPages('session.list', { projectId, text }, nextOf);
  const canEdit = snapshot.canManageKnowledge;
  const add = (): void => {
    place.go('insights', sessionSearch({ adding: true }));
  };
  if (read.isPending) return <Skeleton rows={5} label={t('state.loading')} />;
  if (read.isError) return <FailureNote error={read.error} onRetry={() => void read.refetch()} />;
  const sessions = read.data.pages.flatMap((page) => page.sessions);
  const button = canEdit && <Button onClick={add}>{t('session.add')}</Button>;
  if (sessions.length === 0 && text === '')
    return (
      <div className={styles.tab}>
        <Note tone="neutral" title={t('session.none')} actions={button} />
        {canEdit && <LongNotes projectId={projectId} />}
      </div>
    );
  return (
    <div className={styles.tab}>
      <Toolbar>
        <SearchBox label={t('session.search')} value={typed} onChange={setTyped} />
        {button}
      </Toolbar>
      {sessions.length === 0 ? (
        <p>{t('session.nothing', { text })}</p>
      ) : (
        <ul className={styles.list} aria-label={t('view.sessions')}>
          {sessions.map((session) => (
            <Row key={session.id} session={session} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {read.hasNextPage && (
        <Button isLoading={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
          {t('evidence.more')}
        </Button>
      )}
      {canEdit && text === '' && <LongNotes projectId={projectId} />}
    </div>
  );
}

function Row({
  session,
  onOpen,
}: {
  readonly session: SessionRow;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const { t, day } = useText();
  const people = [...session.people, ...session.accounts].filter((name) => name !== '');
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          onOpen(session.id);
        }}
      >
        {session.title}
      </button>
      <span className={styles.facts}>
        <Lozenge>{t(`record-word.session.form.${session.form}`)}</Lozenge>
        <span>{day(session.heldOn)}</span>
        {people.length > 0 && <span dir="auto">{people.join(', ')}</span>}
        <span>{t('session.quotes', { count: session.quotes })}</span>
      </span>
    </li>
  );
}

/** Words as they are typed; `onRest` hears of them once the hands rest. */
function useRested(text: string, onRest: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  if (asked !== text) {
    setAsked(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => {
      onRest(typed);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, text, onRest]);
  return [typed, setTyped];
}

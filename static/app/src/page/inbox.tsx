import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useSurface } from '../ui/surface-root';
import type { TabProps } from '../features/tab';
import { Part } from '../ui/part';
import { useMayQuote } from '../api/may-quote';
import { AddQuote } from '../features/evidence/add-quote';
import { inboxFilterFrom, inboxSearch } from '../features/evidence/inbox-filter';
import { InboxList } from '../features/evidence/inbox-list';
import { InboxToolbar } from '../features/evidence/inbox-toolbar';
import { sessionSearch } from '../features/evidence/sessions/session-address';
import { useText } from '../i18n/text';
import { openViewOf, withOpenView } from '../features/roadmap/saved-views/open-view';
import { ViewMenu } from '../features/roadmap/saved-views/view-menu';
import styles from '../features/evidence/evidence.module.css';

/** Everything that customers said: added in one paste, found again, and tied to the needs it speaks about. */
export function Inbox({ snapshot, place }: TabProps): ReactNode {
  const { t } = useText();
  const { projectId } = useSurface();
  const filter = inboxFilterFrom(place.search);
  const mayQuote = useMayQuote(snapshot, { projectId: projectId ?? '' });
  if (projectId === null) return null;
  const show = (next: typeof filter): void => {
    place.setSearch(withOpenView(inboxSearch(next), openViewOf(place.search).id));
  };
  return (
    <div className={styles.tab}>
      <InboxToolbar projectId={projectId} snapshot={snapshot} filter={filter} onFilter={show}>
        {snapshot.canManageKnowledge && (
          <Button
            appearance="subtle"
            onClick={() => {
              place.go('insights', sessionSearch({ adding: true }));
            }}
          >
            {t('evidence.session')}
          </Button>
        )}
        <ViewMenu projectId={projectId} page="evidence" place={place} />
      </InboxToolbar>
      {mayQuote === 'yes' && (
        <Part>
          <AddQuote
            projectId={projectId}
            snapshot={snapshot}
            onShowPiece={({ text }) => {
              show({ text: text.slice(0, 120), triage: 'any', deleted: false });
            }}
          />
        </Part>
      )}
      <Part>
        <InboxList
          key={inboxSearch(filter)}
          projectId={projectId}
          snapshot={snapshot}
          filter={filter}
          onClear={() => {
            place.setSearch('');
          }}
        />
      </Part>
    </div>
  );
}

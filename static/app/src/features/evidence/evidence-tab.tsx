import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../roadmap/tabs';
import { AddQuote } from './add-quote';
import { inboxFilterFrom, inboxSearch } from './inbox-filter';
import { InboxList } from './inbox-list';
import { InboxToolbar } from './inbox-toolbar';
import styles from './evidence.module.css';

/** Everything that customers said: added in one paste, found again, and tied to the needs it speaks about. */
export function EvidenceTab({ snapshot, place }: TabProps): ReactNode {
  const { t } = useText();
  const { projectId } = useSurface();
  const filter = inboxFilterFrom(place.search);
  const [adding, setAdding] = useState(true);
  if (projectId === null) return null;
  const show = (next: typeof filter): void => {
    place.setSearch(inboxSearch(next));
  };
  return (
    <div className={styles.tab}>
      {snapshot.canManageKnowledge && adding && (
        <AddQuote
          projectId={projectId}
          snapshot={snapshot}
          onShowPiece={(text) => {
            show({ text, triage: 'any', deleted: false });
          }}
        />
      )}
      <InboxToolbar projectId={projectId} snapshot={snapshot} filter={filter} onFilter={show}>
        {snapshot.canManageKnowledge && (
          <Button
            spacing="compact"
            onClick={() => {
              setAdding(!adding);
            }}
          >
            {t(adding ? 'evidence.add.hide' : 'evidence.add')}
          </Button>
        )}
      </InboxToolbar>
      <InboxList
        key={place.search}
        projectId={projectId}
        snapshot={snapshot}
        filter={filter}
        onClear={() => {
          place.setSearch('');
        }}
      />
    </div>
  );
}

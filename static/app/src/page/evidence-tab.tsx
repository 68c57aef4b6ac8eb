import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { useSurface } from '../ui/surface-root';
import type { TabProps } from '../features/tab';
import { ChoiceRow } from '../ui/choice-row';
import { Part } from '../ui/part';
import { AddQuote } from '../features/evidence/add-quote';
import { inboxFilterFrom, inboxSearch } from '../features/evidence/inbox-filter';
import { InboxList } from '../features/evidence/inbox-list';
import { InboxToolbar } from '../features/evidence/inbox-toolbar';
import { openViewOf, withOpenView } from '../features/roadmap/saved-views/open-view';
import { ViewMenu } from '../features/roadmap/saved-views/view-menu';
import styles from '../features/evidence/evidence.module.css';

const AnalysisView = lazy(async () => ({
  default: (await import('../features/evidence/analysis/analysis-view')).AnalysisView,
}));
const JiraImport = lazy(async () => ({
  default: (await import('../features/channels/tickets/jira-import')).JiraImport,
}));
const ImportWizard = lazy(async () => ({
  default: (await import('../features/channels/import/import-wizard')).ImportWizard,
}));

/** How evidence comes in. */
type WayIn = 'add' | 'import' | 'jira';

/** Everything that customers said: added in one paste, found again, and tied to the needs it speaks about. */
export function EvidenceTab({ snapshot, place }: TabProps): ReactNode {
  const { t } = useText();
  const { projectId } = useSurface();
  const filter = inboxFilterFrom(place.search);
  const [open, setOpen] = useState<WayIn | null>('add');
  if (projectId === null) return null;
  const show = (next: typeof filter): void => {
    place.setSearch(withOpenView(inboxSearch(next), openViewOf(place.search).id));
  };
  const isAnalysis = new URLSearchParams(place.search).get('view') === 'analysis';
  const choice = (
    <ChoiceRow
      legend={t('evidence.view')}
      hideLegend
      value={isAnalysis ? 'analysis' : 'inbox'}
      choices={[
        { value: 'inbox', label: t('evidence.view.inbox') },
        { value: 'analysis', label: t('evidence.view.analysis') },
      ]}
      onChange={(view) => {
        place.setSearch(view === 'analysis' ? '?view=analysis' : '');
      }}
    />
  );
  if (isAnalysis)
    return (
      <div className={styles.tab}>
        {choice}
        <Part rows={6}>
          <AnalysisView
            projectId={projectId}
            snapshot={snapshot}
            onInbox={place.setSearch}
            onNeed={(needKey) => {
              place.go('needs', `?need=${needKey}`);
            }}
          />
        </Part>
      </div>
    );
  return (
    <div className={styles.tab}>
      {choice}
      {snapshot.canManageKnowledge && open === 'add' && (
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
      {snapshot.canManageKnowledge && open === 'import' && (
        <Part rows={3}>
          <ImportWizard
            projectId={projectId}
            snapshot={snapshot}
            onClose={() => {
              setOpen(null);
            }}
          />
        </Part>
      )}
      {snapshot.canManageKnowledge && open === 'jira' && (
        <Part rows={3}>
          <JiraImport
            projectId={projectId}
            onClose={() => {
              setOpen(null);
            }}
          />
        </Part>
      )}
      <InboxToolbar projectId={projectId} snapshot={snapshot} filter={filter} onFilter={show}>
        <ViewMenu projectId={projectId} page="evidence" place={place} />
        {snapshot.canManageKnowledge && <WaysIn open={open} onOpen={setOpen} />}
      </InboxToolbar>
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

interface WaysInProps {
  readonly open: WayIn | null;
  readonly onOpen: (way: WayIn | null) => void;
}

function WaysIn({ open, onOpen }: WaysInProps): ReactNode {
  const { t } = useText();
  return (
    <>
      <Button
        spacing="compact"
        onClick={() => {
          onOpen(open === 'add' ? null : 'add');
        }}
      >
        {t(open === 'add' ? 'evidence.add.hide' : 'evidence.add')}
      </Button>
      <Button
        spacing="compact"
        isDisabled={open === 'import'}
        onClick={() => {
          onOpen('import');
        }}
      >
        {t('import.open')}
      </Button>
      <Button
        spacing="compact"
        isDisabled={open === 'jira'}
        onClick={() => {
          onOpen('jira');
        }}
      >
        {t('evidence.from-jira')}
      </Button>
    </>
  );
}

import type { ReactNode } from 'react';
import { ImportWizard } from '../features/channels/import/import-wizard';
import { JiraImport } from '../features/channels/tickets/jira-import';
import styles from '../features/evidence/evidence.module.css';
import type { TabProps } from '../features/tab';
import { useText } from '../i18n/text';
import { Note } from '../ui/note';
import { Part } from '../ui/part';
import { useSurface } from '../ui/surface-root';

/** How many quotes come in at once: out of a file, and out of Jira. */
export function Imports({ snapshot }: TabProps): ReactNode {
  const { t } = useText();
  const { projectId } = useSurface();
  if (projectId === null) return null;
  if (!snapshot.canManageKnowledge) return <Note tone="neutral" title={t('import.ask')} />;
  return (
    <div className={styles.ways}>
      <Part rows={3}>
        <ImportWizard projectId={projectId} snapshot={snapshot} />
      </Part>
      <Part rows={3}>
        <JiraImport projectId={projectId} />
      </Part>
    </div>
  );
}

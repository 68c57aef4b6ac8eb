import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { historyMessages } from '../../../i18n/history';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { Part } from '../../../ui/part';
import styles from './history.module.css';

const ChangeList = lazy(async () => ({ default: (await import('./change-list')).ChangeList }));

interface RecordHistoryProps {
  readonly projectId: string;
  readonly recordId: string;
  readonly canUndo: boolean;
}

const catalogues = [historyMessages];

/** The history of one record, folded until somebody asks for it. */
export function RecordHistory(props: RecordHistoryProps): ReactNode {
  return (
    <MoreWords catalogues={catalogues}>
      <Folded {...props} />
    </MoreWords>
  );
}

function Folded({ projectId, recordId, canUndo }: RecordHistoryProps): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.folded}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('changes.of-record')}</summary>
      {open && (
        <Part rows={3}>
          <ChangeList projectId={projectId} filter={{ recordId }} canUndo={canUndo} />
        </Part>
      )}
    </details>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DeletedRecord } from '@contract/records/history-views';
import { useWrite } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from './history.module.css';

interface DeleteRecordProps extends Pick<DeletedRecord, 'kind' | 'id' | 'name'> {
  readonly projectId: string;
  readonly onDeleted: () => void;
}

const words = ['history'] as const;

/** Deletes a record after one question; it can be brought back for 30 days. */
export function DeleteRecord(props: DeleteRecordProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Question {...props} />
    </MoreWords>
  );
}

function Question({ projectId, kind, id, name, onDeleted }: DeleteRecordProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const remove = useWrite('record.delete');
  if (!asked) {
    return (
      <span className={styles.question}>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={t('record.delete.name', { name })}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t('record.delete')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.question} role="group" aria-label={t('record.delete.name', { name })}>
      <span role="alert">{t('record.delete.sure')}</span>
      <Button
        spacing="compact"
        appearance="danger"
        isLoading={remove.busy}
        onClick={() => {
          remove.run({ projectId, kind, id }, () => {
            announce(t('record.deleted'));
            onDeleted();
          });
        }}
      >
        {t('record.delete')}
      </Button>
      <Button
        spacing="compact"
        appearance="subtle"
        onClick={() => {
          setAsked(false);
        }}
      >
        {t('action.cancel')}
      </Button>
      {remove.failure !== null && <FailureNote error={remove.failure} />}
    </span>
  );
}

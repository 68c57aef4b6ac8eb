import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { patientCall } from '../../../api/patient-call';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from '../../records/archive/archive.module.css';

/** Erases everything that the product knows, for good, once somebody has typed a word. */
export function WipeSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = t('wipe.word');
  const wipe = useMutation({
    mutationFn: async () => {
      const { productId } = await patientCall('archive.read', { projectId });
      while ((await patientCall('archive.wipe', { projectId, confirm: productId })).more);
    },
    onSuccess: async () => {
      setTyped('');
      announce(t('wipe.done'));
      await client.invalidateQueries();
    },
  });
  return (
    <details>
      <summary>{t('wipe.title')}</summary>
      <div className={styles.section}>
        <p>{t('wipe.hint')}</p>
        <label htmlFor={id}>{t('wipe.type', { word })}</label>
        <Textfield
          id={id}
          isCompact
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <div className={styles.actions}>
          <Button
            appearance="danger"
            isDisabled={typed.trim().toLowerCase() !== word}
            isLoading={wipe.isPending}
            onClick={() => {
              wipe.mutate();
            }}
          >
            {t('wipe.do')}
          </Button>
        </div>
        {wipe.isSuccess && <p role="status">{t('wipe.done')}</p>}
        {wipe.isError && <FailureNote error={wipe.error} />}
      </div>
    </details>
  );
}

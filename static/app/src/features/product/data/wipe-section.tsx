import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '../../../api/ask';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from '../../records/archive/archive.module.css';

/** Erases everything that the product knows, for good, once somebody has typed a word. */
export function WipeSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const [typed, setTyped] = useState('');
  const word = t('wipe.word');
  const wipe = useAct(async (_: null, { write }) => {
    const { productId } = await ask('archive.read', { projectId });
    while ((await write('archive.wipe', { projectId, confirm: productId })).more);
    return true;
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
            isLoading={wipe.busy}
            onClick={() => {
              wipe.run(null, () => {
                setTyped('');
                announce(t('wipe.done'));
              });
            }}
          >
            {t('wipe.do')}
          </Button>
        </div>
        {wipe.answer === true && <p role="status">{t('wipe.done')}</p>}
        {wipe.failure !== null && <FailureNote error={wipe.failure} />}
      </div>
    </details>
  );
}

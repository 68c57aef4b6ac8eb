import type { ReactNode } from 'react';
import { MoreWords } from '../i18n/more-words';
import { useText } from '../i18n/text';
import { Dialog, DialogButtons, LeaveDialog } from './dialog';
import type { PageKey } from './page-key';
import styles from './key-list.module.css';

interface KeyListProps {
  readonly keys: readonly PageKey[];
  readonly onClose: () => void;
}

const words = ['keys'] as const;

/** The keys of what is on the page, and what each does. */
export function KeyList(props: KeyListProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Listed {...props} />
    </MoreWords>
  );
}

function Listed({ keys, onClose }: KeyListProps): ReactNode {
  const { t } = useText();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={`${key} ${does}`}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <DialogButtons>
        <LeaveDialog label={t('action.close')} />
      </DialogButtons>
    </Dialog>
  );
}

import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Note } from '../../../ui/note';
import styles from '../../product/setup/setup.module.css';

interface NewSecretProps {
  readonly address: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret as it is shown once, with a request that can be tried at once. */
export function NewSecret({ address, secret, onClose }: NewSecretProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const secretId = useId();
  const example = [
    `curl -X POST '${address}' \\`,
    `  -H 'Authorization: Bearer ${secret}' -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({
      id: 'form-0001',
      sentAt: new Date().toISOString(),
      text: 'I cannot find an unpaid invoice.',
      account: 'Alder Accounts',
      rating: 2,
      channel: 'survey',
    })}'`,
  ].join('\n');
  return (
    <Note
      tone="success"
      role="status"
      title={t('hook.once')}
      actions={
        <>
          <Button
            appearance="primary"
            spacing="compact"
            onClick={() => {
              void navigator.clipboard.writeText(secret).then(() => {
                announce(t('hook.copied'));
              });
            }}
          >
            {t('hook.copy')}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <p>{t('hook.once.text')}</p>
      <label htmlFor={secretId} className="visually-hidden">
        {t('hook.once')}
      </label>
      <input
        id={secretId}
        className={styles.secret}
        readOnly
        value={secret}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <details>
        <summary>{t('hook.example')}</summary>
        <pre className={styles.example}>{example}</pre>
      </details>
    </Note>
  );
}

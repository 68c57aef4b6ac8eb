import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/language';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import styles from './evidence.module.css';

const words = ['inbox'] as const;
const keys: readonly (readonly [keys: string, what: MessageKey])[] = [
  ['J / K', 'inbox.keys.walk'],
  ['L', 'inbox.keys.link'],
  ['S', 'inbox.keys.skip'],
  ['D', 'inbox.keys.twins'],
  ['E', 'inbox.keys.edit'],
  ['Q', 'inbox.keys.star'],
  ['U', 'inbox.keys.undo'],
  ['?', 'inbox.keys.help'],
];

/** The keys of the inbox and what each does. */
export function KeyHelp(): ReactNode {
  return (
    <MoreWords parts={words}>
      <KeyTable />
    </MoreWords>
  );
}

function KeyTable(): ReactNode {
  const { t } = useText();
  return (
    <dl className={styles.help} aria-label={t('inbox.keys.title')}>
      {keys.map(([name, what]) => (
        <div key={name}>
          <dt>
            <kbd>{name}</kbd>
          </dt>
          <dd>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}

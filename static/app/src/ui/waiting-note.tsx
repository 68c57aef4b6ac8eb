import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useTryAgain, useWaiting } from '../api/use-waiting';
import { useText } from '../i18n/text';
import { Note } from './note';
import styles from './waiting-note.module.css';

/** Says what the surface waits for or did not get, and how old is what stands on it; nothing while all goes well. */
export function WaitingNote(): ReactNode {
  const { t, instant } = useText();
  const waiting = useWaiting();
  const tryAgain = useTryAgain();
  if (waiting === null) return null;
  const { why, until, asOf } = waiting;
  const sentences = [
    t(`waiting.${why}.text`, { at: until === null ? '' : instant(textOf(until)) }),
    ...(asOf === null ? [] : [t('waiting.as-of', { at: instant(textOf(asOf)) })]),
  ];
  return (
    <div className={styles.waiting}>
      <Note
        tone={why === 'old' ? 'warning' : 'info'}
        title={t(`waiting.${why}`)}
        role="status"
        actions={
          why === 'old' && (
            <Button spacing="compact" onClick={tryAgain}>
              {t('action.retry')}
            </Button>
          )
        }
      >
        {sentences.join(' ')}
      </Note>
    </div>
  );
}

function textOf(at: number): string {
  return new Date(at).toISOString();
}

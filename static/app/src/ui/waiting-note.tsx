import type { ReactNode } from 'react';
import { useWaiting } from '../api/use-waiting';
import { useText } from '../i18n/text';
import { Note } from './note';
import styles from './waiting-note.module.css';

/** Says what the surface waits for, until when, and how old is what stands on it; nothing while all goes well. */
export function WaitingNote(): ReactNode {
  const { t, instant } = useText();
  const waiting = useWaiting();
  if (waiting === null) return null;
  const { until, asOf } = waiting;
  const sentences = [
    until === null ? t('waiting.slow.text') : t('waiting.asked.text', { at: instant(textOf(until)) }),
    ...(asOf === null ? [] : [t('waiting.as-of', { at: instant(textOf(asOf)) })]),
  ];
  return (
    <div className={styles.waiting}>
      <Note tone="info" title={t(until === null ? 'waiting.slow' : 'waiting.asked')} role="status">
        {sentences.join(' ')}
      </Note>
    </div>
  );
}

function textOf(at: number): string {
  return new Date(at).toISOString();
}

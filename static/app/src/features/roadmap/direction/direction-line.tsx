import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useDirection } from './use-direction';
import styles from './direction.module.css';

/** Where the product is to go, in one line above its roadmap; nothing where nobody has said it. */
export function DirectionLine({ projectId }: { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const direction = useDirection(projectId);
  if (direction === null) return null;
  const { vision, problem } = direction;
  return (
    <p
      className={styles.vision}
      role="note"
      aria-label={t('plan.direction')}
      title={[vision, problem].filter((one) => one !== '').join('\n')}
      dir="auto"
    >
      {vision !== '' && <strong>{vision}</strong>}
      {vision !== '' && problem !== '' && ' · '}
      {problem}
    </p>
  );
}

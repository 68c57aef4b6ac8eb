import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import styles from './customers.module.css';

/** Whether a persona is heard more or less than in the quarter before. */
export function VoiceTrend({ persona }: { persona: PersonaCard }): ReactNode {
  const { t } = useText();
  const { recentPieces, piecesBefore } = persona;
  if (recentPieces + piecesBefore === 0) return null;
  const sign = recentPieces > piecesBefore ? '▲' : recentPieces < piecesBefore ? '▼' : '=';
  return (
    <p className={styles.faint}>
      <span aria-hidden="true">{sign}</span>{' '}
      {t('persona.trend', { count: recentPieces, before: piecesBefore })}
    </p>
  );
}

import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { IntervalBar } from '../../ui/interval-bar';
import styles from './customers.module.css';

type Need = KnowledgeSnapshot['needs'][number];

/** The needs of a persona that are not declined, by what it misses in each, the most first. */
export function missedBy(
  needs: readonly Need[],
  personaKey: string,
): readonly { readonly need: Need; readonly value: number }[] {
  return needs
    .flatMap((need) => {
      const value = need.valueByPersona[personaKey];
      return value === undefined || need.status === 'declined' ? [] : [{ need, value: value * need.left01 }];
    })
    .sort((a, b) => b.value - a.value);
}

interface PersonaWorthProps {
  readonly projectId: string;
  readonly personaKey: string;
  /** What it misses in all, per 100 customers. */
  readonly value: number;
}

/** What a persona misses in all, with the 80 % interval as soon as that is computed. */
export function PersonaWorth({ projectId, personaKey, value }: PersonaWorthProps): ReactNode {
  const { t, number } = useText();
  // Asked for all personas at once: their cards and the drawer show the same answer.
  const worths = useRead('persona.worth', { projectId });
  const worth = worths.data?.personas.find((one) => one.personaKey === personaKey);
  return (
    <div className={styles.worth}>
      <span>
        <strong>{number(value)}</strong> <span className={styles.faint}>{t('persona.worth')}</span>
      </span>
      {worth !== undefined && worth.high > 0 && (
        <IntervalBar label={t('persona.worth.name')} value={value} low={worth.low} high={worth.high} />
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import { initialsOf } from '@domain/customers/persona';
import type { PersonaCard } from '@contract/customers/customer-views';
import { PersonaMark } from '../../ui/persona-mark';
import styles from './customers.module.css';

interface PersonaFaceProps {
  readonly persona: Pick<PersonaCard, 'name' | 'photo'>;
  readonly ordinal: number;
}

/** The photo of a persona with its name, or its mark where there is none. */
export function PersonaFace({ persona, ordinal }: PersonaFaceProps): ReactNode {
  if (persona.photo === '') {
    return (
      <PersonaMark persona={{ name: persona.name, initials: initialsOf(persona.name), ordinal }} withName />
    );
  }
  return (
    <span className={styles.face}>
      <img className={styles.photo} src={persona.photo} alt="" />
      <strong>{persona.name}</strong>
    </span>
  );
}

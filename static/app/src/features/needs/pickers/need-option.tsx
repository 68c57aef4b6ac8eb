import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import styles from './need-option.module.css';

interface NeedOptionProps {
  readonly need: NeedView;
  readonly personas: readonly PersonaView[];
}

/** A need as one line of choice: whose it is, its words and how large the gap is. */
export function NeedOption({ need, personas }: NeedOptionProps): ReactNode {
  const { t, number } = useText();
  const whose = personas.filter((persona) => need.personaKeys.includes(persona.key));
  return (
    <span className={styles.option}>
      <PersonaMarks personas={whose} most={2} />
      <span className={styles.words}>
        <span>{need.title}</span>
        <span className={styles.detail}>
          {need.key} · {t('gap.value', { gap: number(need.gap) })}
        </span>
      </span>
    </span>
  );
}

import { useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '@contract/limits';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { PersonaMark } from '../../../ui/persona-mark';
import type { FieldProps } from './field-props';
import { PickedList } from './picked-list';
import styles from './field-editor.module.css';

/** Picks personas by name; the field keeps their keys. */
export function PersonaField({ projectId, keys, onChange, onEscape }: FieldProps): ReactNode {
  const { t, locale } = useText();
  const [text, setText] = useState('');
  const personas = useRead('persona.list', { projectId });
  if (personas.isError) return <FailureNote error={personas.error} onRetry={() => void personas.refetch()} />;
  const known = personas.data?.personas ?? [];
  const wanted = text.trim().toLocaleLowerCase(locale);
  const found = known.filter(
    (persona) => !keys.includes(persona.key) && persona.name.toLocaleLowerCase(locale).includes(wanted),
  );
  return (
    <div className={styles.field}>
      <PickedList
        label={t('field.personas.chosen')}
        picked={keys.map((key) => {
          const persona = known.find((candidate) => candidate.key === key);
          return persona === undefined
            ? { key, name: key, content: <span>{key}</span> }
            : { key, name: persona.name, content: <PersonaMark persona={persona} withName /> };
        })}
        onRemove={(key) => {
          onChange(keys.filter((other) => other !== key));
        }}
      />
      {keys.length >= limits.personasPerItem ? (
        <p>{t('picker.full', { count: limits.personasPerItem })}</p>
      ) : (
        <Combobox
          label={t('field.personas.search')}
          text={text}
          onText={setText}
          autoFocus
          busy={personas.isPending}
          nothing={wanted === '' ? t('picker.empty') : t('picker.nothing', { text: text.trim() })}
          options={found.map((persona) => ({
            id: persona.key,
            content: <PersonaMark persona={persona} withName />,
          }))}
          onPick={(key) => {
            setText('');
            onChange([...keys, key]);
          }}
          onEscape={onEscape}
        />
      )}
    </div>
  );
}

import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { SelectBox } from '../../ui/select-box';
import styles from './evidence.module.css';

interface SaidFieldsProps {
  readonly snapshot: KnowledgeSnapshot;
  /** Empty while nobody knows. */
  readonly personaKey: string;
  readonly onPersona: (key: string) => void;
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
  readonly saidOn: string;
  /** The latest day that makes sense; none for a piece that is here already. */
  readonly latest?: string;
  readonly onDay: (day: string) => void;
}

/** Which persona said something, where, and when. */
export function SaidFields(props: SaidFieldsProps): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <SelectBox
        label={t('evidence.persona')}
        value={props.personaKey}
        options={[
          { value: '', label: t('evidence.persona.unknown') },
          ...props.snapshot.personas.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={props.onPersona}
      />
      <SelectBox
        label={t('evidence.channel')}
        value={props.channel}
        options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
        onChange={(value) => {
          props.onChannel(CHANNELS.find((name) => name === value) ?? 'other');
        }}
      />
      <span className={styles.field}>
        <label htmlFor={id}>{t('evidence.said-on')}</label>
        <input
          id={id}
          type="date"
          className={styles.date}
          value={props.saidOn}
          max={props.latest}
          onChange={(event) => {
            if (event.currentTarget.value !== '') props.onDay(event.currentTarget.value);
          }}
        />
      </span>
    </>
  );
}

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  /** Beside others, where there is little room. */
  readonly narrow?: true;
  readonly onChange: (value: string) => void;
}

/** One line of text with its label in front. */
export function LineField({ label, value, longest, narrow, onChange }: LineFieldProps): ReactNode {
  const id = useId();
  const input = (
    <Textfield
      id={id}
      isCompact
      maxLength={longest}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {narrow === true ? <span className={styles.small}>{input}</span> : input}
    </span>
  );
}

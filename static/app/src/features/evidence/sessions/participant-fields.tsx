import type { ReactNode } from 'react';
import type { ParticipantView } from '@contract/evidence/session-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { LineField } from '../said-fields';
import styles from './sessions.module.css';

/** A participant as a form holds one: the account by its name. */
export interface ParticipantDraft extends Omit<ParticipantView, 'accountId'> {
  readonly account: string;
}

export function newParticipant(id: string, speaker: string): ParticipantDraft {
  return {
    id,
    speaker,
    name: /^\p{Lu}\p{Ll}+/u.test(speaker) && !/\d/u.test(speaker) ? speaker : '',
    personaId: null,
    account: '',
    named: false,
    quoted: false,
    withdrawn: false,
  };
}

interface ParticipantFieldsProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly participant: ParticipantDraft;
  readonly onChange: (participant: ParticipantDraft) => void;
  readonly children?: ReactNode;
}

/** Who somebody is, and what they agreed to. */
export function ParticipantFields(props: ParticipantFieldsProps): ReactNode {
  const { snapshot, participant, onChange, children } = props;
  const { t } = useText();
  const { speaker, name, personaId, account, named, quoted, withdrawn } = participant;
  const called = speaker === '' ? t('session.participant') : speaker;
  return (
    <fieldset className={styles.participant} disabled={withdrawn}>
      <legend dir="auto">{called}</legend>
      <LineField
        narrow
        longest={200}
        label={t('session.name')}
        value={name}
        onChange={(next) => {
          onChange({ ...participant, name: next });
        }}
      />
      <SelectBox
        label={t('evidence.persona')}
        value={personaId ?? ''}
        options={[
          { value: '', label: t('evidence.persona.unknown') },
          ...snapshot.personas.map((persona) => ({ value: persona.id, label: persona.name })),
        ]}
        onChange={(id) => {
          onChange({ ...participant, personaId: id === '' ? null : id });
        }}
      />
      <LineField
        narrow
        longest={255}
        label={t('evidence.account')}
        value={account}
        onChange={(next) => {
          onChange({ ...participant, account: next });
        }}
      />
      <Agreed
        label={t('session.quoted')}
        on={quoted}
        onChange={(next) => {
          onChange({ ...participant, quoted: next });
        }}
      />
      <Agreed
        label={t('session.named')}
        on={named}
        onChange={(next) => {
          onChange({ ...participant, named: next });
        }}
      />
      {children}
    </fieldset>
  );
}

interface AgreedProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Agreed({ label, on, onChange }: AgreedProps): ReactNode {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}

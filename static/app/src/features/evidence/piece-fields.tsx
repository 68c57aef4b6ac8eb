import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { SelectBox } from '../../ui/select-box';
import { tagsOf } from './piece-draft';
import type { PieceCorrection } from './use-piece-correction';
import styles from './evidence.module.css';

interface PieceFieldsProps {
  readonly correction: PieceCorrection;
  readonly snapshot: KnowledgeSnapshot;
}

/** What is known of a piece beside its words. */
export function PieceFields({ correction, snapshot }: PieceFieldsProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const { draft, put, tags, setTags } = correction;
  return (
    <>
      <Small
        id={`${id}-title`}
        label={t('inbox.title')}
        value={draft.title}
        onChange={(title) => {
          put({ title });
        }}
      />
      <div className={styles.fields}>
        <SelectBox
          label={t('evidence.persona')}
          value={draft.personaKey ?? ''}
          options={[
            { value: '', label: t('evidence.persona.unknown') },
            ...snapshot.personas.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(key) => {
            put({ personaKey: key === '' ? null : key });
          }}
        />
        <SelectBox
          label={t('evidence.channel')}
          value={draft.channel}
          options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
          onChange={(value) => {
            put({ channel: CHANNELS.find((name) => name === value) ?? 'other' });
          }}
        />
        <span className={styles.field}>
          <label htmlFor={`${id}-day`}>{t('evidence.said-on')}</label>
          <input
            id={`${id}-day`}
            type="date"
            className={styles.date}
            value={draft.saidOn}
            onChange={(event) => {
              if (event.currentTarget.value !== '') put({ saidOn: event.currentTarget.value });
            }}
          />
        </span>
        <Small
          id={`${id}-account`}
          label={t('evidence.account')}
          value={draft.accountName}
          onChange={(accountName) => {
            put({ accountName });
          }}
        />
        <Small
          id={`${id}-author`}
          label={t('evidence.author')}
          value={draft.author}
          onChange={(author) => {
            put({ author });
          }}
        />
        <Small
          id={`${id}-tags`}
          label={`${t('inbox.tags')} (${t('inbox.tags.hint')})`}
          value={tags}
          onChange={(text) => {
            setTags(text);
            put({ tags: tagsOf(text) });
          }}
        />
      </div>
      <ChoiceRow
        legend={t('evidence.sentiment')}
        value={draft.sentiment ?? 'none'}
        choices={[
          { value: 'none' as const, label: t('evidence.sentiment.none') },
          ...SENTIMENTS.map((name) => ({ value: name, label: t(`evidence.sentiment.${name}`) })),
        ]}
        onChange={(value) => {
          put({ sentiment: value === 'none' ? null : value });
        }}
      />
    </>
  );
}

interface SmallProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Small({ id, label, value, onChange }: SmallProps): ReactNode {
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        isCompact
        maxLength={500}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </span>
  );
}

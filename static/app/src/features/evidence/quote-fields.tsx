import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { SelectBox } from '../../ui/select-box';
import { today } from './use-new-quote';
import type { NewQuote } from './use-new-quote';
import styles from './evidence.module.css';

interface QuoteFieldsProps {
  readonly quote: NewQuote;
  readonly snapshot: KnowledgeSnapshot;
}

/** What else is known of a quote: for which need, who said it, where and when. */
export function QuoteFields({ quote, snapshot }: QuoteFieldsProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const { needKey, setNeedKey, personaKey, setPersonaKey, channel, setChannel, saidOn, setSaidOn } = quote;
  return (
    <div className={styles.fields}>
      <SelectBox
        label={t('evidence.need')}
        value={needKey}
        onChange={setNeedKey}
        options={[
          { value: '', label: t('evidence.need.later') },
          ...snapshot.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
        ]}
      />
      <SelectBox
        label={t('evidence.persona')}
        value={personaKey}
        onChange={setPersonaKey}
        options={[
          { value: '', label: t('evidence.persona.unknown') },
          ...snapshot.personas.map((persona) => ({ value: persona.key, label: persona.name })),
        ]}
      />
      <SelectBox
        label={t('evidence.channel')}
        value={channel}
        onChange={(value) => {
          setChannel(CHANNELS.find((name) => name === value) ?? 'other');
        }}
        options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
      />
      <span className={styles.field}>
        <label htmlFor={`${id}-day`}>{t('evidence.said-on')}</label>
        <input
          id={`${id}-day`}
          type="date"
          className={styles.date}
          value={saidOn}
          max={today()}
          onChange={(event) => {
            if (event.currentTarget.value !== '') setSaidOn(event.currentTarget.value);
          }}
        />
      </span>
      <SmallField
        id={`${id}-account`}
        label={t('evidence.account')}
        value={quote.accountName}
        onChange={quote.setAccountName}
      />
      <SmallField
        id={`${id}-author`}
        label={t('evidence.author')}
        value={quote.author}
        onChange={quote.setAuthor}
      />
    </div>
  );
}

interface SmallFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SmallField({ id, label, value, onChange }: SmallFieldProps): ReactNode {
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.small}>
        <Textfield
          id={id}
          isCompact
          maxLength={200}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      </span>
    </span>
  );
}

import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { SelectBox } from '../../ui/select-box';
import { LineField, SaidFields } from './said-fields';
import { userDay } from '../../api/user-day';
import type { NewQuote } from './use-new-quote';
import styles from './evidence.module.css';

interface QuoteFieldsProps {
  readonly quote: NewQuote;
  readonly snapshot: KnowledgeSnapshot;
}

/** What else is known of a quote: for which need, who said it, where and when. */
export function QuoteFields({ quote, snapshot }: QuoteFieldsProps): ReactNode {
  const { t } = useText();
  const { needKey, setNeedKey } = quote;
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
      <SaidFields
        snapshot={snapshot}
        personaKey={quote.personaKey}
        onPersona={quote.setPersonaKey}
        channel={quote.channel}
        onChannel={quote.setChannel}
        saidOn={quote.saidOn}
        latest={userDay()}
        onDay={quote.setSaidOn}
      />
      <LineField
        narrow
        longest={200}
        label={t('evidence.account')}
        value={quote.accountName}
        onChange={quote.setAccountName}
      />
      <LineField
        narrow
        longest={200}
        label={t('evidence.author')}
        value={quote.author}
        onChange={quote.setAuthor}
      />
    </div>
  );
}

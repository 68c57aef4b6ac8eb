import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import { useRead } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';
import { QuoteSaid } from './quote-said';
import styles from './value.module.css';

export interface VoicesProps {
  readonly panel: PanelView;
  readonly needKey: string;
  readonly title: string;
  readonly personaKey?: string;
}

const words = ['value'] as const;

/** What customers said behind one line of the receipt, word for word. */
export function Voices(props: VoicesProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <VoiceList {...props} />
    </MoreWords>
  );
}

function VoiceList({ panel, needKey, title, personaKey }: VoicesProps): ReactNode {
  const { t } = useText();
  const voices = useRead('score.evidence', {
    issueId: panel.issueId,
    needKey,
    ...(personaKey !== undefined && { personaKey }),
  });
  const persona = panel.personas.find((candidate) => candidate.key === personaKey)?.name;
  if (voices.isPending) return <Skeleton rows={2} label={t('state.loading')} />;
  if (voices.isError) return <FailureNote error={voices.error} onRetry={() => void voices.refetch()} />;
  const { quotes, more } = voices.data;
  const name =
    persona === undefined ? t('voices.title.all', { title }) : t('voices.title', { title, persona });
  return (
    <div className={styles.voices} role="group" aria-label={name}>
      <span className={styles.small} role="status">
        {quotes.length === 0 ? t('voices.none') : t('voices.count', { count: quotes.length })}
      </span>
      {quotes.map((quote, index) => (
        <QuoteSaid key={index} quote={quote} panel={panel} />
      ))}
      {more && <span className={styles.small}>{t('voices.more')}</span>}
    </div>
  );
}

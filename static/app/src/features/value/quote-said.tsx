import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { QuoteView } from '@contract/value/knowledge-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import styles from './quote-said.module.css';

const strengthTone: Readonly<Record<NonNullable<QuoteView['strength']>, LozengeTone>> = {
  nice: 'neutral',
  important: 'warning',
  blocker: 'danger',
};

/** What a customer said, word for word, and under it who, where, when and how strongly. */
export function QuoteSaid({ quote, panel }: { quote: QuoteView; panel: PanelView }): ReactNode {
  const { t, find, day } = useText();
  const who = panel.personas.find((persona) => persona.key === quote.personaKey)?.name;
  const source = find(`channel.${quote.source}`) ?? quote.source;
  const parts = [who, source, quote.saidOn === null ? undefined : day(quote.saidOn)];
  return (
    <blockquote className={styles.quote}>
      <p>“{quote.text}”</p>
      <div className={styles.meta}>
        <span>{parts.filter((part) => part !== undefined && part !== '').join(', ')}</span>
        {quote.strength !== null && (
          <Lozenge tone={strengthTone[quote.strength]}>{t(`strength.${quote.strength}`)}</Lozenge>
        )}
      </div>
    </blockquote>
  );
}

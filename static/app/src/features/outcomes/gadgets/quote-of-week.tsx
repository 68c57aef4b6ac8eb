import { useState } from 'react';
import type { ReactNode } from 'react';
import { userDay } from '../../../api/user-day';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import { useQuoteOfTheWeek } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import { Loaded } from '../../../ui/loaded';
import styles from './gadget.module.css';

/** A starred voice, another one each week. */
export function QuoteOfWeek({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, day } = useText();
  const [today] = useState(userDay);
  const quote = useQuoteOfTheWeek(settings, today);
  return (
    <Loaded query={quote}>
      {(found) => {
        if (found === null)
          return (
            <Note tone="neutral" title={t('gadget.quote.none')}>
              {t('gadget.quote.none.text')}
            </Note>
          );
        const { piece, snapshot } = found;
        const persona = snapshot.personas.find(({ key }) => key === piece.personaKey);
        const needs = snapshot.needs.filter(({ key }) => piece.links.some(({ needKey }) => needKey === key));
        return (
          <figure className={styles.quote}>
            <blockquote>{t('gadget.quote.said', { text: piece.text })}</blockquote>
            <figcaption>
              {persona !== undefined && <PersonaMark persona={persona} size="small" withName />}{' '}
              {day(piece.saidOn)}
              {needs.map((need) => (
                <div key={need.key} className={styles.small}>
                  {need.key} {need.title}
                </div>
              ))}
            </figcaption>
          </figure>
        );
      }}
    </Loaded>
  );
}

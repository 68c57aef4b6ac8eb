import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import type { Look } from './look-at';
import styles from '../../evidence/evidence.module.css';

const SHOWN = 6;

/** What the first tickets of a query would become. */
export function TicketPreview({ look }: { look: Look }): ReactNode {
  const { t, day } = useText();
  if (look.count === 0) return <p role="status">{t('jira.found.none')}</p>;
  return (
    <>
      <p role="status">{t('jira.found', { count: look.count })}</p>
      <ol className={styles.preview}>
        {look.tickets.slice(0, SHOWN).map((ticket) => (
          <li key={ticket.id}>
            <q dir="auto">{(ticket.text === '' ? ticket.summary : ticket.text).slice(0, 200)}</q>{' '}
            <span className={styles.faint}>
              {[
                ticket.key,
                ticket.organizations[0] ?? '',
                ticket.reporter,
                day(ticket.createdOn),
                ticket.stars === null ? '' : t('jira.stars', { count: ticket.stars }),
                ticket.text === '' ? t('jira.no-words') : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

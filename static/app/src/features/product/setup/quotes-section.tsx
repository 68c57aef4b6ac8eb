import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from './setup.module.css';

/** Whether whoever may comment on a work item may add quotes, too; kept with the click. */
export function QuotesSection({ projectId, open }: { projectId: string; open: boolean }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const save = useWrite('setup.quotes', { until: ['setup.read'] });
  return (
    <section aria-label={t('setup.quotes')}>
      <h2>{t('setup.quotes')}</h2>
      <label>
        <input
          type="checkbox"
          checked={save.sent?.open ?? open}
          disabled={save.busy}
          onChange={(event) => {
            const next = event.currentTarget.checked;
            save.run({ projectId, open: next }, () => {
              announce(t(next ? 'setup.quotes.opened' : 'setup.quotes.closed'));
            });
          }}
        />{' '}
        {t('setup.quotes.open')}
      </label>
      <p className={styles.small}>{t('setup.quotes.text')}</p>
      {save.failure !== null && <FailureNote error={save.failure} />}
    </section>
  );
}

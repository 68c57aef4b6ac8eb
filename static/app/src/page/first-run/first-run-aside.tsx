import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import type { FirstRunProps } from './first-run-props';
import styles from './first-run.module.css';

const ways = [
  { name: 'file', route: 'insights', search: '?view=imports' },
  { name: 'paste', route: 'insights', search: '?view=inbox' },
  { name: 'survey', route: 'customers', search: '?view=surveys' },
] as const;

/** Beside the questions: where they lead, an invented product to look around in, and what may be there already. */
export function FirstRunAside({ projectId, snapshot, work, place }: FirstRunProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const load = useWrite('sample.load');
  return (
    <aside className={styles.aside} aria-label={t('first.where')}>
      <h3>{t('first.where')}</h3>
      <p>{t('first.where.text')}</p>
      {snapshot.canAdminister ? (
        <div className={styles.actions}>
          <Button
            isLoading={load.busy}
            onClick={() => {
              load.run({ projectId }, () => {
                announce(t('sample.loaded'));
                work.reload();
              });
            }}
          >
            {t('sample.load')}
          </Button>
          <span className={styles.hint}>{t('first.sample.hint')}</span>
        </div>
      ) : (
        <p className={styles.hint}>{t('first.sample.ask')}</p>
      )}
      {load.failure !== null && <FailureNote error={load.failure} />}
      <p className={styles.hint}>{t('first.already')}</p>
      <ul className={styles.ways}>
        {ways.map(({ name, route, search }) => (
          <li key={name}>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => {
                place.go(route, search);
              }}
            >
              {t(`first.already.${name}`)}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

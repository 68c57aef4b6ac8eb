import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { usePersonNames } from '../../../api/people';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import { Skeleton } from '../../../ui/skeleton';
import styles from './history.module.css';

/** What was deleted in the last 30 days, with the way back. */
export function DeletedList({ projectId, canEdit }: { projectId: string; canEdit: boolean }): ReactNode {
  const { t, instant } = useText();
  const announce = useAnnounce();
  const deleted = useRead('record.deleted', { projectId });
  const restore = useWrite('record.restore');
  const records = deleted.data?.records ?? [];
  const people = usePersonNames(records.flatMap(({ deletedBy }) => deletedBy ?? []));
  return (
    <section aria-label={t('deleted.title')} className={styles.section}>
      <h2>{t('deleted.title')}</h2>
      <p className={styles.who}>{t('deleted.hint')}</p>
      {deleted.isPending && <Skeleton rows={2} label={t('state.loading')} />}
      {deleted.isError && <FailureNote error={deleted.error} onRetry={() => void deleted.refetch()} />}
      {restore.failure !== null && <FailureFlag error={restore.failure} />}
      {deleted.isSuccess && records.length === 0 && <p>{t('deleted.none')}</p>}
      {records.length > 0 && (
        <ul className={styles.list}>
          {records.map((record) => (
            <li key={record.id} className={styles.line}>
              <div className={styles.what}>
                <strong dir="auto">
                  {t(`record-kind.${record.kind}`)}: {record.name}
                </strong>
                <span className={styles.who}>
                  {t('deleted.when', {
                    who: people.get(record.deletedBy ?? '') ?? t('changes.somebody'),
                    when: instant(new Date(record.deletedAt).toISOString()),
                    days: record.daysLeft,
                  })}
                </span>
              </div>
              {canEdit && (
                <Button
                  spacing="compact"
                  isLoading={restore.sent?.id === record.id}
                  aria-label={t('deleted.restore.name', { name: record.name })}
                  onClick={() => {
                    restore.run({ projectId, kind: record.kind, id: record.id }, () => {
                      announce(t('deleted.restored', { name: record.name }));
                    });
                  }}
                >
                  {t('deleted.restore')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {deleted.data?.more === true && <p className={styles.who}>{t('deleted.more')}</p>}
    </section>
  );
}

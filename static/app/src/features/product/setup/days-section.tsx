import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import styles from './setup.module.css';

/** Where the product's days begin: by it, evidence ages and snapshots are named, whoever looks. */
export function DaysSection({ projectId, timeZone }: { projectId: string; timeZone: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const zone = useWrite('setup.zone');
  const names = [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <section aria-label={t('setup.days')}>
      <h2>{t('setup.days')}</h2>
      <p className={styles.small}>{t('setup.days.text')}</p>
      <SelectBox
        label={t('setup.days.zone')}
        value={timeZone}
        options={names.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        onChange={(chosen) => {
          zone.run({ projectId, timeZone: chosen }, () => {
            announce(t('setup.days.saved', { zone: chosen }));
          });
        }}
      />
      {zone.failure !== null && <FailureNote error={zone.failure} />}
    </section>
  );
}

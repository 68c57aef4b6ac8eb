import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import styles from './setup.module.css';

/** An invented product to try the app on, and its way out. */
export function SampleSection({ projectId, loaded }: { projectId: string; loaded: boolean }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useWrite(loaded ? 'sample.wipe' : 'sample.load');
  return (
    <section aria-label={t('setup.sample')}>
      <h2>{t('setup.sample')}</h2>
      <p className={styles.small}>{loaded ? t('setup.sample.loaded') : t('setup.sample.text')}</p>
      <Button
        isLoading={change.busy}
        onClick={() => {
          change.run({ projectId }, () => {
            announce(loaded ? t('sample.wiped') : t('sample.loaded'));
          });
        }}
      >
        {loaded ? t('sample.wipe') : t('sample.load')}
      </Button>
      {change.failure !== null && <FailureNote error={change.failure} />}
    </section>
  );
}

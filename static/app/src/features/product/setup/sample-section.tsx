import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useSample } from '../sample-data';
import styles from './setup.module.css';

/** An invented product to try the app on, and its way out. */
export function SampleSection({ projectId, loaded }: { projectId: string; loaded: boolean }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useSample(projectId, loaded ? 'sample.wipe' : 'sample.load');
  return (
    <section aria-label={t('setup.sample')}>
      <h2>{t('setup.sample')}</h2>
      <p className={styles.small}>{loaded ? t('setup.sample.loaded') : t('setup.sample.text')}</p>
      <Button
        isLoading={change.isPending}
        onClick={() => {
          change.mutate(undefined, {
            onSuccess: () => {
              announce(loaded ? t('sample.wiped') : t('sample.loaded'));
            },
          });
        }}
      >
        {loaded ? t('sample.wipe') : t('sample.load')}
      </Button>
      {change.isError && <FailureNote error={change.error} />}
    </section>
  );
}

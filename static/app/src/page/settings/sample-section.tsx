import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/read';
import { useWorkItems } from '../../api/work-items/use-work-items';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import styles from '../../features/product/setup/setup.module.css';
import { RemoveSample } from '../first-run/remove-sample';

/** An invented product to try the app on, and its way out. */
export function SampleSection({ projectId, loaded }: { projectId: string; loaded: boolean }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const load = useWrite('sample.load');
  const [removing, setRemoving] = useState(false);
  return (
    <section aria-label={t('setup.sample')}>
      <h2>{t('setup.sample')}</h2>
      <p className={styles.small}>{loaded ? t('setup.sample.loaded') : t('setup.sample.text')}</p>
      <Button
        isLoading={load.busy}
        onClick={() => {
          if (loaded) setRemoving(true);
          else
            load.run({ projectId }, () => {
              announce(t('sample.loaded'));
            });
        }}
      >
        {loaded ? t('sample.wipe') : t('sample.load')}
      </Button>
      {load.failure !== null && <FailureNote error={load.failure} />}
      {removing && (
        <Removal
          projectId={projectId}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </section>
  );
}

/** Reads the project's work only when it is asked for. */
function Removal({ projectId, onClose }: { projectId: string; onClose: () => void }): ReactNode {
  const knowledge = useRead('knowledge.read', { projectId });
  if (knowledge.isError)
    return <FailureNote error={knowledge.error} onRetry={() => void knowledge.refetch()} />;
  return knowledge.data === undefined ? null : (
    <RemovalOf projectId={projectId} snapshot={knowledge.data} onClose={onClose} />
  );
}

function RemovalOf(props: Omit<Parameters<typeof RemoveSample>[0], 'work'>): ReactNode {
  const work = useWorkItems(props.snapshot);
  return <RemoveSample {...props} work={work} />;
}

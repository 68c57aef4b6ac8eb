import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { useText } from '../../i18n/text';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';

const OfferSampleWork = lazy(async () => ({
  default: (await import('./offer-sample-work')).OfferSampleWork,
}));

const AttachToOwn = lazy(async () => ({ default: (await import('./attach-to-own')).AttachToOwn }));

interface SampleAsleepProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  /** What stands there once some work serves the needs. */
  readonly children: ReactNode;
}

/** What to do while no work serves the invented needs, so that nothing has a value. */
export function SampleAsleep({ projectId, snapshot, work, children }: SampleAsleepProps): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const known = new Set(snapshot.needs.map(({ key }) => key));
  const isAwake = work.items.some(({ needKeys }) => needKeys.some((key) => known.has(key)));
  if (!asking && (!work.complete || isAwake)) return <>{children}</>;
  return (
    <Note
      tone="info"
      title={t('sample.banner.title')}
      actions={
        <>
          {snapshot.canEdit && (
            <Part>
              <OfferSampleWork {...{ projectId, snapshot, work }} onOpen={setAsking} />
            </Part>
          )}
          {snapshot.canEdit && (
            <Part>
              <AttachToOwn {...{ snapshot, work }} onOpen={setAsking} />
            </Part>
          )}
        </>
      }
    >
      {t('sample.banner.asleep')}
    </Note>
  );
}

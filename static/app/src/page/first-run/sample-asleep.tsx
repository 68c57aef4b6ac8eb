import Button from '@atlaskit/button/new';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../../api/work-items/use-work-items';
import type { PageLocation } from '../../features/tab';
import { useText } from '../../i18n/text';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';

const OfferSampleWork = lazy(async () => ({
  default: (await import('./offer-sample-work')).OfferSampleWork,
}));

interface SampleAsleepProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly go: PageLocation['go'];
}

/** What to do while no work serves the invented needs, so that nothing has a value; nothing once some does. */
export function SampleAsleep({ projectId, snapshot, work, go }: SampleAsleepProps): ReactNode {
  const { t } = useText();
  const known = new Set(snapshot.needs.map(({ key }) => key));
  const isAwake = work.items.some(({ needKeys }) => needKeys.some((key) => known.has(key)));
  if (!work.complete || isAwake) return null;
  return (
    <Note
      tone="info"
      title={t('sample.banner.title')}
      actions={
        <>
          {snapshot.canEdit && (
            <Part>
              <OfferSampleWork {...{ projectId, snapshot, work }} />
            </Part>
          )}
          <Button
            spacing="compact"
            onClick={() => {
              go('priorities');
            }}
          >
            {t('sample.own')}
          </Button>
        </>
      }
    >
      {t('sample.banner.asleep')}
    </Note>
  );
}

import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../../api/work-items/use-work-items';
import type { PageLocation } from '../../features/tab';
import { useText } from '../../i18n/text';
import { Note } from '../../ui/note';
import { Part } from '../../ui/part';

const RemoveSample = lazy(async () => ({ default: (await import('./remove-sample')).RemoveSample }));
const OfferSampleWork = lazy(async () => ({
  default: (await import('./offer-sample-work')).OfferSampleWork,
}));

interface SampleBannerProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly go: PageLocation['go'];
}

/** Says that what is shown is invented, what to do while no work serves it, and takes it away when asked. */
export function SampleBanner({ projectId, snapshot, work, go }: SampleBannerProps): ReactNode {
  const { t } = useText();
  const [removing, setRemoving] = useState(false);
  const known = new Set(snapshot.needs.map(({ key }) => key));
  const isAsleep =
    work.complete && !work.items.some(({ needKeys }) => needKeys.some((key) => known.has(key)));
  return (
    <>
      <Note
        tone="info"
        title={t('sample.banner.title')}
        actions={
          <>
            {isAsleep && snapshot.canEdit && (
              <Part>
                <OfferSampleWork {...{ projectId, snapshot, work }} />
              </Part>
            )}
            {isAsleep && (
              <Button
                spacing="compact"
                onClick={() => {
                  go('priorities');
                }}
              >
                {t('sample.own')}
              </Button>
            )}
            {snapshot.canManageKnowledge && (
              <Button
                spacing="compact"
                onClick={() => {
                  setRemoving(true);
                }}
              >
                {t('sample.wipe')}
              </Button>
            )}
          </>
        }
      >
        {t(isAsleep ? 'sample.banner.asleep' : 'sample.banner.text')}
      </Note>
      {removing && (
        <Part>
          <RemoveSample
            {...{ projectId, snapshot, work }}
            onClose={() => {
              setRemoving(false);
            }}
          />
        </Part>
      )}
    </>
  );
}

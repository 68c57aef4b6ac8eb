import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';

interface SampleBannerProps {
  readonly projectId: string;
  readonly canWipe: boolean;
  readonly onChanged: () => void;
}

/** Says that what is shown is invented, and takes it away at one click. */
export function SampleBanner({ projectId, canWipe, onChanged }: SampleBannerProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const wipe = useWrite('sample.wipe');
  return (
    <>
      <Note
        tone="info"
        title={t('sample.banner.title')}
        actions={
          canWipe && (
            <Button
              spacing="compact"
              isLoading={wipe.busy}
              onClick={() => {
                wipe.run({ projectId }, () => {
                  announce(t('sample.wiped'));
                  onChanged();
                });
              }}
            >
              {t('sample.wipe')}
            </Button>
          )
        }
      >
        {t('sample.banner.text')}
      </Note>
      {wipe.failure !== null && <FailureNote error={wipe.failure} />}
    </>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { useSurface } from '../../../ui/surface-root';
import type { PageLocation } from '../../tab';

interface AskedNoteProps {
  readonly projectId: string;
  readonly place: PageLocation;
}

/** Says that one is asked to rate needs together with others, until one has. */
export function AskedNote({ projectId, place }: AskedNoteProps): ReactNode {
  const { t, day } = useText();
  const { accountId } = useSurface();
  const rounds = useRead('round.list', { projectId });
  const round = rounds.data?.rounds.find(
    ({ mayRate, invited }) => mayRate && invited.some((one) => one.accountId === accountId && !one.answered),
  );
  if (round === undefined) return null;
  return (
    <Note
      tone="info"
      title={t('round.asked', { count: round.needs.length, persona: round.persona?.name ?? round.name })}
      actions={
        <Button
          spacing="compact"
          appearance="primary"
          onClick={() => {
            place.go('insights', '?view=rounds');
          }}
        >
          {t('round.asked.go')}
        </Button>
      }
    >
      {t('round.asked.until', { day: day(round.endsOn) })}
    </Note>
  );
}

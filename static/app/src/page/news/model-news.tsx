import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ChangesView, ScoreChangeView } from '@contract/roadmap/change-views';
import { daysBetween } from '@domain/iso-date';
import { MODEL_VERSION } from '@domain/value/model/settings';
import { APP } from '../../api/people';
import { useRead } from '../../api/read';
import type { WorkItems } from '../../api/work-items/use-work-items';
import { usePerson } from '../../api/person';
import { lineWords, signedWords } from '../../features/roadmap/changes/change-words';
import type { PageLocation } from '../../features/tab';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { Note } from '../../ui/note';

const words = ['changes', 'model'] as const;
/** After so many days it is no news any more, also for somebody who never took it away. */
const NEWS_FOR_DAYS = 60;

/** Whether the product is scored by another model since a day that is news still, and the person has not read so. */
export function isNews(upgradedOn: string | null, modelSeen: string | undefined, today: string): boolean {
  return (
    upgradedOn !== null &&
    modelSeen !== undefined &&
    modelSeen !== MODEL_VERSION &&
    daysBetween(upgradedOn, today) <= NEWS_FOR_DAYS
  );
}

interface ModelNewsProps {
  readonly projectId: string;
  readonly work: WorkItems;
  readonly go: PageLocation['go'];
}

/** An update computed all values anew: what they say now, what moved by it and most of all why. */
export function ModelNews(props: ModelNewsProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <News {...props} />
    </MoreWords>
  );
}

function News({ projectId, work, go }: ModelNewsProps): ReactNode {
  const text = useText();
  const { t } = text;
  const { put } = usePerson(projectId);
  const days = useRead('snapshot.list', { projectId });
  const since = days.data?.snapshots.find(({ model }) => model !== MODEL_VERSION)?.takenOn;
  const changes = useRead('changes.read', since === undefined ? null : { projectId, from: since, to: null });
  // Without what moved it would be half the news, and grow under the hand.
  if (since === undefined || changes.data === undefined) return null;
  return (
    <Note
      tone="info"
      title={t('news.title')}
      actions={
        <>
          <Button
            spacing="compact"
            onClick={() => {
              go('changes', `?since=${since}`);
            }}
          >
            {t('news.link')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              put({ modelSeen: MODEL_VERSION });
            }}
          >
            {t('news.seen')}
          </Button>
        </>
      }
    >
      {[t('news.text'), ...movedWords(changes.data, work, text)].join(' ')}
    </Note>
  );
}

/** How many items have another place, which of them moved most and by what, and whether bands were fitted. */
function movedWords(view: ChangesView, work: WorkItems, text: Text): string[] {
  const { t, day } = text;
  const moved = view.scores.filter(
    ({ fromRank, toRank }) => fromRank !== null && toRank !== null && fromRank !== toRank,
  );
  const [biggest] = [...moved].sort((a, b) => placesOf(b) - placesOf(a));
  const line = biggest?.lines[0];
  return [
    t('news.moved', { moved: moved.length, day: day(view.from.takenOn) }),
    ...(biggest === undefined
      ? []
      : [
          t('news.biggest', {
            item: `${biggest.key} ${work.items.find(({ id }) => id === biggest.issueId)?.summary ?? ''}`.trim(),
            from: biggest.fromRank ?? 0,
            to: biggest.toRank ?? 0,
          }),
        ]),
    ...(line === undefined
      ? []
      : [t('news.why', { line: lineWords(line, text), difference: signedWords(line.difference, text) })]),
    ...(view.models.some(({ accountId }) => accountId === APP) ? [t('news.fitted')] : []),
  ];
}

function placesOf({ fromRank, toRank }: ScoreChangeView): number {
  return Math.abs((toRank ?? 0) - (fromRank ?? 0));
}

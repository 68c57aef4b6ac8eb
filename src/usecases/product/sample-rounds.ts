import { addDays } from '../../domain/iso-date';
import { sampleRaters, sampleRound } from '../../domain/product/sample/round';
import type { Authorship } from '../../ports/actor';
import type { Recording } from '../records/record-history';
import { putSample } from './put-sample';

/** Where the sample's round belongs. */
export interface SampleRoundPlace {
  readonly productId: string;
  personaId(key: string): string;
  needId(number: number): string;
  readonly roundId: string;
  voteId(rater: number): string;
}

/** A round that has ended, in which the team was wrong about one need. */
export async function writeSampleRound(
  place: SampleRoundPlace,
  by: Authorship,
  deps: Pick<Recording, 'records'>,
): Promise<void> {
  const { productId, roundId } = place;
  const { name, personaKey, openedDaysAgo, endedDaysAgo, votes } = sampleRound;
  const ended = addDays(by.day, -endedDaysAgo);
  const round = {
    name,
    personaId: place.personaId(personaKey),
    needIds: votes.map(({ needNumber }) => place.needId(needNumber)),
    invitedIds: sampleRaters,
    openedBy: by.accountId,
    openedOn: addDays(by.day, -openedDaysAgo),
    endsOn: ended,
    revealedOn: ended,
  };
  await putSample(productId, 'round', [{ id: roundId, value: round }], by, deps);
  const said = sampleRaters.map((raterId, rater) => ({
    id: place.voteId(rater),
    value: {
      roundId,
      raterId,
      shared: true,
      ratings: votes.map(({ needNumber, importance, satisfaction }) => ({
        needId: place.needId(needNumber),
        importance: importance[rater],
        satisfaction: satisfaction[rater],
      })),
    },
  }));
  await putSample(productId, 'vote', said, by, deps);
}

/** Ids of all that the round of the sample is. */
export function sampleRoundIds(place: SampleRoundPlace): readonly string[] {
  return [place.roundId, ...sampleRaters.map((_, rater) => place.voteId(rater))];
}

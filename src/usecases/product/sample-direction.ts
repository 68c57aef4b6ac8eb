import { addDays } from '../../domain/iso-date';
import {
  sampleAlternatives,
  sampleNews,
  samplePrinciples,
  sampleVision,
} from '../../domain/product/sample/direction';
import type { Authorship } from '../../ports/actor';
import type { Recording } from '../records/record-history';
import { putSample } from './put-sample';

/** Where the sample's direction belongs. */
export interface SampleDirectionPlace {
  readonly productId: string;
  needId(number: number): string;
  goalId(at: number): string;
  readonly directionId: string;
  principleId(at: number): string;
  alternativeId(at: number): string;
  newsId(at: number): string;
}

/** Vision, principles, alternatives and news of the invented product. */
export async function writeSampleDirection(
  place: SampleDirectionPlace,
  by: Authorship,
  deps: Pick<Recording, 'records'>,
): Promise<void> {
  const { productId } = place;
  const needIds = (numbers: readonly number[]): string[] => numbers.map((number) => place.needId(number));
  const ago = (days: number): string => addDays(by.day, -days);
  await putSample(productId, 'direction', [{ id: place.directionId, value: sampleVision }], by, deps);
  const principles = samplePrinciples.map(({ title, why, needNumbers }, at) => ({
    id: place.principleId(at),
    value: { number: at + 1, title, why, needIds: needIds(needNumbers) },
  }));
  await putSample(productId, 'policy', principles, by, deps);
  const alternatives = sampleAlternatives.map(({ name, sort, note, serves }, at) => ({
    id: place.alternativeId(at),
    value: {
      name,
      sort,
      note,
      serves: serves.map(({ needNumber, daysAgo, satisfied01, answers, source }) => ({
        needId: place.needId(needNumber),
        satisfied01,
        answers,
        source,
        on: ago(daysAgo),
      })),
    },
  }));
  await putSample(productId, 'alternative', alternatives, by, deps);
  const news = sampleNews.map(({ title, note, daysAgo, needNumbers, goals }, at) => ({
    id: place.newsId(at),
    value: {
      title,
      note,
      on: ago(daysAgo),
      needIds: needIds(needNumbers),
      goalIds: goals.map((goal) => place.goalId(goal)),
    },
  }));
  await putSample(productId, 'news', news, by, deps);
}

/** Ids of all that the direction of the sample is. */
export function sampleDirectionIds(place: SampleDirectionPlace): readonly string[] {
  return [
    place.directionId,
    ...samplePrinciples.map((_, at) => place.principleId(at)),
    ...sampleAlternatives.map((_, at) => place.alternativeId(at)),
    ...sampleNews.map((_, at) => place.newsId(at)),
  ];
}

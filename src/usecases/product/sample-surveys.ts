import { addDays } from '../../domain/iso-date';
import { SURVEY_KINDS } from '../../domain/surveys/survey';
import { sampleAnswers } from '../../domain/product/sample/surveys';
import type { Authorship } from '../../ports/actor';
import type { SurveyStore } from '../../adapters/store/surveys/survey-store';
import { countAllAnswers, kindOfPairs } from '../surveys/count-answers';
import { answerRow } from '../surveys/take-answers';

/** Where the sample's answers belong. */
export interface SampleSurveyPlace {
  readonly productId: string;
  readonly personaId: (key: string) => string;
  readonly needId: (number: number) => string;
  readonly fileId: (at: number) => string;
  /** The account of the answer in a row; accounts take turns. */
  readonly accountId: (row: number) => string;
}

const ANSWERS_AT_ONCE = 500;
const REMOVED_AT_ONCE = 5_000;

/** The answers behind the sample's numbers, each survey as a file that was taken in. */
export async function writeSampleSurveys(
  place: SampleSurveyPlace,
  by: Authorship,
  surveys: SurveyStore,
): Promise<void> {
  // Loaded again on another day the answers have other dates: the old ones must not stay beside them.
  await removeSampleSurveys(place, surveys);
  const { productId } = place;
  const { day } = by;
  for (const [at, kind] of SURVEY_KINDS.entries()) {
    const file = { id: place.fileId(at), kind, fileName: `sample-${kind}.csv` };
    await surveys.begin(productId, file, { ...by, at: by.at + at });
    const rows = sampleAnswers(kind).map(({ personaKey, needNumber, daysAgo, ...answer }, row) =>
      answerRow(productId, kind, {
        ...answer,
        answeredOn: addDays(day, -daysAgo),
        personaId: place.personaId(personaKey),
        needId: needNumber === null ? null : place.needId(needNumber),
        accountId: place.accountId(row),
      }),
    );
    for (let from = 0; from < rows.length; from += ANSWERS_AT_ONCE)
      await surveys.addAnswers(productId, file, rows.slice(from, from + ANSWERS_AT_ONCE));
    const ofPairs = kindOfPairs(kind);
    if (ofPairs !== null) await countAllAnswers(productId, ofPairs, [], by, surveys);
  }
}

/** Takes the sample's answers and their files out. */
export async function removeSampleSurveys(
  { productId, fileId }: SampleSurveyPlace,
  surveys: SurveyStore,
): Promise<void> {
  for (const [at] of SURVEY_KINDS.entries()) {
    while ((await surveys.deleteAnswers(productId, fileId(at), REMOVED_AT_ONCE)) === REMOVED_AT_ONCE);
    await surveys.forget(productId, fileId(at));
  }
}

import type { IsoDate } from '../../iso-date';
import { grouped } from '../../grouped';
import type { DatedAnswers, NeedFacts, ProductFacts } from './facts';
import type { ValueSettings } from './settings';

/** How much of a need has been met by done work, and how much is left to gain (value model, part A3). */
export interface Delivery {
  readonly delivered01: number;
  /** r: what open work can still meet; 0 for a need that was declined or met. */
  readonly left01: number;
  /** The newest delivery that later answers have measured; satisfied answers before it are out of date. */
  readonly since: IsoDate | null;
  /** Something delivered counts whole because nobody has judged it. */
  readonly assumed: boolean;
}

type DoneItem = ProductFacts['delivered'][number];

/** Answers later than `since`, or all when there are none. */
export function answersSince(
  surveys: readonly DatedAnswers[],
  since: IsoDate | null,
): readonly DatedAnswers[] {
  if (since === null) return surveys;
  const later = surveys.filter(({ on }) => on > since);
  return later.length > 0 ? later : surveys;
}

/** What done items have met of a need that they link. `done` = the done items with a link to it. */
export function deliveryOf(need: NeedFacts, done: readonly DoneItem[], settings: ValueSettings): Delivery {
  const after = (day: IsoDate) => {
    let answers = 0;
    for (const { surveys } of need.ratings)
      for (const survey of surveys) if (survey.on > day) answers += survey.answers;
    return answers;
  };
  const estimatedOn = need.ratings.some(({ surveys }) => surveys.length > 0) ? null : newestEstimate(need);
  let since: IsoDate | null = null;
  const counting: { readonly item: DoneItem; readonly share: number }[] = [];
  let assumed = false;
  for (const item of done) {
    const { doneOn } = item;
    const link = item.links.find(({ needKey }) => needKey === need.key);
    if (doneOn === null || link === undefined) continue;
    if (after(doneOn) >= settings.remeasureAnswers || (estimatedOn !== null && doneOn < estimatedOn)) {
      if (since === null || doneOn > since) since = doneOn;
      continue;
    }
    const { verdict = 'none' } = link;
    if (verdict === 'none') assumed = true;
    counting.push({
      item,
      share: (link.share01 ?? settings.coverageDefault01) * settings.verdict[verdict],
    });
  }
  const delivered01 = Math.min(1, sumOfGroups(counting));
  const isMet =
    need.status === 'met' && (need.metOn === null || after(need.metOn) < settings.remeasureAnswers);
  const left01 = need.status === 'declined' || isMet ? 0 : 1 - delivered01;
  return { delivered01, left01, since, assumed };
}

/** An epic and its stories deliver the same thing: the larger of the two counts. */
function sumOfGroups(counting: readonly { readonly item: DoneItem; readonly share: number }[]): number {
  const groups = grouped(counting, ({ item }) => item.epic ?? item.key);
  let sum = 0;
  for (const [key, members] of groups) {
    let own = 0;
    let stories = 0;
    for (const { item, share } of members) {
      if (item.key === key) own += share;
      else stories += share;
    }
    sum += Math.max(own, stories);
  }
  return sum;
}

function newestEstimate(need: NeedFacts): IsoDate | null {
  let newest: IsoDate | null = null;
  for (const { estimate } of need.ratings) {
    if (estimate === null || estimate.satisfaction01 === null || estimate.on === null) continue;
    if (newest === null || estimate.on > newest) newest = estimate.on;
  }
  return newest;
}

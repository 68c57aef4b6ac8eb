import { invalidField } from '../../app-error';
import { dayNumber } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { said } from '../../words/said';
import type {
  ForAndAgainst,
  HeardFacts,
  ItemInput,
  NeedFacts,
  NeedLink,
  ProductFacts,
  RatingFacts,
} from './facts';
import { checkSettings } from './check-settings';

const LARGEST_COUNT = 1e9;
const LARGEST_ESTIMATE = 1e6;

/** Made only for a number that is refused: a product has a hundred thousand that are not. */
type Path = () => string;

/**
 * Checks all that the value of needs rests on, but the shares of personas, which their weights check.
 * @throws AppError `invalid` whose `details.path` is like "needs[2].ratings[0].surveys[1].important"
 */
export function checkFacts({
  today,
  settings,
  needs,
  goals,
  heard,
  audience,
  delivered,
}: ProductFacts): void {
  checkDay(today, () => 'today');
  checkSettings(settings, 'settings');
  const keys = new Set<string>();
  needs.forEach((need, at) => {
    const { key } = need;
    if (keys.has(key)) throw invalidField(`needs[${at}].key`, said('value.need-twice', { needKey: key }));
    keys.add(key);
    checkNeed(need, () => `needs[${at}]`);
  });
  const goalIds = new Set<string>();
  goals.forEach(({ id, weight }, at) => {
    if (goalIds.has(id)) throw invalidField(`goals[${at}].id`, said('value.goal-twice', { goal: id }));
    goalIds.add(id);
    count(weight, LARGEST_COUNT, () => `goals[${at}].weight`);
  });
  for (const [needKey, { byPersona, none }] of heard) {
    for (const [personaId, ofPersona] of byPersona)
      checkHeard(ofPersona, () => `heard.${needKey}.${personaId}`);
    if (none !== null) checkHeard(none, () => `heard.${needKey}`);
  }
  for (const [personaId, { accounts, weight }] of audience) {
    count(accounts, LARGEST_COUNT, () => `audience.${personaId}.accounts`);
    count(weight, LARGEST_COUNT, () => `audience.${personaId}.weight`);
  }
  for (const { key, links, doneOn } of delivered) {
    checkLinks(key, links);
    checkDay(doneOn, () => `${key}.doneOn`);
  }
}

/** @throws AppError `invalid` whose `details.path` begins with the item's key, for example "AB-12.points" */
export function checkItem({ key, links, points, goals, tests }: ItemInput): void {
  checkLinks(key, links);
  if (points !== null && !(points >= 0 && points <= LARGEST_ESTIMATE))
    throw invalidField(`${key}.points`, said('value.estimate'), { points: String(points) });
  for (const { goalId, alignment01 } of goals)
    if (!isShare(alignment01)) throw invalidField(`${key}.goals.${goalId}`, said('value.alignment'));
  tests.forEach(({ on }, at) => {
    checkDay(on, () => `${key}.tests[${at}].on`);
  });
}

function checkLinks(key: string, links: readonly NeedLink[]): void {
  const seen = new Set<string>();
  for (const { needKey, coverage01 } of links) {
    if (seen.has(needKey))
      throw invalidField(`${key}.links`, said('value.need-linked-twice', { needKey }), { needKey });
    seen.add(needKey);
    if (!isShare(coverage01)) throw invalidField(`${key}.links`, said('value.coverage'), { needKey });
  }
}

function checkNeed({ key, metOn, kano, ratings }: NeedFacts, path: Path): void {
  if (metOn !== null) checkDay(metOn, () => `${path()}.metOn`);
  if (kano !== null) {
    count(kano.answers, LARGEST_COUNT, () => `${path()}.kano.answers`);
    count(kano.strong, kano.answers, () => `${path()}.kano.strong`);
    count(kano.reverse, kano.answers, () => `${path()}.kano.reverse`);
    checkDay(kano.on, () => `${path()}.kano.on`);
  }
  const personas = new Set<string>();
  ratings.forEach((rating, at) => {
    const { personaId } = rating;
    if (personas.has(personaId)) {
      const twice = said('value.need-persona-twice', { needKey: key, persona: personaId });
      throw invalidField(`${path()}.ratings[${at}].personaId`, twice);
    }
    personas.add(personaId);
    checkRating(rating, () => `${path()}.ratings[${at}]`);
  });
}

function checkRating({ surveys, sample, estimate }: RatingFacts, path: Path): void {
  surveys.forEach(({ on, answers, important, satisfied, unmet }, at) => {
    checkDay(on, () => `${path()}.surveys[${at}].on`);
    count(answers, LARGEST_COUNT, () => `${path()}.surveys[${at}].answers`);
    count(important, answers, () => `${path()}.surveys[${at}].important`);
    count(satisfied, answers, () => `${path()}.surveys[${at}].satisfied`);
    // Who is not satisfied and calls it important is among either.
    if (unmet !== null)
      count(unmet, Math.min(important, answers - satisfied), () => `${path()}.surveys[${at}].unmet`);
  });
  if (sample !== null) {
    checkDay(sample.on, () => `${path()}.sample.on`);
    count(sample.asked, LARGEST_COUNT, () => `${path()}.sample.asked`);
    count(sample.have, sample.asked, () => `${path()}.sample.have`);
  }
  if (estimate === null) return;
  for (const name of ['importance01', 'satisfaction01', 'reach01'] as const)
    if (estimate[name] !== null && !isShare(estimate[name]))
      throw invalidField(`${path()}.estimate.${name}`, said('value.share'));
  if (estimate.on !== null) checkDay(estimate.on, () => `${path()}.estimate.on`);
}

function checkHeard(heard: HeardFacts, path: Path): void {
  for (const name of ['asking', 'askingAccounts', 'refusing'] as const)
    count(heard[name], LARGEST_COUNT, () => `${path()}.${name}`);
  for (const name of ['voices', 'interviews', 'data'] as const)
    checkBoth(heard[name], () => `${path()}.${name}`);
  for (const [type, both] of Object.entries(heard.claims)) checkBoth(both, () => `${path()}.claims.${type}`);
}

function checkBoth({ plus, minus }: ForAndAgainst, path: Path): void {
  count(plus, LARGEST_COUNT, () => `${path()}.plus`);
  count(minus, LARGEST_COUNT, () => `${path()}.minus`);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function count(value: number, most: number, path: Path): void {
  if (!(value >= 0 && value <= most)) throw invalidField(path(), said('value.up-to', { most }), { most });
}

/** @throws AppError `invalid` for what is no calendar day; `path` is made only then */
export function checkDay(on: IsoDate, path: Path): void {
  if (Number.isNaN(dayNumber(on))) throw invalidField(path(), said('value.day'));
}

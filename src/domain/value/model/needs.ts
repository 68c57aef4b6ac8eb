import { personaWeights } from '../persona-weights';
import { grouped } from '../../grouped';
import { checkFacts } from './check-facts';
import { confidenceOf } from './evidence-mass';
import type { Assumption, NeedFacts, ProductFacts, RatingFacts } from './facts';
import { deliveryOf } from './measured';
import type { Delivery } from './measured';
import { needCell } from './need-cell';
import type { NeedCell } from './need-cell';
import { personaPools } from './pools';
import type { PersonaPools } from './pools';
import type { ValueSettings } from './settings';

/** A need with what is known of it, what it is worth and what is left of it. */
export interface ValuedNeed {
  readonly need: NeedFacts;
  /** Customers per 100 who have it, call it important and are not satisfied. */
  readonly value: number;
  readonly delivery: Delivery;
  /** In the order of the personas. */
  readonly cells: readonly NeedCell[];
  /** Of each cell, the confidence of a line while no work for it is tested. */
  readonly untested01: readonly number[];
  /** All that was assumed of its cells and of what was delivered. */
  readonly assumed: ReadonlySet<Assumption>;
}

/** A persona as the model counts it. */
export interface WeighedPersona {
  readonly id: string;
  readonly name: string;
  /** w: share × strategic weight, normalised over all that count. */
  readonly weight01: number;
  readonly share01: number;
  readonly shareAssumed: boolean;
  readonly pools: PersonaPools;
}

/** A product's needs valued, ready to score any item. No open item is an input of it. */
export interface ValueModel {
  readonly today: string;
  readonly settings: ValueSettings;
  readonly personas: readonly WeighedPersona[];
  readonly needs: readonly ValuedNeed[];
  readonly byKey: ReadonlyMap<string, ValuedNeed>;
  /** Goals in force, their weights normalised to sum 1. */
  readonly goals: ReadonlyMap<string, { readonly title: string; readonly weight01: number }>;
}

/**
 * Values every need of a product (value model, part A).
 * @throws AppError `invalid` for numbers and days that cannot be; `details.path` names the field.
 */
export function valueModel(facts: ProductFacts): ValueModel {
  checkFacts(facts);
  const { today, settings } = facts;
  const doneByNeed = new Map<string, ProductFacts['delivered'][number][]>();
  for (const item of facts.delivered) {
    for (const { needKey } of item.links) doneByNeed.set(needKey, [...(doneByNeed.get(needKey) ?? []), item]);
  }
  const sorted = [...facts.needs].sort((a, b) => (a.key < b.key ? -1 : 1));
  const deliveries = new Map(
    sorted.map((need) => [need.key, deliveryOf(need, doneByNeed.get(need.key) ?? [], settings)]),
  );
  const personas = weighed(facts, sorted, deliveries);
  const needs = sorted.map((need) => valued(need, personas, facts, deliveries));
  return {
    today,
    settings,
    personas,
    needs,
    byKey: new Map(needs.map((valuedNeed) => [valuedNeed.need.key, valuedNeed])),
    goals: goalWeights(facts.goals),
  };
}

const NOTHING_DELIVERED: Delivery = { delivered01: 0, left01: 1, since: null, assumed: false };

function weighed(
  { personas, settings }: ProductFacts,
  needs: readonly NeedFacts[],
  deliveries: ReadonlyMap<string, Delivery>,
): WeighedPersona[] {
  const ratings = grouped(
    needs.flatMap(({ key, ratings: ofNeed }) =>
      ofNeed.map((rating) => ({ rating, since: deliveries.get(key)?.since ?? null })),
    ),
    ({ rating }) => rating.personaId,
  );
  return personaWeights(personas)
    .filter(({ anti }) => !anti)
    .map(({ id, name, weight01, share01, shareAssumed }) => ({
      id,
      name,
      weight01,
      share01,
      shareAssumed,
      pools: personaPools(ratings.get(id) ?? [], settings),
    }));
}

function valued(
  need: NeedFacts,
  personas: readonly WeighedPersona[],
  facts: ProductFacts,
  deliveries: ReadonlyMap<string, Delivery>,
): ValuedNeed {
  const delivery = deliveries.get(need.key) ?? NOTHING_DELIVERED;
  const heard = facts.heard.get(need.key);
  const everybody = need.named.length === 0;
  const ratings = new Map(need.ratings.map((rating) => [rating.personaId, rating]));
  const cells = personas.flatMap((persona) => {
    const rating = ratings.get(persona.id);
    const own = heard?.byPersona.get(persona.id);
    const named = everybody || need.named.includes(persona.id) || isRated(rating);
    if (!named && !((own?.asking ?? 0) > 0)) return [];
    return needCell(
      {
        need,
        personaId: persona.id,
        weight01: persona.weight01,
        share01: persona.share01,
        shareAssumed: persona.shareAssumed,
        named,
        personaAssumed: everybody,
        rating,
        heard: own ?? heard?.none ?? undefined,
        audience: facts.audience.get(persona.id),
        delivery,
        pools: persona.pools,
      },
      facts.today,
      facts.settings,
    );
  });
  let value = 0;
  for (const cell of cells) value += cell.value;
  const assumed = new Set(cells.flatMap((cell) => cell.assumed));
  if (delivery.assumed) assumed.add('delivered');
  const untested01 = cells.map((cell) => cell.untested01);
  return { need, value, delivery, cells, untested01, assumed };
}

/** An answer, a sample or an estimate about the need adds the persona. */
function isRated(rating: RatingFacts | undefined): boolean {
  if (rating === undefined) return false;
  const { surveys, sample, estimate } = rating;
  return surveys.some(({ answers }) => answers > 0) || (sample?.asked ?? 0) > 0 || estimate !== null;
}

function goalWeights(goals: ProductFacts['goals']): ValueModel['goals'] {
  const inForce = goals.filter((goal) => goal.inForce);
  let total = 0;
  for (const { weight } of inForce) total += weight;
  return new Map(
    inForce.map(
      ({ id, title, weight }) => [id, { title, weight01: total > 0 ? weight / total : 0 }] as const,
    ),
  );
}

/** How sure a need is before any work for it is tested: the mean over its cells by what each is worth. */
export function confidenceOfNeed({ cells, value }: ValuedNeed, settings: ValueSettings): number {
  if (!(value > 0)) return confidenceOf(0, settings);
  let sum = 0;
  for (const cell of cells) sum += cell.value * cell.untested01;
  return sum / value;
}

import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { ItemInput, NeedFacts, ProductFacts, RatingFacts, TestFacts } from '../model/facts';
import { valueModel } from '../model/needs';
import type { ValueModel } from '../model/needs';
import { scoreItems } from '../model/score';
import type { ScoredItems } from '../model/score';

/** One slider moved. Answers of a survey are replaced by as many that say the new share. */
export type Change =
  | {
      readonly kind: 'coverage';
      readonly itemKey: string;
      readonly needKey: string;
      readonly coverage01: number;
    }
  | { readonly kind: 'effort'; readonly itemKey: string; readonly points: number | null }
  /** The work was tested today, or, with null, never. */
  | { readonly kind: 'test'; readonly itemKey: string; readonly passed: boolean | null }
  | { readonly kind: 'goal'; readonly itemKey: string; readonly goalId: string; readonly alignment01: number }
  | {
      readonly kind: 'importance' | 'satisfaction' | 'reach';
      readonly needKey: string;
      readonly personaId: string;
      readonly share01: number;
    };

/** A place in the order before and after; from 1. */
export interface Move {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export interface WhatIf {
  readonly model: ValueModel;
  readonly items: readonly ItemInput[];
  readonly before: ScoredItems;
  readonly after: ScoredItems;
  /** Items that change place, the longest way first. */
  readonly moves: readonly Move[];
}

/**
 * Applies changes to a copy and shows the effect on scores and order; what was given stays as it is.
 * @throws AppError `invalid` when a change names something unknown or leaves the allowed range.
 */
export function whatIf(facts: ProductFacts, items: readonly ItemInput[], changes: readonly Change[]): WhatIf {
  const before = scoreItems(valueModel(facts), items);
  let changedFacts = facts;
  let changedItems = items;
  changes.forEach((change, index) => {
    const path = `changes[${index}]`;
    if ('share01' in change) {
      changedFacts = changeNeed(changedFacts, change, path);
    } else {
      changedItems = changeItem(changedItems, change, facts.today, path);
    }
  });
  const model = valueModel(changedFacts);
  const after = scoreItems(model, changedItems);
  return {
    model,
    items: changedItems,
    before,
    after,
    moves: movesBetween(items, before, after),
  };
}

/** Who changes place between two orders of the same items. */
export function movesBetween(
  items: readonly Pick<ItemInput, 'key'>[],
  before: Pick<ScoredItems, 'ranking'>,
  after: Pick<ScoredItems, 'ranking'>,
): Move[] {
  const to = new Map(after.ranking.map((row, position) => [row, position + 1]));
  return before.ranking
    .map((row, position) => ({
      key: items[row]?.key ?? '',
      from: position + 1,
      to: to.get(row) ?? position + 1,
    }))
    .filter((move) => move.from !== move.to)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to);
}

type ItemChange = Extract<Change, { itemKey: string }>;
type NeedChange = Extract<Change, { share01: number }>;

function changeItem(
  items: readonly ItemInput[],
  change: ItemChange,
  today: string,
  path: string,
): ItemInput[] {
  if (!items.some(({ key }) => key === change.itemKey)) {
    throw invalidField(`${path}.itemKey`, said('value.item-unlisted', { item: change.itemKey }));
  }
  return items.map((item) => (item.key === change.itemKey ? changedItem(item, change, today) : item));
}

function changedItem(item: ItemInput, change: ItemChange, today: string): ItemInput {
  switch (change.kind) {
    case 'coverage': {
      const others = item.links.filter(({ needKey }) => needKey !== change.needKey);
      return { ...item, links: [...others, { needKey: change.needKey, coverage01: change.coverage01 }] };
    }
    case 'effort':
      return { ...item, points: change.points };
    case 'test': {
      const tests: TestFacts[] =
        change.passed === null ? [] : [{ kind: 'test', passed: change.passed, on: today }];
      return { ...item, tests };
    }
    case 'goal': {
      const others = item.goals.filter(({ goalId }) => goalId !== change.goalId);
      return { ...item, goals: [...others, { goalId: change.goalId, alignment01: change.alignment01 }] };
    }
  }
}

function changeNeed(facts: ProductFacts, change: NeedChange, path: string): ProductFacts {
  const { needKey, share01 } = change;
  if (!(share01 >= 0 && share01 <= 1)) throw invalidField(`${path}.share01`, said('value.share'));
  if (!facts.needs.some(({ key }) => key === needKey)) {
    throw invalidField(`${path}.needKey`, said('value.need-unknown', { needKey }));
  }
  const needs = facts.needs.map((need) => (need.key === needKey ? withRating(need, change) : need));
  return { ...facts, needs };
}

function withRating(need: NeedFacts, change: NeedChange): NeedFacts {
  const { personaId } = change;
  const own = need.ratings.find((rating) => rating.personaId === personaId);
  const others = need.ratings.filter((rating) => rating.personaId !== personaId);
  const rating = own ?? { personaId, surveys: [], sample: null, estimate: null };
  return { ...need, ratings: [...others, changedRating(rating, change)] };
}

/** Where people were asked, as many of them answer otherwise; else it is the team's estimate that changes. */
function changedRating(rating: RatingFacts, { kind, share01 }: NeedChange): RatingFacts {
  const { sample, surveys, estimate } = rating;
  const estimated = estimate ?? { importance01: null, satisfaction01: null, reach01: null, on: null };
  if (kind === 'reach') {
    if (sample !== null && sample.asked > 0)
      return { ...rating, sample: { ...sample, have: share01 * sample.asked } };
    return { ...rating, estimate: { ...estimated, reach01: share01 } };
  }
  if (surveys.some(({ answers }) => answers > 0)) {
    const changed = surveys.map((survey) => {
      const answers = share01 * survey.answers;
      return {
        ...survey,
        unmet: null,
        ...(kind === 'importance' ? { important: answers } : { satisfied: answers }),
      };
    });
    return { ...rating, surveys: changed };
  }
  const changed = kind === 'importance' ? { importance01: share01 } : { satisfaction01: share01 };
  return { ...rating, estimate: { ...estimated, ...changed } };
}

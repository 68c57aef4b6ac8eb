import { invalidField } from '../../app-error';
import { compileModel } from '../compile-model';
import { scoreItems } from '../score-items';
import type { ScoredItems } from '../score-items';
import type { EvidenceType } from '../../records/evidence-type';
import type { ItemInput, ModelInput, NeedPersonaInput } from '../types';

/** One slider moved. Answers of a survey are replaced by as many that say the new share. */
export type Change =
  | {
      readonly kind: 'coverage';
      readonly itemKey: string;
      readonly needKey: string;
      readonly coverage01: number;
    }
  | { readonly kind: 'effort'; readonly itemKey: string; readonly points: number | null }
  | { readonly kind: 'evidence'; readonly itemKey: string; readonly types: readonly EvidenceType[] }
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
  readonly input: ModelInput;
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
export function whatIf(input: ModelInput, items: readonly ItemInput[], changes: readonly Change[]): WhatIf {
  const before = scoreItems(compileModel(input), items);
  let changedInput = input;
  let changedItems = items;
  changes.forEach((change, index) => {
    const path = `changes[${index}]`;
    if ('share01' in change) {
      changedInput = changeNeed(changedInput, change, path);
    } else {
      changedItems = changeItem(changedItems, change, path);
    }
  });
  const after = scoreItems(compileModel(changedInput), changedItems);
  return {
    input: changedInput,
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

function changeItem(items: readonly ItemInput[], change: ItemChange, path: string): ItemInput[] {
  if (!items.some(({ key }) => key === change.itemKey)) {
    throw invalidField(`${path}.itemKey`, `Item ${change.itemKey} is not in the list.`);
  }
  return items.map((item) => (item.key === change.itemKey ? changedItem(item, change) : item));
}

function changedItem(item: ItemInput, change: ItemChange): ItemInput {
  switch (change.kind) {
    case 'coverage': {
      const others = item.links.filter(({ needKey }) => needKey !== change.needKey);
      return { ...item, links: [...others, { needKey: change.needKey, coverage01: change.coverage01 }] };
    }
    case 'effort':
      return { ...item, points: change.points };
    case 'evidence':
      return { ...item, evidenceTypes: change.types };
    case 'goal': {
      const others = item.goals.filter(({ goalId }) => goalId !== change.goalId);
      return { ...item, goals: [...others, { goalId: change.goalId, alignment01: change.alignment01 }] };
    }
  }
}

function changeNeed(input: ModelInput, change: NeedChange, path: string): ModelInput {
  const { needKey, personaId, share01 } = change;
  if (!(share01 >= 0 && share01 <= 1)) throw invalidField(`${path}.share01`, 'This must be from 0 to 100 %.');
  if (!input.needs.some(({ key }) => key === needKey)) {
    throw invalidField(`${path}.needKey`, `Need ${needKey} does not exist in this product.`);
  }
  const needs = input.needs.map((need) => {
    if (need.key !== needKey) return need;
    const cell = need.perPersona.find((entry) => entry.personaId === personaId) ?? { personaId };
    const others = need.perPersona.filter((entry) => entry.personaId !== personaId);
    return { ...need, perPersona: [...others, changedCell(cell, change)] };
  });
  return { ...input, needs };
}

function changedCell(cell: NeedPersonaInput, { kind, share01 }: NeedChange): NeedPersonaInput {
  if (kind === 'reach') {
    const asked = cell.reachSample?.asked ?? 0;
    if (asked > 0) return { ...cell, reachSample: { have: share01 * asked, asked } };
    return { ...cell, reachEstimate01: share01 };
  }
  const { survey, estimate = { importance01: null, satisfaction01: null } } = cell;
  if (survey !== undefined && survey.answers > 0) {
    const answers = share01 * survey.answers;
    const changed = kind === 'importance' ? { important: answers } : { satisfied: answers };
    return { ...cell, survey: { ...survey, ...changed } };
  }
  const changed = kind === 'importance' ? { importance01: share01 } : { satisfaction01: share01 };
  return { ...cell, estimate: { ...estimate, ...changed } };
}

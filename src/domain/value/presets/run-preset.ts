import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { compareKeys } from '../compare-keys';
import { kendallTau } from '../order/kendall-tau';
import { movesBetween } from '../explain/what-if';
import type { Move } from '../explain/what-if';
import { cd3 } from './cd3';
import { custom } from './custom';
import type { CustomModel } from './custom';
import { ice } from './ice';
import { kanoOrder } from './kano-order';
import { moscow } from './moscow';
import { opportunityOnly } from './opportunity-only';
import type { PresetContext, PresetId, PresetScore } from './preset';
import { revenueDemand } from './revenue-demand';
import { rice } from './rice';
import { valueEffort } from './value-effort';
import { wsjf } from './wsjf';

/** A backlog under one preset, next to the default. */
export interface PresetResult {
  readonly preset: PresetId;
  /** By row of the items given. */
  readonly scores: readonly PresetScore[];
  /** Rows from first to last; items without a score come last. */
  readonly ranking: readonly number[];
  /** Kendall's τ-b with the default's order; null when one of them puts all items level. */
  readonly tau: number | null;
  /** Items that change place against the default, the longest way first. */
  readonly moves: readonly Move[];
}

/**
 * Scores the same backlog under a preset and says how far its order agrees with the default's.
 * @throws AppError `invalid`; `custom` needs `customModel`.
 */
export function runPreset(context: PresetContext, preset: PresetId, customModel?: CustomModel): PresetResult {
  const scores = scoresOf(context, preset, customModel);
  const ranking = preset === 'default' ? context.scored.ranking : rank(scores);
  const places = levels(scores, preset === 'default' ? context.scored.ranking : ranking);
  const tau = kendallTau(
    places,
    context.scored.scores.map(({ priority }) => priority),
  );
  return { preset, scores, ranking, tau, moves: movesBetween(context.items, context.scored, { ranking }) };
}

function scoresOf(
  context: PresetContext,
  preset: PresetId,
  customModel: CustomModel | undefined,
): PresetScore[] {
  switch (preset) {
    case 'default':
      return context.scored.scores.map(({ key, priority, assumed }) => ({
        key,
        score: priority,
        tier: 0,
        assumed,
      }));
    case 'opportunity':
      return opportunityOnly(context);
    case 'kano':
      return kanoOrder(context);
    case 'rice':
      return rice(context);
    case 'ice':
      return ice(context);
    case 'wsjf':
      return wsjf(context);
    case 'cd3':
      return cd3(context);
    case 'value-effort':
      return valueEffort(context);
    case 'revenue-demand':
      return revenueDemand(context);
    case 'moscow':
      return moscow(context);
    case 'custom':
      if (customModel === undefined) throw invalidField('customModel', said('value.custom.missing'));
      return custom(context, customModel);
  }
}

function rank(scores: readonly PresetScore[]): number[] {
  return scores
    .map((_, row) => row)
    .sort((a, b) => compare(scores[a], scores[b]) || byKey(scores[a], scores[b]));
}

/** Negative when `a` comes before `b`. */
function compare(a: PresetScore | undefined, b: PresetScore | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const known = Number(b.score !== null) - Number(a.score !== null);
  return known || b.tier - a.tier || (b.score ?? 0) - (a.score ?? 0);
}

function byKey(a: PresetScore | undefined, b: PresetScore | undefined): number {
  return compareKeys(a?.key ?? '', b?.key ?? '');
}

/** A number per row that rises with the place; rows that the preset puts level share one. */
function levels(scores: readonly PresetScore[], ranking: readonly number[]): number[] {
  const level = new Array<number>(scores.length).fill(0);
  let current = 0;
  ranking.forEach((row, position) => {
    const before = ranking[position - 1];
    if (before !== undefined && compare(scores[before], scores[row]) !== 0) current -= 1;
    level[row] = current;
  });
  return level;
}

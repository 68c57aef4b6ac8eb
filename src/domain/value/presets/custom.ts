import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import { CUSTOM_VARIABLES } from './custom-variables';
import type { CustomVariable } from './custom-variables';
import { servedNeeds } from './item-needs';
import { parseFormula } from './formula';
import type { PresetContext, PresetScore } from './preset';

/** One criterion: its number is put on 0…100 between two fixed anchors, never by the other items in the list. */
export interface CustomCriterion {
  readonly variable: CustomVariable;
  readonly weight: number;
  /** The number that counts as 0, and the one that counts as 100; the second may be the smaller. */
  readonly zeroAt: number;
  readonly hundredAt: number;
}

/** A weighted sum over criteria, or a formula over the variables. */
export type CustomModel =
  | { readonly kind: 'weighted'; readonly criteria: readonly CustomCriterion[] }
  | { readonly kind: 'formula'; readonly formula: string };

/**
 * The team's own score. Weights are normalised to sum 1; each criterion is capped at its anchors.
 * @throws AppError `invalid`: `criteria[i].…`, or `formula` (`details.itemKey` names the item it fails on).
 */
export function custom(context: PresetContext, model: CustomModel): PresetScore[] {
  const scoreOf = model.kind === 'weighted' ? weighted(model.criteria) : formula(model.formula);
  return context.scored.scores.map(({ key }, row) => ({
    key,
    score: scoreOf(variablesOf(context, row)),
    tier: 0,
    assumed: context.scored.scores[row]?.assumed.includes('effort') === true ? ['effort'] : [],
  }));
}

/** The numbers of one item: value, blend, priority in points; goal, confidence, reach in percent; effort in points. */
export function variablesOf(context: PresetContext, row: number): Record<CustomVariable, number> {
  const score = context.scored.scores[row];
  if (score === undefined) throw invalidField(`items[${row}]`, said('value.no-item'));
  const served = servedNeeds(context, row);
  return {
    value: score.value,
    goal: 100 * score.goal01,
    blend: score.blend,
    confidence: 100 * score.confidence01,
    effort: score.effortPoints,
    priority: score.priority,
    reach: 100 * served.reduce((most, { reach01 }) => Math.max(most, reach01), 0),
    opportunity: served.reduce((most, need) => Math.max(most, need.opportunity), 0),
    needs: served.length,
  };
}

type ScoreOf = (variables: Record<CustomVariable, number>) => number;

function weighted(criteria: readonly CustomCriterion[]): ScoreOf {
  let total = 0;
  criteria.forEach(({ variable, weight, zeroAt, hundredAt }, index) => {
    const path = `criteria[${index}]`;
    if (!CUSTOM_VARIABLES.includes(variable))
      throw invalidField(`${path}.variable`, said('value.custom.variable', { variable }));
    if (!(weight >= 0 && weight <= 1e6)) throw invalidField(`${path}.weight`, said('value.custom.weight'));
    if (!Number.isFinite(zeroAt) || !Number.isFinite(hundredAt) || zeroAt === hundredAt) {
      throw invalidField(`${path}.hundredAt`, said('value.custom.anchors'));
    }
    total += weight;
  });
  if (total === 0) throw invalidField('criteria', said('value.custom.weights'));
  return (variables) => {
    let score = 0;
    for (const { variable, weight, zeroAt, hundredAt } of criteria) {
      const along = (variables[variable] - zeroAt) / (hundredAt - zeroAt);
      score += (100 * weight * Math.min(1, Math.max(0, along))) / total;
    }
    return score;
  };
}

function formula(source: string): ScoreOf {
  const parsed = parseFormula(source, CUSTOM_VARIABLES, 'formula');
  return (variables) => parsed.evaluate(variables, 'formula');
}

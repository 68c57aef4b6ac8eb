import { opportunityBand, opportunityError, opportunityOf } from './opportunity';
import type { PersonaWeight } from './persona-weights';
import { betaMean, posterior, pooledRate01, priorStrength } from './shrinkage';
import type { BetaShape, Proportion } from './shrinkage';
import type { KanoFactor } from './kano';
import type {
  Assumption,
  ModelParams,
  NeedInput,
  NeedPersonaInput,
  NeedPersonaValue,
  NeedValue,
} from './types';

/** What one persona's answers to all needs say together: pooled rates and what they are worth. */
export interface PersonaPrior {
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
  readonly importanceStrength: number;
  readonly satisfactionStrength: number;
  readonly reachStrength: number;
}

/** One persona's view of one need: the number shown and the distributions behind it. */
export interface NeedCell {
  readonly value: NeedPersonaValue;
  readonly importance: BetaShape;
  readonly satisfaction: BetaShape;
  readonly reach: BetaShape;
  readonly demand01: number;
}

/** A need's value with the distributions that the draws are taken from. */
export interface CompiledNeed {
  readonly need: NeedValue;
  readonly kano: BetaShape;
  readonly cells: readonly NeedCell[];
}

/** Pooled rates of one persona over all needs; never over other personas (Ulwick 2005: inside a segment). */
export function personaPrior(cells: readonly NeedPersonaInput[], params: ModelParams): PersonaPrior {
  const importance: Proportion[] = [];
  const satisfaction: Proportion[] = [];
  const reach: Proportion[] = [];
  for (const { survey, reachSample } of cells) {
    if (survey !== undefined) {
      importance.push({ hits: survey.important, trials: survey.answers });
      satisfaction.push({ hits: survey.satisfied, trials: survey.answers });
    }
    if (reachSample !== undefined) reach.push({ hits: reachSample.have, trials: reachSample.asked });
  }
  const strength = (samples: readonly Proportion[]) =>
    params.empiricalBayes
      ? priorStrength(samples, params.empiricalBayesMinNeeds, params.priorStrength)
      : params.priorStrength;
  return {
    importance01: pooledRate01(importance, params.pooledImportanceDefault01),
    satisfaction01: pooledRate01(satisfaction, params.pooledSatisfactionDefault01),
    reach01: pooledRate01(reach, params.pooledReachDefault01),
    importanceStrength: strength(importance),
    satisfactionStrength: strength(satisfaction),
    reachStrength: strength(reach),
  };
}

/** Opportunity, reach and contribution of one need inside one persona (value model, steps 1, 2 and 4). */
export function needCell(
  input: NeedPersonaInput,
  persona: PersonaWeight,
  prior: PersonaPrior,
  params: ModelParams,
): NeedCell {
  const { survey = { important: 0, satisfied: 0, answers: 0 }, estimate, demand01 = 0 } = input;
  const importance = posterior(
    { hits: survey.important, trials: survey.answers },
    estimate?.importance01 ?? prior.importance01,
    prior.importanceStrength,
  );
  const satisfaction = posterior(
    { hits: survey.satisfied, trials: survey.answers },
    estimate?.satisfaction01 ?? prior.satisfaction01,
    prior.satisfactionStrength,
  );
  const sampled = (input.reachSample?.asked ?? 0) > 0;
  const reachPrior01 =
    input.reachEstimate01 ?? (sampled ? prior.reach01 : params.unsampledReachFactor01 * prior.reach01);
  const reach = posterior(
    { hits: input.reachSample?.have ?? 0, trials: input.reachSample?.asked ?? 0 },
    reachPrior01,
    prior.reachStrength,
  );
  const importance01 = betaMean(importance);
  const satisfaction01 = betaMean(satisfaction);
  const sampledReach01 = betaMean(reach);
  const reach01 = Math.max(sampledReach01, demand01);
  const opportunity = opportunityOf(10 * importance01, 10 * satisfaction01);
  const assumed: Assumption[] = [];
  if (survey.answers === 0) {
    const estimated = estimate?.importance01 != null && estimate.satisfaction01 !== null;
    assumed.push(estimated ? 'importance-estimate' : 'importance-prior');
  }
  if (!sampled && demand01 < sampledReach01) {
    assumed.push(input.reachEstimate01 === undefined ? 'reach-prior' : 'reach-estimate');
  }
  if (persona.shareAssumed) assumed.push('share-missing');
  return {
    value: {
      personaId: persona.id,
      weight01: persona.weight01,
      importance: 10 * importance01,
      satisfaction: 10 * satisfaction01,
      opportunity,
      opportunityError: opportunityError(importance01, satisfaction01, survey.answers),
      band: opportunityBand(opportunity),
      overServed: satisfaction01 > importance01,
      reach01,
      contribution01: (persona.weight01 * reach01 * opportunity) / 20,
      assumed,
    },
    importance,
    satisfaction,
    reach,
    demand01,
  };
}

/** V_n = 100·K_n·Σ_p w_p·R_np·O_np/20, in [0, 100] (value model, step 4). */
export function compileNeed(input: NeedInput, kano: KanoFactor, cells: readonly NeedCell[]): CompiledNeed {
  let sum = 0;
  const assumed = new Set<Assumption>();
  for (const { value } of cells) {
    sum += value.contribution01;
    for (const assumption of value.assumed) assumed.add(assumption);
  }
  if (kano.assumed) assumed.add('kano-pooled');
  return {
    need: {
      key: input.key,
      title: input.title,
      value: 100 * kano.kano01 * sum,
      kano01: kano.kano01,
      kanoAssumed: kano.assumed,
      kanoReverse: kano.reverse,
      perPersona: cells.map(({ value }) => value),
      assumed: [...assumed],
    },
    kano: kano.shape,
    cells,
  };
}

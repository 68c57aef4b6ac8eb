import type { IsoDate } from '../../iso-date';
import { betaMean, posterior } from '../shrinkage';
import type { BetaShape } from '../shrinkage';
import { confidenceOfLine, evidenceOfCell, massesOfCell, UNTESTED } from './evidence-mass';
import type { EvidenceOfKind, Masses } from './evidence-mass';
import type { Assumption, AudienceFacts, HeardFacts, NeedFacts, RatingFacts } from './facts';
import type { Delivery } from './measured';
import { answersSince } from './measured';
import { priorOf } from './pools';
import type { PersonaPools } from './pools';
import type { ValueSettings } from './settings';

export type ReachSource = 'sample' | 'estimate' | 'default' | 'feedback';

/** How many of a persona's customers have a need. */
export interface Reach {
  /** Null for a persona that is only heard: nothing but feedback speaks of it. */
  readonly base: BetaShape;
  /** Demand that feedback shows; null where nobody asks. */
  readonly demand: BetaShape | null;
  readonly asked: number;
  readonly mean01: number;
  readonly from: ReachSource;
}

/** One persona's part of a need's value (value model, parts A5 to A7). */
export interface NeedCell {
  readonly personaId: string;
  /** w: the persona's share of the customers, weighted. */
  readonly weight01: number;
  readonly importance: BetaShape;
  readonly satisfaction: BetaShape;
  readonly importance01: number;
  readonly satisfaction01: number;
  /** Important and not satisfied: counted per respondent, or null and then importance × dissatisfaction. */
  readonly unmet: BetaShape | null;
  readonly unmet01: number;
  readonly reach: Reach;
  /** Customers per 100. */
  readonly value: number;
  readonly evidence: readonly EvidenceOfKind[];
  readonly masses: Masses;
  /** Confidence of a line of it while no work for it is tested. */
  readonly untested01: number;
  readonly assumed: readonly Assumption[];
}

/** What a cell is made of; `named` = the persona counts also without feedback. */
export interface CellInput {
  readonly need: NeedFacts;
  readonly personaId: string;
  readonly weight01: number;
  /** Share of all customers, before strategic weight. */
  readonly share01: number;
  readonly shareAssumed: boolean;
  readonly named: boolean;
  readonly personaAssumed: boolean;
  readonly rating: RatingFacts | undefined;
  readonly heard: HeardFacts | undefined;
  readonly audience: AudienceFacts | undefined;
  readonly delivery: Delivery;
  readonly pools: PersonaPools;
}

export function needCell(input: CellInput, today: IsoDate, settings: ValueSettings): NeedCell {
  const { need, personaId, weight01, rating, heard } = input;
  const assumed: Assumption[] = [];
  if (input.shareAssumed) assumed.push('share');
  if (input.personaAssumed) assumed.push('persona');
  const { importance, satisfaction, unmet } = opinions(input, settings, assumed);
  const importance01 = betaMean(importance);
  const satisfaction01 = betaMean(satisfaction);
  const unmet01 = unmet === null ? importance01 * (1 - satisfaction01) : betaMean(unmet);
  const reach = reachOf(input, settings, assumed);
  const evidence = evidenceOfCell(need, rating, heard, today, settings);
  const masses = massesOfCell(evidence, settings);
  return {
    personaId,
    weight01,
    importance,
    satisfaction,
    importance01,
    satisfaction01,
    unmet,
    unmet01,
    reach,
    value: 100 * weight01 * reach.mean01 * unmet01,
    evidence,
    masses,
    untested01: confidenceOfLine(masses, UNTESTED, settings),
    assumed,
  };
}

/** Importance and satisfaction of a cell, and both together where each respondent was asked both (part A5). */
function opinions(
  { need, rating, delivery, pools }: CellInput,
  settings: ValueSettings,
  assumed: Assumption[],
): { readonly importance: BetaShape; readonly satisfaction: BetaShape; readonly unmet: BetaShape | null } {
  const surveys = rating?.surveys ?? [];
  const used = answersSince(surveys, delivery.since);
  const estimate = rating?.estimate ?? null;
  const ofImportance = priorOf(
    estimate?.importance01,
    pools.importance,
    settings.importanceDefault01,
    settings,
  );
  const ofSatisfaction = priorOf(
    estimate?.satisfaction01,
    pools.satisfaction,
    settings.satisfactionDefault01,
    settings,
  );
  const asked = total(surveys, ({ answers }) => answers);
  const kano = asked === 0 ? fromKano(need, settings) : null;
  const important = kano ?? { hits: total(surveys, (survey) => survey.important), trials: asked };
  const answered = total(used, ({ answers }) => answers);
  if (kano !== null) assumed.push('importance-from-kano');
  else if (asked === 0)
    assumed.push(estimate?.importance01 == null ? 'importance-unknown' : 'importance-estimate');
  if (answered === 0) {
    assumed.push(estimate?.satisfaction01 == null ? 'satisfaction-unknown' : 'satisfaction-estimate');
  }
  const isCounted = answered > 0 && used.every(({ unmet }) => unmet !== null);
  return {
    importance: posterior(important, ofImportance.rate01, ofImportance.strength),
    satisfaction: posterior(
      { hits: total(used, ({ satisfied }) => satisfied), trials: answered },
      ofSatisfaction.rate01,
      ofSatisfaction.strength,
    ),
    unmet: isCounted
      ? posterior(
          { hits: total(used, ({ unmet }) => unmet ?? 0), trials: answered },
          ofImportance.rate01 * (1 - ofSatisfaction.rate01),
          Math.min(ofImportance.strength, ofSatisfaction.strength),
        )
      : null,
  };
}

/** Kano answers stand in for importance: total strength (Lee & Newcomb 1997), each worth a part of an answer. */
function fromKano(
  { kano }: NeedFacts,
  settings: ValueSettings,
): { readonly hits: number; readonly trials: number } | null {
  if (kano === null || kano.answers === 0 || kano.reverse > kano.answers / 2) return null;
  return {
    hits: settings.kanoAnswerWeight * kano.strong,
    trials: settings.kanoAnswerWeight * kano.answers,
  };
}

/** How many have the need (part A6): a sample of enough decides; else feedback can raise what is known or assumed. */
function reachOf(
  { named, share01, rating, heard, audience, pools }: CellInput,
  settings: ValueSettings,
  assumed: Assumption[],
): Reach {
  const sample = rating?.sample ?? null;
  const asked = sample?.asked ?? 0;
  const estimate01 = rating?.estimate?.reach01 ?? null;
  const own = heard?.asking ?? 0;
  const known = audience ?? { accounts: 0, weight: 0 };
  const unknown = Math.max(0, settings.customers * share01 - known.accounts);
  // By the last bits of the two sums, those who ask could weigh more than all that are known.
  const silent = Math.max(0, known.weight - (heard?.askingAccounts ?? 0)) + unknown;
  const demand = own > 0 ? { alpha: own, beta: silent + settings.demandStrength } : null;
  const base = baseOf(sample, estimate01, named, pools, settings);
  const decided = asked >= settings.sampleDecides;
  const spread = decided
    ? base
    : { alpha: base.alpha, beta: base.beta + (named ? (heard?.refusing ?? 0) : 0) };
  const base01 = betaMean(spread);
  const demand01 = demand === null ? 0 : betaMean(demand);
  const byFeedback = !decided && demand01 > base01;
  const from = byFeedback ? 'feedback' : asked > 0 ? 'sample' : estimate01 === null ? 'default' : 'estimate';
  if (from === 'feedback') assumed.push('reach-from-feedback');
  if (from === 'estimate') assumed.push('reach-estimate');
  if (from === 'default') assumed.push('reach-unknown');
  return { base: spread, demand, asked, mean01: byFeedback ? demand01 : base01, from };
}

function baseOf(
  sample: { readonly have: number; readonly asked: number } | null,
  estimate01: number | null,
  named: boolean,
  pools: PersonaPools,
  settings: ValueSettings,
): BetaShape {
  if (!named) return { alpha: 0, beta: 1 };
  if (sample === null || sample.asked === 0) {
    const prior =
      estimate01 === null
        ? { rate01: settings.reachDefault01, strength: settings.unknownStrength }
        : priorOf(estimate01, pools.reach, settings.reachDefault01, settings);
    return posterior({ hits: 0, trials: 0 }, prior.rate01, prior.strength);
  }
  const prior = priorOf(estimate01, pools.reach, settings.reachDefault01, settings);
  return posterior({ hits: sample.have, trials: sample.asked }, prior.rate01, prior.strength);
}

function total<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((sum, entry) => sum + amountOf(entry), 0);
}

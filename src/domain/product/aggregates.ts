import { accountWeights, demonstratedDemand01 } from '../value/demand';
import type { DemandVoice } from '../value/demand';
import type { ModelParams, NeedPersonaInput } from '../value/types';
import type { Account } from '../customers/account';
import { customerOf, STRENGTH_POINTS } from '../evidence/evidence';
import type { Evidence } from '../evidence/evidence';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { Need } from '../needs/need';
import type { Persona } from '../customers/persona';
import type { SurveyAnswer } from '../surveys/survey';
import { answerPairs, surveyCounts } from '../surveys/survey-results';

/** Channels in which people were asked: what they say about having a need is a sample, not a volunteered voice. */
const SAMPLED_CHANNELS = new Set(['interview', 'usability-test', 'beta']);

export interface KnowledgeRows {
  readonly personas: readonly Persona[];
  readonly accounts: readonly Account[];
  readonly evidence: readonly Evidence[];
  readonly answers: readonly SurveyAnswer[];
}

type DemandParams = Pick<ModelParams, 'demandHalfLifeDays' | 'accountWeightExponent' | 'accountWeightCap'>;

/**
 * What the value model needs to know about one need inside each of its personas: survey counts, the team's
 * quick estimate, the sample for reach, and demonstrated demand. Parts that nobody has measured are absent.
 */
export function needInputs(
  need: Need,
  rows: KnowledgeRows,
  params: DemandParams,
  today: IsoDate,
): NeedPersonaInput[] {
  return rows.personas
    .filter((persona) => need.personaKeys.includes(persona.key))
    .map((persona): NeedPersonaInput => {
      const answers = rows.answers.filter(
        (answer) => answer.needKey === need.key && answer.personaKey === persona.key,
      );
      const survey = surveyCounts(answerPairs(answers, 'importance', 'satisfaction'));
      const estimate = need.estimates.find((one) => one.personaKey === persona.key);
      const sample = reachSample(rows.evidence, need.key, persona.key);
      const demand01 = demandOf(need.key, persona.key, rows, params, today);
      const importance01 = estimate?.importance01 ?? null;
      const satisfaction01 = estimate?.satisfaction01 ?? null;
      const reach01 = estimate?.reach01 ?? null;
      return {
        personaId: persona.key,
        ...(survey === null ? {} : { survey }),
        ...(importance01 === null || satisfaction01 === null
          ? {}
          : { estimate: { importance01, satisfaction01 } }),
        ...(sample === null ? {} : { reachSample: sample }),
        ...(reach01 === null ? {} : { reachEstimate01: reach01 }),
        ...(demand01 === 0 ? {} : { demand01 }),
      };
    });
}

/**
 * Demonstrated demand of a need inside a persona, 0–1: all voices for it, those of merged pieces among them,
 * over the persona's accounts and the further customers who have spoken. A customer without an account weighs
 * like one of unknown revenue. A supporting link to the need counts; a contradicting one does not.
 */
export function demandOf(
  needKey: string,
  personaKey: string,
  rows: Pick<KnowledgeRows, 'accounts' | 'evidence'>,
  params: DemandParams,
  today: IsoDate,
): number {
  const arrOf = new Map(rows.accounts.map((account) => [account.id, account.arr] as const));
  const customers = new Map<string, number | null>();
  for (const account of rows.accounts) {
    if (account.personaKey === personaKey && account.state !== 'churned')
      customers.set(`account:${account.id}`, account.arr);
  }
  const voices: DemandVoice[] = [];
  for (const piece of rows.evidence) {
    if (piece.personaKey !== personaKey) continue;
    const link = piece.links.find((one) => one.needKey === needKey && one.stance === 'supports');
    for (const voice of [
      piece,
      ...piece.voices.map(({ evidenceId, ...rest }) => ({ id: evidenceId, ...rest })),
    ]) {
      const customer = customerOf(voice);
      const arr = voice.accountId === null ? null : (arrOf.get(voice.accountId) ?? null);
      if (!customers.has(customer)) customers.set(customer, arr);
      if (link === undefined) continue;
      const ageDays = daysBetween(voice.saidOn, today);
      voices.push({ accountId: customer, strength: STRENGTH_POINTS[link.strength], ageDays });
    }
  }
  const weights = accountWeights(
    [...customers].map(([id, arr]) => ({ id, arr })),
    params,
  );
  return demonstratedDemand01(voices, weights, params);
}

/**
 * Of the persona's customers who were asked (interviews, tests, betas), how many have the need: those with a
 * supporting piece and no contradicting one. Null when nobody was asked.
 */
export function reachSample(
  evidence: readonly Evidence[],
  needKey: string,
  personaKey: string,
): { have: number; asked: number } | null {
  const asked = new Set<string>();
  const have = new Set<string>();
  const deny = new Set<string>();
  for (const piece of evidence) {
    if (piece.personaKey !== personaKey || !SAMPLED_CHANNELS.has(piece.channel)) continue;
    const customer = customerOf(piece);
    asked.add(customer);
    for (const link of piece.links) {
      if (link.needKey === needKey) (link.stance === 'supports' ? have : deny).add(customer);
    }
  }
  if (asked.size === 0) return null;
  return { have: [...have].filter((customer) => !deny.has(customer)).length, asked: asked.size };
}

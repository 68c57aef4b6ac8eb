import { grouped } from '../../grouped';
import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { decay01 } from '../demand';
import type { ForAndAgainst, HeardFacts, HeardOfNeed, NeedFacts, ProductFacts } from '../model/facts';
import { valueModel } from '../model/needs';
import type { ValueModel } from '../model/needs';
import { CLAIM_TYPES } from '../model/settings';
import type { ValueSettings } from '../model/settings';
import type { HeardRecord, NeedRecord, ProductKnowledge } from './knowledge';
import { scaledShares } from './scaled-shares';

/** A product's knowledge made ready to score any of its items on a given day. */
export interface ProductModel {
  readonly knowledge: ProductKnowledge;
  readonly model: ValueModel;
  /** What the model was made of, for trials on a copy. */
  readonly facts: ProductFacts;
  readonly needByKey: ReadonlyMap<string, NeedRecord>;
  /** Pieces that support or contradict each need, by need key. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly latestOn: ReadonlyMap<string, string>;
}

/**
 * Values what a product knows. Voices and answers age, so the day is an argument; nothing here knows a clock.
 * @throws AppError `invalid` when the knowledge holds numbers out of range
 */
export function productModel(knowledge: ProductKnowledge, today: IsoDate): ProductModel {
  const { product, needs } = knowledge;
  const heardByNeed = grouped(knowledge.heard, (heard) => heard.needId);
  const heardOf = (need: NeedRecord) => heardByNeed.get(need.id) ?? [];
  const facts: ProductFacts = {
    today,
    personas: scaledShares(knowledge.personas),
    needs: needs.map(needFacts),
    heard: new Map(needs.map((need) => [need.key, heardOfNeed(heardOf(need), today, product.params)])),
    audience: new Map(knowledge.personas.map(({ id }) => [id, knowledge.audience])),
    goals: knowledge.goals.map((goal) => ({ ...goal, inForce: true })),
    delivered: knowledge.delivered,
    settings: product.params,
  };
  return {
    knowledge,
    model: valueModel(facts),
    facts,
    needByKey: new Map(needs.map((need) => [need.key, need])),
    pieces: new Map(needs.map((need) => [need.key, sum(heardOf(need), (heard) => heard.pieces)])),
    latestOn: new Map(
      needs.flatMap((need) => {
        const days = heardOf(need)
          .map((heard) => heard.latestOn)
          .sort();
        const last = days.at(-1);
        return last === undefined ? [] : [[need.key, last] as const];
      }),
    ),
  };
}

/** A status in between says what is planned, which does not change what customers need. */
function needFacts(need: NeedRecord): NeedFacts {
  const { key, title, status, kano, ratings, claimedEvidence, statusOn } = need;
  const claimed = CLAIM_TYPES.find((type) => type === claimedEvidence);
  return {
    key,
    title,
    status: status === 'met' || status === 'declined' ? status : 'open',
    metOn: status === 'met' ? statusOn : null,
    named: ratings.map(({ personaId }) => personaId),
    kano,
    // What was said to be stronger, and has no source, is an estimate.
    claims: claimedEvidence === null ? [] : [{ type: claimed ?? 'estimates', stance: 'supports' }],
    ratings,
  };
}

function heardOfNeed(heard: readonly HeardRecord[], today: IsoDate, settings: ValueSettings): HeardOfNeed {
  const aged = heard.map(({ personaId, facts, on }) => ({
    personaId,
    facts: agedBy(facts, on, today, settings),
  }));
  return {
    byPersona: new Map(
      aged.flatMap(({ personaId, facts }) => (personaId === null ? [] : [[personaId, facts]])),
    ),
    none: aged.find(({ personaId }) => personaId === null)?.facts ?? null,
  };
}

/** What was heard on the day `on` as it counts today: all of one kind fades by one factor. */
function agedBy(facts: HeardFacts, on: IsoDate, today: IsoDate, settings: ValueSettings): HeardFacts {
  const voice = decay01(daysBetween(on, today), settings.voiceHalfLife);
  const answer = decay01(daysBetween(on, today), settings.answerHalfLife);
  const faded = ({ plus, minus }: ForAndAgainst, by: number) => ({ plus: plus * by, minus: minus * by });
  return {
    ...facts,
    voices: faded(facts.voices, voice),
    interviews: faded(facts.interviews, answer),
    data: faded(facts.data, answer),
    asking: facts.asking * voice,
    refusing: facts.refusing * voice,
  };
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + amountOf(entry), 0);
}

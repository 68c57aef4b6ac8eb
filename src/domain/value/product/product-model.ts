import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { compileModel } from '../compile-model';
import type { ValueModel } from '../compile-model';
import { decay01 } from '../demand';
import type { EvidenceType } from '../../records/evidence-type';
import type { ModelInput, NeedInput, NeedPersonaInput } from '../types';
import type { HeardRecord, NeedRecord, ProductKnowledge } from './knowledge';
import { grouped } from '../../grouped';
import { scaledShares } from './scaled-shares';

/** A product's knowledge made ready to score any of its items on a given day. */
export interface ProductModel {
  readonly knowledge: ProductKnowledge;
  readonly model: ValueModel;
  /** What the model was compiled from, for trials on a copy. */
  readonly modelInput: ModelInput;
  readonly needInputs: ReadonlyMap<string, NeedInput>;
  readonly needByKey: ReadonlyMap<string, NeedRecord>;
  /** Types of evidence that support each need, by need key. */
  readonly evidenceTypes: ReadonlyMap<string, readonly EvidenceType[]>;
  /** Pieces that support or contradict each need, by need key. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly latestOn: ReadonlyMap<string, string>;
}

/**
 * Compiles a product's knowledge. Demand decays with age, so the day is an argument; nothing here knows a clock.
 * @throws AppError `invalid` when the knowledge holds numbers out of range
 */
export function productModel(knowledge: ProductKnowledge, today: IsoDate): ProductModel {
  const heardByNeed = grouped(knowledge.heard, (heard) => heard.needId);
  const demand = demandOf(knowledge, today);
  const needs = knowledge.needs.map((need) => needInput(need, demand.get(need.id) ?? new Map()));
  const modelInput: ModelInput = {
    personas: scaledShares(knowledge.personas),
    needs,
    goals: knowledge.goals,
    params: knowledge.product.params,
  };
  return {
    knowledge,
    model: compileModel(modelInput),
    modelInput,
    needInputs: new Map(needs.map((need) => [need.key, need])),
    needByKey: new Map(knowledge.needs.map((need) => [need.key, need])),
    evidenceTypes: new Map(
      knowledge.needs.map((need) => [need.key, typesOf(need, heardByNeed.get(need.id) ?? [])]),
    ),
    pieces: new Map(
      knowledge.needs.map((need) => [need.key, sum(heardByNeed.get(need.id) ?? [], (heard) => heard.pieces)]),
    ),
    latestOn: new Map(
      knowledge.needs.flatMap((need) => {
        const days = (heardByNeed.get(need.id) ?? []).map((heard) => heard.latestOn).sort();
        const last = days.at(-1);
        return last === undefined ? [] : [[need.key, last] as const];
      }),
    ),
  };
}

function needInput(need: NeedRecord, demand: ReadonlyMap<string, number>): NeedInput {
  const rated = new Map(need.perPersona.map((entry) => [entry.personaId, entry]));
  const perPersona = [...new Set([...rated.keys(), ...demand.keys()])].map((personaId): NeedPersonaInput => {
    const demand01 = demand.get(personaId);
    return { personaId, ...rated.get(personaId), ...(demand01 === undefined ? {} : { demand01 }) };
  });
  return { key: need.key, title: need.title, ...(need.kano ? { kano: need.kano } : {}), perPersona };
}

/** Demonstrated demand by need id, then by persona id (value model, step 2). */
function demandOf(knowledge: ProductKnowledge, today: IsoDate): Map<string, Map<string, number>> {
  const { demandHalfLifeDays } = knowledge.product.params;
  const audience = new Map(knowledge.audience.map(({ personaId, weight }) => [personaId, weight]));
  const demand = new Map<string, Map<string, number>>();
  const known = new Set(knowledge.personas.map((persona) => persona.id));
  for (const [personaId, ofPersona] of grouped(knowledge.heard, (heard) => heard.personaId)) {
    if (personaId === null || !known.has(personaId)) continue;
    // Pieces without an account speak together as one unknown account per need, which weighs 1.
    const unknown = ofPersona.filter((heard) => heard.anonymous).length;
    const all = unknown + (audience.get(personaId) ?? 0);
    for (const heard of ofPersona) {
      if (heard.types.length === 0) continue;
      const loudness = heard.loudness * decay01(daysBetween(heard.on, today), demandHalfLifeDays);
      const ofNeed = demand.get(heard.needId) ?? new Map<string, number>();
      ofNeed.set(personaId, all > 0 ? Math.min(1, loudness / all) : 0);
      demand.set(heard.needId, ofNeed);
    }
  }
  return demand;
}

function typesOf(need: NeedRecord, heard: readonly HeardRecord[]): EvidenceType[] {
  const types = heard.flatMap((entry) => entry.types);
  return [...new Set(need.claimedEvidence === null ? types : [need.claimedEvidence, ...types])];
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + amountOf(entry), 0);
}

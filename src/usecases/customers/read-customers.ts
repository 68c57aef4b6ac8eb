import { gapOf } from '../../domain/value/opportunity';
import { fairVoice } from '../../domain/customers/fair-voice';
import type { FairVoice } from '../../domain/customers/fair-voice';
import { addDays } from '../../domain/iso-date';
import { personaWarnings } from '../../domain/customers/warnings';
import type { PersonaWarning } from '../../domain/customers/warnings';
import type { ProductModel } from '../../domain/value/product/product-model';
import { asRecord } from '../../domain/records/kinds';
import type { Persona } from '../../domain/records/persona';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { allRecords } from '../records/all-records';

/** A persona by its declaration, with its id and version. */
export interface KeptPersona extends Persona {
  readonly id: string;
  readonly version: number;
  readonly archived: boolean;
}

export interface PersonaOverview {
  readonly persona: KeptPersona;
  readonly pieces: number;
  readonly lastOn: string | null;
  /** Pieces of the last 90 days, and of the 90 days before. */
  readonly recent: number;
  readonly before: number;
  /** The needs in which it is served worst, the widest gap first. */
  readonly topNeeds: readonly { readonly needKey: string; readonly title: string; readonly gap: number }[];
}

export interface Customers {
  readonly personas: readonly PersonaOverview[];
  readonly warnings: readonly PersonaWarning[];
  readonly fairVoice: FairVoice;
}

const TOP_NEEDS = 3;
const TREND_DAYS = 90;
const MOST_PERSONAS = 1_000;

/** Who the customers are, what each kind misses most, and whether all of them are heard. */
export async function readCustomers(call: Call, deps: KnowledgeDeps): Promise<Customers> {
  const product = await call.model();
  const productId = call.product.id;
  const [stored, voices] = await Promise.all([
    allRecords(productId, 'persona', { where: {}, archived: true, limit: MOST_PERSONAS }, deps),
    deps.customers.voices(
      productId,
      addDays(call.by.day, -TREND_DAYS),
      addDays(call.by.day, -2 * TREND_DAYS),
    ),
  ]);
  const voiceOf = new Map(voices.map((voice) => [voice.personaId, voice]));
  const ordinals = new Map(product.knowledge.personas.map(({ id, ordinal }) => [id, ordinal]));
  const place = ({ id }: { readonly id: string }) => ordinals.get(id) ?? Number.POSITIVE_INFINITY;
  // The order of the value model; those that are archived come after.
  const kept = stored
    .map(personaAtHand)
    .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  const personas = kept.map((persona): PersonaOverview => ({
    persona,
    pieces: voiceOf.get(persona.id)?.pieces ?? 0,
    lastOn: voiceOf.get(persona.id)?.lastOn ?? null,
    recent: voiceOf.get(persona.id)?.recent ?? 0,
    before: voiceOf.get(persona.id)?.before ?? 0,
    topNeeds: gapsOf(product, persona.id).slice(0, TOP_NEEDS),
  }));
  const parts = new Map(product.model.personas.map(({ id, weight01 }) => [id, weight01]));
  const active = personas.filter(({ persona }) => !persona.archived);
  const counts = new Map(active.map(({ persona, pieces }) => [persona.key, pieces]));
  counts.set('', voiceOf.get(null)?.pieces ?? 0);
  return {
    personas,
    warnings: personaWarnings(
      active.map(({ persona, lastOn }) => ({
        key: persona.key,
        share01: persona.share01,
        strategicWeight: persona.strategicWeight,
        part01: parts.get(persona.id) ?? 0,
        anti: persona.anti,
        lastEvidenceOn: lastOn,
        needVector: Object.fromEntries(
          gapsOf(product, persona.id).map((need) => [need.needKey, need.weight]),
        ),
      })),
      call.by.day,
    ),
    fairVoice: fairVoice(
      counts,
      active.map(({ persona }) => persona),
    ),
  };
}

function personaAtHand({ id, version, archived, value }: StoredRecord): KeptPersona {
  return { ...asRecord('persona', value), id, version, archived };
}

function gapsOf(
  product: ProductModel,
  personaId: string,
): { readonly needKey: string; readonly title: string; readonly gap: number; readonly weight: number }[] {
  return product.model.needs
    .flatMap(({ need, cells }) =>
      cells
        .filter((cell) => cell.personaId === personaId)
        .map((cell) => {
          const gap = gapOf(cell);
          return { needKey: need.key, title: need.title, gap, weight: cell.reach.mean01 * gap };
        }),
    )
    .sort((a, b) => b.gap - a.gap);
}

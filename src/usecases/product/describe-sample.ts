import type { CustomerMap, MapNote, MapStage } from '../../domain/customers/maps/customer-map';
import { addDays } from '../../domain/iso-date';
import { recordIdOf } from '../../domain/records/record-id';
import {
  SAMPLE_MAPS,
  sampleAccounts,
  samplePast,
  sampleProfiles,
  sampleSegment,
} from '../../domain/product/sample/personas';
import type { SampleNote, SampleProfile } from '../../domain/product/sample/personas';
import type { Authorship } from '../../ports/actor';
import { today } from '../background';
import { QUARTER_DAYS } from '../needs/keep-landscape';
import type { KnowledgeDeps } from '../knowledge-deps';
import type { SegmentDeps } from '../customers/segments';

interface SamplePlace {
  readonly productId: string;
  readonly personaId: (key: string) => string;
  readonly quoteId: (place: number) => string;
  /** The id of the need with a number. */
  readonly needId: (number: number) => string;
  readonly accountId: (name: string) => string;
  readonly segmentId: string;
}

/** Gives the sample's personas their profile and their maps; doing it twice ends in the same. */
export async function describeSample(
  place: SamplePlace,
  by: Authorship,
  deps: Pick<SegmentDeps, 'customers' | 'maps' | 'landscapes' | 'segments' | 'clock'>,
): Promise<void> {
  const { productId } = place;
  await keepPast(place, deps);
  await deps.customers.putAccounts(
    productId,
    sampleAccounts.map((account) => ({ ...account, id: place.accountId(account.name) })),
    by,
  );
  await deps.segments.save(productId, { ...sampleSegment, id: place.segmentId, version: 0 }, by);
  const personas = new Map((await deps.customers.personas(productId)).map((one) => [one.id, one]));
  for (const [key, profile] of Object.entries(sampleProfiles)) {
    const id = place.personaId(key);
    const persona = personas.get(id);
    if (persona === undefined) continue;
    const words = {
      ...persona,
      role: profile.role,
      quote: profile.quote,
      traits: traitsOf(id, profile, place),
    };
    await deps.customers.editPersona(productId, id, persona.version, words, by);
    const drawn = await deps.maps.read(productId, id);
    for (const kind of SAMPLE_MAPS) {
      const map = kind === 'empathy' ? empathyOf(id, profile, place) : journeyOf(id, profile, place);
      const version = drawn.find((one) => one.kind === kind)?.version ?? 0;
      if (map.notes.length > 0) await deps.maps.save(productId, id, { kind, version, map }, by);
    }
  }
}

/** The landscape of a quarter ago: the first one that was kept stays. */
async function keepPast(
  place: SamplePlace,
  deps: Pick<KnowledgeDeps, 'landscapes' | 'clock'>,
): Promise<void> {
  await deps.landscapes.keep(place.productId, {
    takenOn: addDays(today(deps.clock), -QUARTER_DAYS),
    dots: samplePast.map(({ needNumber, personaKey, importance, satisfaction }) => ({
      needId: place.needId(needNumber),
      personaId: place.personaId(personaKey),
      importance,
      satisfaction,
    })),
  });
}

function traitsOf(personaId: string, profile: SampleProfile, { quoteId }: SamplePlace) {
  return profile.traits.map(({ group, text, quotes = [] }, at) => ({
    id: recordIdOf('sample trait', personaId, String(at)),
    group,
    text,
    evidenceIds: quotes.map(quoteId),
  }));
}

function empathyOf(personaId: string, profile: SampleProfile, place: SamplePlace): CustomerMap {
  return {
    stages: [],
    notes: profile.empathy.map((note, at) => noteOf(note, at, null, [personaId, 'empathy'], place)),
  };
}

function journeyOf(personaId: string, profile: SampleProfile, place: SamplePlace): CustomerMap {
  const stages = profile.journey.map(({ name, needs }, at): MapStage => ({
    id: recordIdOf('sample stage', personaId, String(at)),
    name,
    place: at,
    needKeys: needs.map((number) => `N-${number}`),
    evidenceIds: [],
  }));
  const notes = profile.journey.flatMap((stage, at) =>
    stage.notes.map((note, below) => {
      const stageId = stages[at]?.id ?? null;
      return noteOf(note, below, stageId, [personaId, 'journey', String(at)], place);
    }),
  );
  return { stages, notes };
}

function noteOf(
  { row, text, quotes = [], need }: SampleNote,
  at: number,
  stageId: string | null,
  where: readonly string[],
  { quoteId }: SamplePlace,
): MapNote {
  return {
    id: recordIdOf('sample note', ...where, String(at)),
    stageId,
    row,
    text,
    place: at,
    evidenceIds: quotes.map(quoteId),
    needKey: need === undefined ? null : `N-${need}`,
  };
}

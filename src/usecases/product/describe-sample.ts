import type { IsoDate } from '../../domain/iso-date';
import type { CustomerMap, MapNote, MapStage } from '../../domain/customers/maps/customer-map';
import { addDays } from '../../domain/iso-date';
import { recordIdOf } from '../../domain/records/record-id';
import { sampleNeeds } from '../../domain/product/sample/knowledge';
import {
  SAMPLE_MAPS,
  sampleAccounts,
  samplePast,
  sampleProfiles,
  sampleSegment,
} from '../../domain/product/sample/personas';
import type { SampleNote, SampleProfile } from '../../domain/product/sample/personas';
import { sampleQuotes } from '../../domain/product/sample/quotes';
import type { Need } from '../../domain/records/need';
import type { Authorship } from '../../ports/actor';
import { QUARTER_DAYS } from '../needs/keep-landscape';
import type { KnowledgeDeps } from '../knowledge-deps';
import { putSample } from './put-sample';

interface SamplePlace {
  readonly productId: string;
  readonly personaId: (key: string) => string;
  readonly quoteId: (place: number) => string;
  /** The id of the need with a number. */
  readonly needId: (number: number) => string;
  readonly accountId: (name: string) => string;
  readonly segmentId: string;
}

/** Gives the sample's personas their profile and their maps, and its needs their status; doing it twice ends in the same. */
export async function describeSample(
  place: SamplePlace,
  by: Authorship,
  deps: Pick<KnowledgeDeps, 'landscapes' | 'records' | 'clock'>,
): Promise<void> {
  const { productId } = place;
  await keepPast(place, by.day, deps);
  const accounts = sampleAccounts.map((account) => ({ id: place.accountId(account.name), value: account }));
  await putSample(productId, 'account', accounts, by, deps);
  await putSample(productId, 'segment', [{ id: place.segmentId, value: sampleSegment }], by, deps);
  await putSample(productId, 'need', decidedNeeds(place), by, deps);
  const profiles = Object.entries(sampleProfiles).map(([key, profile]) => ({
    id: place.personaId(key),
    profile,
  }));
  const described = profiles.map(({ id, profile }) => {
    const { role, quote } = profile;
    return { id, value: { role, quote, traits: traitsOf(id, profile, place) } };
  });
  await putSample(productId, 'persona', described, by, deps);
  const maps = profiles.flatMap(({ id: personaId, profile }) =>
    SAMPLE_MAPS.map((kind) => {
      const content =
        kind === 'empathy' ? empathyOf(personaId, profile, place) : journeyOf(personaId, profile, place);
      return { id: recordIdOf('map', personaId, kind), value: { personaId, kind, content } };
    }),
  );
  const drawn = maps.filter(({ value }) => value.content.notes.length > 0);
  await putSample(productId, 'map', drawn, by, deps);
}

/** One firm asks for it; with so many it is worth another look. */
const REOPEN_SAMPLE_AT = 4;

/** The needs of the sample that are no longer open. */
function decidedNeeds({ needId }: SamplePlace): { readonly id: string; readonly value: Partial<Need> }[] {
  return sampleNeeds.flatMap(({ number, status }) => {
    if (status === undefined) return [];
    const value: Partial<Need> =
      status === 'met'
        ? { status }
        : {
            status: 'declined',
            decline: {
              reason: status.declinedBecause,
              reopenOn: null,
              piecesAtDecline: piecesOf(number),
              reopenAtAccounts: REOPEN_SAMPLE_AT,
              reopenAtRevenue: null,
              then: null,
            },
          };
    return [{ id: needId(number), value }];
  });
}

function piecesOf(needNumber: number): number {
  return sampleQuotes.filter((quote) => quote.needNumber === needNumber).length;
}

/** The landscape of a quarter ago: the first one that was kept stays. */
async function keepPast(
  place: SamplePlace,
  day: IsoDate,
  deps: Pick<KnowledgeDeps, 'landscapes'>,
): Promise<void> {
  await deps.landscapes.keep(place.productId, {
    takenOn: addDays(day, -QUARTER_DAYS),
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

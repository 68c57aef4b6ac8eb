import { AppError } from '../../domain/app-error';
import { emptyMap } from '../../domain/customers/maps/customer-map';
import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import { asRecord } from '../../domain/records/kinds';
import { MAP_KINDS } from '../../domain/records/map';
import type { MapKind } from '../../domain/records/map';
import type { Persona } from '../../domain/records/persona';
import { emotionCurve } from '../../domain/customers/maps/journey';
import type { EmotionPoint, FeltPiece } from '../../domain/customers/maps/journey';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { allRecords } from '../records/all-records';
import { said } from '../../domain/words/said';

export interface DrawnMap {
  readonly version: number;
  readonly map: CustomerMap;
  readonly curve: readonly EmotionPoint[];
}

export interface PersonaMaps {
  readonly empathy: DrawnMap;
  readonly journey: DrawnMap;
  readonly pieces: readonly PieceRecord[];
}

/** The curve reads at most so many pieces, the newest: the weight of older ones has decayed. */
const PIECES_ON_A_CURVE = 1_000;
const LINKED_PIECES = 1_000;
/** Half of a word's weight is gone after as many days as in the value model's demand (value model, step 2). */
const HALF_LIFE_DAYS = 180;

/** Both maps of a persona with the quotes behind their notes and behind its traits. @throws AppError `not-found` */
export async function readMaps(call: Call, personaId: string, deps: KnowledgeDeps): Promise<PersonaMaps> {
  const productId = call.product.id;
  const [persona, stored] = await Promise.all([
    mapOwner(call, personaId, deps),
    drawnMaps(call, personaId, deps),
  ]);
  const find = (kind: MapKind) => {
    const found = stored.find((one) => one.kind === kind);
    return { version: found?.version ?? 0, map: found?.map ?? emptyMap };
  };
  const [empathy, journey] = [find('empathy'), find('journey')];
  const linked = new Set([
    ...persona.traits.flatMap((trait) => trait.evidenceIds),
    ...linkedPieces(empathy.map),
    ...linkedPieces(journey.map),
  ]);
  const [pieces, curve] = await Promise.all([
    livingPieces(productId, [...linked].slice(0, LINKED_PIECES), deps),
    curveOf(call, journey.map, personaId, deps),
  ]);
  return { empathy: { ...empathy, curve: [] }, journey: { ...journey, curve }, pieces };
}

/** The persona that the maps belong to. @throws AppError `not-found` */
export async function mapOwner(
  call: Call,
  personaId: string,
  deps: Pick<KnowledgeDeps, 'records'>,
): Promise<Persona> {
  const persona = (await deps.records.read(call.product.id, 'persona', [personaId])).get(personaId);
  if (persona?.state == null) {
    throw new AppError('not-found', said('customers.persona-gone'), { id: personaId });
  }
  return asRecord('persona', persona.value);
}

/** A map as it is kept, with the id of its record. */
export interface KeptMap {
  readonly id: string;
  readonly kind: MapKind;
  readonly version: number;
  readonly map: CustomerMap;
}

/** The maps of a persona; a kind that nobody has drawn is missing. */
export async function drawnMaps(
  call: Call,
  personaId: string,
  deps: Pick<KnowledgeDeps, 'records'>,
): Promise<KeptMap[]> {
  const query = { where: { personaId }, archived: false, limit: MAP_KINDS.length };
  return (await allRecords(call.product.id, 'map', query, deps)).map(({ id, version, value }) => {
    const { kind, content } = asRecord('map', value);
    return { id, kind, version, map: content };
  });
}

/** How the persona feels in each stage, from what it said. */
export async function curveOf(
  call: Call,
  map: CustomerMap,
  personaId: string,
  deps: KnowledgeDeps,
): Promise<readonly EmotionPoint[]> {
  if (map.stages.length === 0) return [];
  const catalogue = await call.catalogue();
  const needs = new Map(catalogue.needs.map((need) => [need.key, need.id]));
  const needIds = [...new Set(map.stages.flatMap((stage) => stage.needKeys))].flatMap((key) => {
    const id = needs.get(key);
    return id === undefined ? [] : [id];
  });
  const about = await deps.maps.piecesAbout(catalogue.productId, personaId, needIds, PIECES_ON_A_CURVE);
  const ids = [...new Set([...linkedPieces(map), ...about])].slice(0, PIECES_ON_A_CURVE);
  const pieces = await livingPieces(catalogue.productId, ids, deps);
  const keys = new Map(catalogue.needs.map((need) => [need.id, need.key]));
  const felt = pieces.map((piece): FeltPiece => ({
    id: piece.id,
    saidOn: piece.saidOn,
    rating01: piece.rating01,
    sentiment: sentimentOf(piece.tags),
    links: piece.links.flatMap(({ needId, stance, strength }) => {
      const needKey = keys.get(needId);
      return needKey === undefined ? [] : [{ needKey, stance, strength }];
    }),
  }));
  return emotionCurve(map, felt, call.by.day, HALF_LIFE_DAYS);
}

async function livingPieces(
  productId: string,
  ids: readonly string[],
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<PieceRecord[]> {
  if (ids.length === 0) return [];
  return (await deps.evidence.find(productId, ids)).filter((piece) => !piece.deleted);
}

function linkedPieces(map: CustomerMap): string[] {
  return [...map.stages, ...map.notes].flatMap((part) => part.evidenceIds);
}

/** Sentiment is a tag that people set; the first of the three words counts. */
function sentimentOf(tags: readonly string[]): FeltPiece['sentiment'] {
  return SENTIMENTS.find((word) => tags.some((tag) => tag.toLowerCase() === word)) ?? null;
}
const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

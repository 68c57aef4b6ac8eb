import { AppError } from '../../domain/app-error';
import { emptyMap } from '../../domain/customers/maps/customer-map';
import type { CustomerMap } from '../../domain/customers/maps/customer-map';
import type { MapKind } from '../../domain/records/map';
import { emotionCurve } from '../../domain/customers/maps/journey';
import type { EmotionPoint, FeltPiece } from '../../domain/customers/maps/journey';
import type { Actor } from '../../ports/actor';
import type { Catalogue } from '../../ports/evidence/catalogue-store';
import type { StoredPersona } from '../../ports/customers/customer-store';
import type { PieceRecord } from '../../ports/evidence/evidence-store';
import { today } from '../background';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';

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
export async function readMaps(
  projectId: string,
  personaId: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<PersonaMaps> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  const [persona, stored] = await Promise.all([
    mapOwner(productId, personaId, deps),
    deps.maps.read(productId, personaId),
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
    curveOf(journey.map, catalogue, personaId, deps),
  ]);
  return { empathy: { ...empathy, curve: [] }, journey: { ...journey, curve }, pieces };
}

/** The persona that the maps belong to. @throws AppError `not-found` */
export async function mapOwner(
  productId: string,
  personaId: string,
  deps: Pick<KnowledgeDeps, 'customers'>,
): Promise<StoredPersona> {
  const persona = (await deps.customers.personas(productId)).find((known) => known.id === personaId);
  if (persona === undefined) {
    throw new AppError('not-found', 'This persona does not exist any more.', { id: personaId });
  }
  return persona;
}

/** How the persona feels in each stage, from what it said. */
export async function curveOf(
  map: CustomerMap,
  catalogue: Catalogue,
  personaId: string,
  deps: KnowledgeDeps,
): Promise<readonly EmotionPoint[]> {
  if (map.stages.length === 0) return [];
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
  return emotionCurve(map, felt, today(deps.clock), HALF_LIFE_DAYS);
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

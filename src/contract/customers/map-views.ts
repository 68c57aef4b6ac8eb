import { z } from 'zod';
import { EMPATHY_BOXES, JOURNEY_ROWS, MAP_KINDS, MOST_NOTES, MOST_STAGES } from '../../domain/records/map';
import { channel } from '../evidence/evidence-views';
import { conflictWith } from '../conflict';
import { isoDate, needKey, recordId } from '../identifiers';

export const mapKind = z.enum(MAP_KINDS);
export const mapRow = z.enum([...EMPATHY_BOXES, ...JOURNEY_ROWS]);
const place = z.number().min(-1e9).max(1e9);
const evidenceIds = z.array(recordId).max(20, 'A note can stand on at most 20 quotes.');

export const mapNote = z.object({
  id: recordId,
  stageId: recordId.nullable(),
  row: mapRow,
  text: z.string().trim().min(1).max(300),
  place,
  evidenceIds,
  needKey: needKey.nullable(),
});

export const mapStage = z.object({
  id: recordId,
  name: z.string().trim().min(1).max(80),
  place,
  needKeys: z.array(needKey).max(20),
  evidenceIds,
});

/** An empathy map or a journey map, note by note. */
export const customerMap = z.object({
  stages: z.array(mapStage).max(MOST_STAGES, `A journey has at most ${MOST_STAGES} stages.`),
  notes: z.array(mapNote).max(MOST_NOTES, `A map has at most ${MOST_NOTES} notes.`),
});

/** How a persona feels in a stage, −1 to 1; null where no evidence speaks. */
export const emotionPoint = z.object({
  stageId: recordId,
  emotion: z.number().min(-1).max(1).nullable(),
  pieces: z.number().int(),
});
export type EmotionPoint = z.infer<typeof emotionPoint>;

/** A map as it is stored; version 0 = nobody has drawn it yet. */
export const storedMap = z.object({
  version: z.number().int().nonnegative(),
  map: customerMap,
  curve: z.array(emotionPoint),
});
export type StoredMapView = z.infer<typeof storedMap>;

/** A quote behind a note. */
export const backingPiece = z.object({ id: recordId, text: z.string(), saidOn: isoDate, channel });
export type BackingPiece = z.infer<typeof backingPiece>;

export const mapsView = z.object({
  empathy: storedMap,
  journey: storedMap,
  /** The quotes that notes, stages and traits name; one that was deleted is missing. */
  pieces: z.array(backingPiece),
});
export type MapsView = z.infer<typeof mapsView>;

/** Stored as sent, or the newer one of somebody who was faster, to be merged. */
export const mapSaved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), stored: storedMap.omit({ map: true }) }),
  conflictWith(storedMap),
]);

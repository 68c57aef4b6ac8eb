import { decay01 } from '../../value/demand';
import type { CustomerMap, MapStage } from './customer-map';
import { stagesInOrder } from './customer-map';
import { STRENGTH_POINTS } from '../../evidence/evidence';
import type { Evidence } from '../../evidence/evidence';
import type { Stance, Strength } from '../../records/evidence';
import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';

/** What the emotion curve reads of a piece of evidence. */
export interface FeltPiece extends Pick<Evidence, 'id' | 'saidOn' | 'sentiment' | 'rating01'> {
  readonly links: readonly {
    readonly needKey: string;
    readonly stance: Stance;
    readonly strength: Strength | null;
  }[];
}

/** A point of the emotion curve. */
export interface EmotionPoint {
  readonly stageId: string;
  /** −1 (all pain) … 1 (all joy); null when no attached evidence says anything: the curve has a gap there. */
  readonly emotion: number | null;
  /** Pieces that were counted. */
  readonly pieces: number;
}

/** Evidence of a stage: its own, its notes', and that linked to its needs. */
export function stageEvidence<P extends FeltPiece>(
  map: CustomerMap,
  stage: MapStage,
  evidence: readonly P[],
): P[] {
  const notes = map.notes.filter((note) => note.stageId === stage.id);
  const ids = new Set([...stage.evidenceIds, ...notes.flatMap((note) => note.evidenceIds)]);
  const needs = new Set(stage.needKeys);
  return evidence.filter((piece) => ids.has(piece.id) || piece.links.some((link) => needs.has(link.needKey)));
}

/**
 * The emotion curve of a journey, computed from the evidence attached to each stage: the mean over pieces of
 * what each says, weighted by age (half-life in days). A piece's word is, in this order: the sentiment a
 * person set; its rating (0–1 brought to −1…1); else minus its strongest need link over 3, as an unmet need
 * hurts. A piece with none of the three is not counted.
 */
export function emotionCurve(
  map: CustomerMap,
  evidence: readonly FeltPiece[],
  today: IsoDate,
  halfLifeDays: number,
): EmotionPoint[] {
  return stagesInOrder(map).map((stage) => {
    let sum = 0;
    let weights = 0;
    let pieces = 0;
    for (const piece of stageEvidence(map, stage, evidence)) {
      const word = emotionOf(piece);
      if (word === null) continue;
      const weight = decay01(daysBetween(piece.saidOn, today), halfLifeDays);
      sum += weight * word;
      weights += weight;
      pieces += 1;
    }
    return { stageId: stage.id, emotion: weights === 0 ? null : sum / weights, pieces };
  });
}

function emotionOf(piece: FeltPiece): number | null {
  switch (piece.sentiment) {
    case 'positive':
      return 1;
    case 'neutral':
      return 0;
    case 'negative':
      return -1;
    case null: {
      if (piece.rating01 !== null) return 2 * piece.rating01 - 1;
      const strengths = piece.links.flatMap(({ stance, strength }) =>
        stance === 'supports' && strength !== null ? [STRENGTH_POINTS[strength]] : [],
      );
      return strengths.length === 0 ? null : -Math.max(...strengths) / 3;
    }
  }
}

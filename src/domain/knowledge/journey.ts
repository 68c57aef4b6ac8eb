import { decay01 } from '../value/demand';
import { STRENGTH_POINTS } from './evidence';
import type { Evidence } from './evidence';
import { daysBetween } from './iso-date';
import type { IsoDate } from './iso-date';

/** A note on a map: backed by evidence, or assumed when there is none. */
export interface MapNote {
  readonly id: string;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** The rows of a journey map; needs and work items hang under each stage besides. */
export const JOURNEY_ROWS = ['touchpoints', 'actions', 'thoughts', 'pains', 'opportunities'] as const;
export type JourneyRow = (typeof JOURNEY_ROWS)[number];

export interface JourneyStage {
  readonly id: string;
  readonly name: string;
  readonly notes: Readonly<Record<JourneyRow, readonly MapNote[]>>;
  readonly needKeys: readonly string[];
  /** Evidence attached to the stage itself, apart from that of its notes and needs. */
  readonly evidenceIds: readonly string[];
}

/** One persona's way, stage after stage. */
export interface JourneyMap {
  readonly id: string;
  readonly personaKey: string;
  readonly title: string;
  readonly stages: readonly JourneyStage[];
}

/** A point of the emotion curve. */
export interface EmotionPoint {
  readonly stageId: string;
  /** −1 (all pain) … 1 (all joy); null when no attached evidence says anything: the curve has a gap there. */
  readonly emotion: number | null;
  /** Pieces that were counted. */
  readonly pieces: number;
}

/** Evidence ids of a stage: its own, its notes', and those linked to its needs. */
export function stageEvidence(stage: JourneyStage, evidence: readonly Evidence[]): Evidence[] {
  const ids = new Set(stage.evidenceIds);
  for (const row of JOURNEY_ROWS)
    for (const note of stage.notes[row]) for (const id of note.evidenceIds) ids.add(id);
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
  journey: JourneyMap,
  evidence: readonly Evidence[],
  today: IsoDate,
  halfLifeDays: number,
): EmotionPoint[] {
  return journey.stages.map((stage) => {
    let sum = 0;
    let weights = 0;
    let pieces = 0;
    for (const piece of stageEvidence(stage, evidence)) {
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

function emotionOf(piece: Evidence): number | null {
  switch (piece.sentiment) {
    case 'positive':
      return 1;
    case 'neutral':
      return 0;
    case 'negative':
      return -1;
    case null: {
      if (piece.rating01 !== null) return 2 * piece.rating01 - 1;
      const supporting = piece.links.filter((link) => link.stance === 'supports');
      if (supporting.length === 0) return null;
      return -Math.max(...supporting.map((link) => STRENGTH_POINTS[link.strength])) / 3;
    }
  }
}

/** A stage with nothing in it yet. */
export function emptyStage(id: string, name: string): JourneyStage {
  const notes = { touchpoints: [], actions: [], thoughts: [], pains: [], opportunities: [] };
  return { id, name, notes, needKeys: [], evidenceIds: [] };
}

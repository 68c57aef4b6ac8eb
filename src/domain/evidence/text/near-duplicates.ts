import { nearness, numberedPlace } from './numbered-place';
import type { NumberedPlace } from './numbered-place';
import { countTerms } from './term-statistics';
import { termsOf } from './tokens';

/** A text to compare. The title, where there is one, counts three times. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Address or key of where it came from; pieces from places near each other come first. */
  readonly from?: string;
}

export interface SimilarPiece {
  readonly id: string;
  /** Cosine of the weighted terms, 0–1; 1 is the same wording. */
  readonly similarity01: number;
}

export interface DuplicatePair {
  readonly id: string;
  readonly otherId: string;
  readonly similarity01: number;
}

/** From this similarity on two pieces are offered as duplicates in bulk (ours, measured: see the bench). */
export const DUPLICATE_FROM = 0.6;

const TITLE_WEIGHT = 3;
const PAIR_WEIGHT = 2;
/** Long texts are compared by their beginning: what is said first is what it is about, and time stays linear. */
const COMPARED_CHARACTERS = 600;
/** Candidates share one of so many of the rarest terms. */
const BLOCKING_TERMS = 12;
/** Terms in more pieces than this do not make candidates. */
const BLOCKING_LIMIT = 400;

interface Found {
  readonly index: number;
  readonly similarity01: number;
  /** What they are ordered by. */
  readonly likely: number;
}

interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Finds pieces that say the same: TF-IDF vectors with saturated counts over stems and pairs of stems, the
 * cosine between them, computed only for pieces that share one of their rarest terms (blocking). The cosine says how
 * alike two are; in the order, those from near places come before others as alike.
 */
export class DuplicateIndex {
  private readonly ids: readonly string[];
  private readonly places: readonly (NumberedPlace | null)[];
  private readonly termNumbers = new Map<string, number>();
  private readonly frequency: number[] = [];
  private readonly vectors: readonly Vector[];
  private readonly blocks = new Map<number, number[]>();

  constructor(pieces: readonly Piece[]) {
    this.ids = pieces.map((piece) => piece.id);
    this.places = pieces.map((piece) => placeOf(piece));
    const counted = pieces.map((piece) => weightedTerms(piece));
    for (const terms of counted) for (const term of terms.keys()) this.count(term);
    this.vectors = counted.map((terms) => this.vectorOf(terms));
    this.vectors.forEach((vector, index) => {
      for (const term of this.blockingTerms(vector)) {
        const block = this.blocks.get(term);
        if (block === undefined) this.blocks.set(term, [index]);
        else block.push(index);
      }
    });
  }

  /** The pieces most like the given one (which may itself be in the index and is left out), best first. */
  similarTo(piece: Piece, limit = 5, from01 = 0.1): SimilarPiece[] {
    const vector = this.vectorOf(weightedTerms(piece));
    return this.similar(vector, placeOf(piece), -1, from01)
      .filter(({ index }) => this.ids[index] !== piece.id)
      .slice(0, limit)
      .map(({ index, similarity01 }) => ({ id: this.ids[index] ?? '', similarity01 }));
  }

  /** All pairs from the given similarity on, each once, the likeliest first; at most `perPiece` for one piece. */
  pairs(from01 = DUPLICATE_FROM, perPiece = 10): DuplicatePair[] {
    const pairs: (DuplicatePair & { readonly likely: number })[] = [];
    this.vectors.forEach((vector, index) => {
      const later = this.similar(vector, this.places[index] ?? null, index, from01).slice(0, perPiece);
      for (const { index: other, similarity01, likely } of later) {
        pairs.push({ id: this.ids[index] ?? '', otherId: this.ids[other] ?? '', similarity01, likely });
      }
    });
    return pairs
      .sort((a, b) => b.likely - a.likely)
      .map(({ id, otherId, similarity01 }) => ({ id, otherId, similarity01 }));
  }

  /** Pieces after position `after` that share a block with the vector, with their cosine, best first. */
  private similar(vector: Vector, place: NumberedPlace | null, after: number, from01: number): Found[] {
    const candidates = new Set<number>();
    for (const term of this.blockingTerms(vector)) {
      for (const index of this.blocks.get(term) ?? []) if (index > after) candidates.add(index);
    }
    const weightOf = new Map<number, number>();
    vector.terms.forEach((term, at) => weightOf.set(term, vector.weights[at] ?? 0));
    const found: Found[] = [];
    for (const index of candidates) {
      const cosine = this.dot(weightOf, index);
      if (cosine < from01) continue;
      const likely = cosine * nearness(place, this.places[index] ?? null);
      found.push({ index, similarity01: Math.min(1, cosine), likely });
    }
    return found.sort((a, b) => b.likely - a.likely || a.index - b.index);
  }

  private dot(weightOf: ReadonlyMap<number, number>, index: number): number {
    const vector = this.vectors[index];
    if (vector === undefined) return 0;
    let sum = 0;
    for (let at = 0; at < vector.terms.length; at += 1) {
      const weight = weightOf.get(vector.terms[at] ?? -1);
      if (weight !== undefined) sum += weight * (vector.weights[at] ?? 0);
    }
    return sum;
  }

  private count(term: string): void {
    let number = this.termNumbers.get(term);
    if (number === undefined) {
      number = this.termNumbers.size;
      this.termNumbers.set(term, number);
    }
    this.frequency[number] = (this.frequency[number] ?? 0) + 1;
  }

  /** Unit vector, rarest terms first. Terms nobody else uses keep their weight in the length: they do differ. */
  private vectorOf(counted: ReadonlyMap<string, number>): Vector {
    const entries: [number, number][] = [];
    let squares = 0;
    for (const [term, count] of counted) {
      const number = this.termNumbers.get(term);
      const frequency = number === undefined ? 1 : (this.frequency[number] ?? 1);
      const weight = (count / (count + 1.2)) * Math.log(1 + this.ids.length / frequency);
      squares += weight * weight;
      if (number !== undefined) entries.push([number, weight]);
    }
    entries.sort((a, b) => (this.frequency[a[0]] ?? 0) - (this.frequency[b[0]] ?? 0) || a[0] - b[0]);
    const length = Math.sqrt(squares) || 1;
    return {
      terms: Int32Array.from(entries, (entry) => entry[0]),
      weights: Float64Array.from(entries, (entry) => entry[1] / length),
    };
  }

  /** The rarest terms that at least two pieces share; where all are common, the least common ones. */
  private blockingTerms(vector: Vector): number[] {
    const shared: number[] = [];
    for (const term of vector.terms) {
      const frequency = this.frequency[term] ?? 0;
      if (frequency < 2) continue;
      if (shared.length >= BLOCKING_TERMS || (frequency > BLOCKING_LIMIT && shared.length >= 2)) break;
      shared.push(term);
    }
    return shared;
  }
}

const placeOf = ({ from }: Piece): NumberedPlace | null => (from === undefined ? null : numberedPlace(from));

function weightedTerms(piece: Piece): Map<string, number> {
  const title = termsOf(piece.title.slice(0, COMPARED_CHARACTERS));
  const text = termsOf(piece.text.slice(0, COMPARED_CHARACTERS));
  const counts = countTerms(text);
  const add = (term: string, weight: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  for (const term of title) add(term, TITLE_WEIGHT);
  const headline = title.length > 0 ? title : text.slice(0, 12);
  for (let at = 1; at < headline.length; at += 1) {
    add(`${headline[at - 1] ?? ''} ${headline[at] ?? ''}`, PAIR_WEIGHT);
  }
  return counts;
}

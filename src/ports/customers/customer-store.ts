import type { Authorship } from '../actor';

/** How much a persona has said, and when last; null counts pieces of nobody known. */
export interface PersonaVoice {
  readonly personaId: string | null;
  readonly pieces: number;
  readonly lastOn: string;
  /** Pieces since the first day asked about, and those between the second day and it. */
  readonly recent: number;
  readonly before: number;
}

/** What is heard from personas and accounts, and what becomes of it when two personas are one. */
export interface CustomerStore {
  voices(productId: string, recentFrom: string, beforeFrom: string): Promise<PersonaVoice[]>;
  /** Gives one chunk of a persona's evidence to another one; gives how many pieces it moved. */
  moveEvidence(productId: string, id: string, intoId: string, limit: number): Promise<number>;
  /** Gives ratings of needs to another persona where that one has none, and takes the persona out. */
  mergeInto(productId: string, id: string, intoId: string, by: Authorship): Promise<void>;
  /** How many pieces accounts have said; one that has said none is missing. */
  piecesOf(productId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

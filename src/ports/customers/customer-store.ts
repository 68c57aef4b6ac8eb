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
  /** How many pieces accounts have said; one that has said none is missing. */
  piecesOf(productId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

import type { Channel, Sentiment, Stance, Strength } from '../../domain/records/evidence';
import type { Authorship } from '../actor';

export const TRIAGES = ['new', 'linked', 'skipped'] as const;
export type Triage = (typeof TRIAGES)[number];

export interface PieceLink {
  readonly needId: string;
  readonly stance: Stance;
  readonly strength: Strength | null;
  readonly why: string;
}

/** One piece of evidence as it is stored. */
export interface PieceRecord {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  readonly source: string;
  readonly url: string;
  readonly saidOn: string;
  readonly author: string;
  readonly rating01: number | null;
  readonly votes: number;
  readonly tags: readonly string[];
  readonly personaId: string | null;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly links: readonly PieceLink[];
  readonly triage: Triage;
  readonly starred: boolean;
  readonly masked: boolean;
  readonly sentiment: Sentiment | null;
  readonly importId: string | null;
  /** How many further voices were merged into it. */
  readonly voices: number;
  readonly mergedInto: string | null;
  readonly deleted: boolean;
  readonly updatedAt: number;
  readonly updatedBy: string;
}

/** A piece to be written; `links` come separately. */
export interface NewPiece {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  readonly source: string;
  readonly externalId: string;
  readonly url: string;
  readonly saidOn: string;
  readonly author: string;
  readonly rating01: number | null;
  readonly votes: number;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly triage: Triage;
  readonly masked: boolean;
  readonly importId: string | null;
  /** Names the content as its source has it; empty where no later import may refresh the piece. */
  readonly sourceHash: string;
}

export interface PieceFilter {
  readonly text: string;
  readonly triage: Triage | 'any';
  readonly needId?: string | undefined;
  readonly personaId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly importId?: string | undefined;
  readonly starred?: boolean | undefined;
  readonly sentiment?: Sentiment | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deleted: boolean;
}

export interface PieceText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface NeedDay {
  readonly needId: string;
  readonly stance: Stance;
  readonly saidOn: string;
  readonly pieces: number;
}

/** Where a page begins: after the piece of this day and id, the newest first. */
export interface PieceCursor {
  readonly saidOn: string;
  readonly id: string;
}

/** Evidence of a product. Every write is one statement; writing twice with the same id writes once. */
export interface EvidenceStore {
  page(
    productId: string,
    filter: PieceFilter,
    after: PieceCursor | null,
    limit: number,
  ): Promise<PieceRecord[]>;
  find(productId: string, ids: readonly string[]): Promise<PieceRecord[]>;
  /** Pieces that were merged into this one. */
  voicesOf(productId: string, id: string): Promise<PieceRecord[]>;
  /** How many pieces wait for triage, counted up to `most`. */
  countNew(productId: string, most: number): Promise<number>;
  /** Adds pieces with their words; those that are there already stay as they are. */
  add(productId: string, pieces: readonly NewPiece[], by: Authorship): Promise<void>;
  /** Brings pieces to what their source has now, except those that a person has edited; gives how many. */
  refresh(productId: string, pieces: readonly NewPiece[], by: Authorship): Promise<number>;
  link(productId: string, links: readonly (PieceLink & { readonly pieceId: string })[]): Promise<void>;
  unlink(productId: string, pieceId: string, needId: string): Promise<void>;
  setTriage(productId: string, ids: readonly string[], triage: Triage, by: Authorship): Promise<void>;
  setStarred(productId: string, id: string, starred: boolean, by: Authorship): Promise<void>;
  setDeleted(productId: string, ids: readonly string[], deleted: boolean, by: Authorship): Promise<void>;
  setMergedInto(productId: string, id: string, keptId: string | null, by: Authorship): Promise<void>;
  /** Pieces that share the rarest of the text's words, most shared first: candidates for duplicates. */
  sharingWords(productId: string, text: string, limit: number): Promise<PieceRecord[]>;
  /** The beginnings of the newest pieces that stand for themselves, for reading them together. */
  newestTexts(productId: string, triage: Triage | 'any', limit: number): Promise<PieceText[]>;
  /** How many pieces spoke about each need on each day since the given one. */
  daysOfNeeds(productId: string, since: string): Promise<NeedDay[]>;
  /** Deletes one chunk of an import's pieces, or brings them back; gives how many it touched. */
  deleteImport(productId: string, importId: string, by: Authorship, limit: number): Promise<number>;
  /** Removes for good what was deleted before the instant; gives how many. */
  purge(productId: string, before: number, limit: number): Promise<number>;
}

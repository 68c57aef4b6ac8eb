import type { Triage } from '../../../domain/evidence/evidence';
import type { Channel, Sentiment, Stance, Strength } from '../../../domain/records/evidence';

export interface PieceLink {
  readonly needId: string;
  readonly stance: Stance;
  readonly strength: Strength | null;
  readonly why: string;
}

/** Where in the transcript of a session a quote stands, and who of it says it. */
export interface PieceOrigin {
  readonly sessionId: string;
  readonly passageId: string;
  /** Place of its first character; null = its words stand there no more. */
  readonly begins: number | null;
  /** Empty = nobody of those who took part is known to have said it. */
  readonly participant: string;
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
  /** May be quoted word for word outside of the team. */
  readonly quotable: boolean;
  readonly importId: string | null;
  /** How many further voices were merged into it. */
  readonly voices: number;
  readonly mergedInto: string | null;
  readonly deleted: boolean;
  /** When it arrived, in milliseconds; 0 = before that was kept. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** Null where it comes from no session. */
  readonly origin: PieceOrigin | null;
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
  /** Names the row that it was read from, by source and words; empty where it was read from none. */
  readonly rowId: string;
  /** Absent where it comes from no session. */
  readonly origin?: PieceOrigin;
  readonly quotable?: boolean;
}

export interface PieceFilter {
  /** Only this one, whatever else it is. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly triage: Triage | 'any';
  readonly needId?: string | undefined;
  readonly personaId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly importId?: string | undefined;
  readonly starred?: boolean | undefined;
  readonly sentiment?: Sentiment | undefined;
  readonly tag?: string | undefined;
  /** Who said it, by the whole name. */
  readonly author?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deleted: boolean;
}

export interface PieceText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Its address at its source. */
  readonly url: string;
}

/** Pieces that spoke about a need in one stretch of seven days. */
export interface NeedWeek {
  readonly needId: string;
  /** 0 for the seven days that end today. */
  readonly weeksAgo: number;
  readonly pieces: number;
}

/** Days on which a need was spoken about for the last time; null when it never was. */
export interface LastHeard {
  readonly on: string | null;
  /** For the last time against it. */
  readonly againstOn: string | null;
}

/** Where a page begins: after the piece of this day and id, and of this place in another order than by day. */
export interface PieceCursor {
  readonly saidOn: string;
  readonly id: string;
  /** When it arrived or how many votes it has, where pieces stand by that. */
  readonly at?: number | undefined;
}

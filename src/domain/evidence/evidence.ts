import type { Channel, Stance, Strength } from '../records/evidence';
import type { EvidenceType } from '../records/evidence-type';
import type { IsoDate, IsoInstant } from '../iso-date';

/** nice 1, important 2, blocker 3 (value model, step 2). */
export const STRENGTH_POINTS: Readonly<Record<Strength, 1 | 2 | 3>> = { nice: 1, important: 2, blocker: 3 };

/** Where a piece stands in the inbox. */
export const TRIAGES = ['new', 'linked', 'skipped'] as const;
export type Triage = (typeof TRIAGES)[number];

/** In which order pieces stand: what was said last, came last or has the most votes first. */
export const PIECE_ORDERS = ['said', 'arrived', 'votes'] as const;
export type PieceOrder = (typeof PIECE_ORDERS)[number];

/** The tie between a piece of evidence and a need: what it says about the need, how strongly, and why. */
export interface NeedLink {
  readonly needKey: string;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly why: string;
}

/** A voice that was merged into another piece as a duplicate: nothing of who said it is lost. */
export interface Voice {
  readonly evidenceId: string;
  readonly accountId: string | null;
  readonly author: string;
  readonly saidOn: IsoDate;
  readonly channel: Channel;
  readonly text: string;
  readonly url: string;
}

/** One dated piece of customer voice. */
export interface Evidence {
  readonly id: string;
  /** What the customer said, verbatim. */
  readonly text: string;
  readonly title: string;
  readonly channel: Channel;
  /** The tool or file it came from, for example `google-play`. */
  readonly source: string;
  readonly externalId: string;
  readonly url: string;
  readonly saidOn: IsoDate;
  readonly recordedAt: IsoInstant;
  readonly author: string;
  readonly accountId: string | null;
  readonly personaKey: string | null;
  readonly links: readonly NeedLink[];
  /** Rating on its original scale, brought to 0–1; null without one. */
  readonly rating01: number | null;
  /** How many people the piece stands for by its own tool's count (votes, likes); at least 1. */
  readonly votes: number;
  readonly sentiment: 'positive' | 'neutral' | 'negative' | null;
  readonly tags: readonly string[];
  /** Pieces merged into this one, each with its own voice. */
  readonly voices: readonly Voice[];
  readonly masked: boolean;
  /** ISO week (`2026-W48`) in which it is quote of the week, or null. */
  readonly quoteOfWeek: string | null;
}

const TYPE_OF_CHANNEL: Readonly<Record<Channel, EvidenceType>> = {
  interview: 'anecdotal',
  survey: 'market_data',
  'support-ticket': 'anecdotal',
  review: 'anecdotal',
  'idea-portal': 'anecdotal',
  'sales-note': 'anecdotal',
  'usability-test': 'user_evidence',
  analytics: 'market_data',
  beta: 'user_evidence',
  experiment: 'test',
  launch: 'launch',
  'market-report': 'market_data',
  'team-opinion': 'opinion',
  pitch: 'pitch',
  'strategy-theme': 'thematic',
  estimate: 'estimates',
  other: 'opinion',
};

/** What one piece counts as in the Confidence Meter by its channel alone (Gilad 2023; the mapping is ours). */
export function confidenceTypeOf(channel: Channel): EvidenceType {
  return TYPE_OF_CHANNEL[channel];
}

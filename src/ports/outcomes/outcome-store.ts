import type { AskingVoice } from '../../domain/outcomes/askers';
import type { BetaVerdict, MemberState } from '../../domain/records/beta-member';
import type { TestState } from '../../domain/records/test';
import type { Verdict } from '../../domain/outcomes/verdict';
import type { EvidenceType } from '../../domain/records/evidence-type';

/** One test of something that was assumed about an item. */
export interface ItemTest {
  readonly id: string;
  readonly version: number;
  readonly assumption: string;
  readonly test: string;
  /** The result at which the idea is dropped, written down before the test. */
  readonly killLine: string;
  readonly result: string;
  readonly willingnessToPay: string;
  readonly state: TestState;
  /** Pieces of evidence that the result rests on. */
  readonly evidenceIds: readonly string[];
}

/** Satisfaction on 0…10 in one persona as it was when the work was done, and as it was expected to become. */
export interface FrozenPrediction {
  readonly personaId: string;
  readonly before: number;
  readonly predicted: number;
  /** Strongest type of evidence behind the need then. */
  readonly evidenceLevel: EvidenceType | 'none';
}

/** What was expected of a need in an item when the item was done; frozen once. */
export interface NeedPromise {
  readonly issueId: string;
  readonly needId: string;
  readonly frozenAt: number;
  readonly predictions: readonly FrozenPrediction[];
}

export interface NeedVerdict extends NeedPromise {
  readonly verdict: Verdict;
  readonly decidedAt: number;
  readonly decidedBy: string;
}

export type ToldState = 'sending' | 'told' | 'unclear';

/** One line of the ledger of who was told of an item, never two of one account or person. */
export interface ToldEntry {
  readonly issueId: string;
  readonly audience: string;
  readonly needKeys: readonly string[];
  /** The request that it was posted on; empty = told by other means. */
  readonly requestKey: string;
  readonly state: ToldState;
  readonly toldAt: number;
  readonly toldBy: string;
}

export interface BetaMember {
  readonly id: string;
  readonly version: number;
  readonly audience: string;
  readonly state: MemberState;
  /** Satisfaction on 1…5. */
  readonly before: number | null;
  readonly after: number | null;
  readonly verdict: BetaVerdict | null;
  readonly note: string;
}

/** Survey answers about a need in a persona, and when they were last entered. */
export interface MeasuredNeed {
  readonly needId: string;
  readonly personaId: string;
  readonly satisfied: number;
  readonly answers: number;
  readonly enteredAt: number;
}

/** How items were validated, what became of them, and who was asked or told. */
export interface OutcomeStore {
  tests(productId: string, issueId: string): Promise<ItemTest[]>;
  /** State of every test of the product, by item. */
  testStates(productId: string): Promise<{ readonly issueId: string; readonly state: TestState }[]>;

  /** Freezes what is expected; what was frozen before stays. */
  freezePromises(productId: string, promises: readonly NeedPromise[]): Promise<void>;
  /** Needs with what was promised for them, whether somebody has said a word on them or not. */
  promises(productId: string, issueId: string | null): Promise<NeedPromise[]>;
  verdicts(productId: string, issueId: string | null): Promise<NeedVerdict[]>;
  /** Says a verdict; the promise stays as it was frozen first. */
  putVerdict(productId: string, verdict: NeedVerdict): Promise<void>;
  /** Takes a verdict back; what was promised stays. */
  deleteVerdict(productId: string, issueId: string, needId: string): Promise<void>;
  measured(productId: string, needIds: readonly string[]): Promise<MeasuredNeed[]>;

  /** Pieces that ask for the needs, the newest first. */
  askingVoices(productId: string, needIds: readonly string[], limit: number): Promise<AskingVoice[]>;
  told(productId: string, issueId: string): Promise<ToldEntry[]>;
  /** How many were told of each item. */
  toldCounts(productId: string): Promise<{ readonly issueId: string; readonly told: number }[]>;
  /** Takes the one place of an audience in the ledger; false when it is taken already. */
  claimTold(productId: string, entry: ToldEntry): Promise<boolean>;
  setToldState(productId: string, issueId: string, audience: string, state: ToldState): Promise<void>;
  /** Gives a place back that was claimed in vain. */
  releaseTold(productId: string, issueId: string, audience: string): Promise<void>;

  members(productId: string, issueId: string): Promise<BetaMember[]>;
}

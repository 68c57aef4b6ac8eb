import type { NeedStatus } from '../../domain/records/need';
import type { Authorship } from '../actor';

export interface NeedDecline {
  readonly reason: string;
  /** From this day on it is open again; null = not by the calendar. */
  readonly reopenOn: string | null;
  /** It is open again when evidence has doubled from so many pieces; null = not by evidence. */
  readonly piecesAtDecline: number | null;
}

/** A need as the queue of needs to look at again sees it. */
export interface NeedState {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: NeedStatus;
  readonly decline: NeedDecline | null;
  /** When somebody last said that it still holds; 0 when nobody has. */
  readonly checkedAt: number;
}

export interface NeedStore {
  states(productId: string): Promise<NeedState[]>;
  setChecked(productId: string, needId: string, by: Authorship): Promise<void>;
  /** Says of another need what each persona says of this one; what is said of that one already stays. */
  copyRatings(productId: string, needId: string, intoId: string): Promise<void>;
  /** Gives some pieces of a need, with the voices merged into them, to another one. */
  moveEvidence(productId: string, needId: string, intoId: string, pieceIds: readonly string[]): Promise<void>;
  /** How many pieces support each need; one without any is missing. */
  supportingPieces(productId: string, needIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

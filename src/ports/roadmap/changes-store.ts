import type { SnapshotItem } from '../../domain/roadmap/snapshot';
import type { PlanPart } from '../../domain/roadmap/changes';
import type { Authorship } from '../actor';

/** A snapshot of a product's roadmap, without its items. A day has one. */
export interface SnapshotHead {
  /** `YYYY-MM-DD` */
  readonly takenOn: string;
  readonly takenAt: number;
  readonly takenBy: string;
  readonly items: number;
}

/** The order of work as it stood when the team last reviewed it. */
export interface RoadmapReview {
  readonly reviewedAt: number;
  readonly reviewedBy: string;
  /** Ids of open scored work, the highest priority first. */
  readonly order: readonly string[];
}

/** A move on the roadmap that a person made in this app; Jira's own history does not know horizons. */
export interface NotedMove {
  readonly id: string;
  readonly issueId: string;
  readonly at: number;
  readonly accountId: string;
  readonly parts: readonly PlanPart[];
  readonly reason: string;
}

/** What the roadmap was, who moved what, and when it was last reviewed. */
export interface SnapshotStore {
  /** Complete snapshots, the newest first. */
  list(productId: string): Promise<SnapshotHead[]>;
  /**
   * Opens the snapshot of a day and gives the number of its first part. Until it is complete nobody sees it, and one of
   * the same day that is complete already is seen as it was.
   */
  begin(productId: string, takenOn: string, by: Authorship): Promise<number>;
  /** Writes one part; the same number again replaces it. */
  putPart(productId: string, takenOn: string, part: number, items: readonly SnapshotItem[]): Promise<void>;
  /** Shows the parts from `first` on as the snapshot of the day, and drops all others of that day. */
  complete(
    productId: string,
    takenOn: string,
    parts: { readonly first: number; readonly count: number; readonly items: number },
    by: Authorship,
  ): Promise<void>;
  /** All items of a day's snapshot; empty when there is none. */
  read(productId: string, takenOn: string): Promise<SnapshotItem[]>;
  drop(productId: string, takenOn: readonly string[]): Promise<void>;
  review(productId: string): Promise<RoadmapReview | null>;
  /** Keeps a review; older ones are not needed. */
  putReview(productId: string, review: RoadmapReview): Promise<void>;
  /** Notes a move; the same id of the same person again adds a reason. False when the id is another move's. */
  noteMove(productId: string, move: NotedMove): Promise<boolean>;
  /** Moves between two instants, the newest first. */
  moves(productId: string, from: number, to: number, limit: number): Promise<NotedMove[]>;
}

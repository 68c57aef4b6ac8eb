import type { FrontierPoint } from '../../domain/planning/release/release-frontier';
import type { ReleaseProblem } from '../../domain/planning/release/release-problem';
import type { Authorship } from '../actor';

/** A frontier that somebody asked for. */
export interface StoredFrontier {
  readonly problem: Omit<ReleaseProblem, 'budget'>;
  /** The job that traces it now, or did last. */
  readonly jobId: string;
}

/** Frontiers with the points traced so far, so that a run that was killed goes on where it stopped. */
export interface FrontierStore {
  /** Writes the problem down, or gives a frontier that is there already another job. */
  put(productId: string, id: string, frontier: StoredFrontier, by: Authorship): Promise<void>;
  find(productId: string, id: string): Promise<StoredFrontier | null>;
  /** Keeps a point; the same capacity again changes nothing. */
  addPoint(id: string, point: FrontierPoint): Promise<void>;
  /** Points by capacity, the smallest first. */
  points(id: string): Promise<FrontierPoint[]>;
}

import type { Channel } from '../../domain/records/evidence';
import type { Authorship } from '../actor';

/** How often a standing import looks for new and changed tickets. */
export type Rhythm = 'hour' | 'day';

/** An import from Jira that runs by itself. */
export interface StandingImport {
  readonly id: string;
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly jql: string;
  /** Ids of the projects that whoever set it up may browse: it never looks anywhere else. */
  readonly projectIds: readonly string[];
  readonly channel: Channel;
  readonly mask: boolean;
  readonly rhythm: Rhythm;
  readonly paused: boolean;
  /** When the last complete run began; 0 before the first. */
  readonly lastRunAt: number;
  /** The run that is on its way or was the last; empty before the first. */
  readonly jobId: string;
  readonly setUpBy: string;
  /** Pieces that came with it and are still there. */
  readonly pieces: number;
}

/** Standing imports of all products. Every write is one statement. */
export interface StandingImportStore {
  list(productId: string): Promise<StandingImport[]>;
  find(productId: string, id: string): Promise<StandingImport | null>;
  /** Those whose last run began before the instant that their rhythm gives, of every product. */
  due(now: number, limit: number): Promise<StandingImport[]>;
  delete(productId: string, id: string, by: Authorship): Promise<void>;
  setJob(productId: string, id: string, jobId: string): Promise<void>;
  setRun(productId: string, id: string, begunAt: number): Promise<void>;
}

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** Long work as a person sees it: how far, and whether it can still be stopped. */
export interface JobRow {
  readonly id: string;
  readonly productId: string;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** Where to go on after an interruption; its meaning belongs to the kind. */
  readonly checkpoint: string;
  readonly message: string;
  readonly updatedAt: number;
}

export interface JobStore {
  /** Starts a job of a new id and gives it as it is now; an id that exists already changes nothing. */
  start(job: Pick<JobRow, 'id' | 'productId' | 'kind' | 'total'>, at: number): Promise<JobRow>;
  find(jobId: string): Promise<JobRow | null>;
  /** Moves a job on; a cancelled or finished job stays as it is. */
  advance(
    jobId: string,
    change: Partial<Pick<JobRow, 'state' | 'done' | 'total' | 'checkpoint' | 'message'>>,
    at: number,
  ): Promise<void>;
  latest(productId: string, limit: number): Promise<JobRow[]>;
}

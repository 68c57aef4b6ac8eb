/** Ids only: the worker reads what is true when it runs. */
export interface FrontierRequest {
  readonly kind: 'frontier';
  readonly productId: string;
  readonly frontierId: string;
  readonly jobId: string;
}

/** Long searches, apart from the recompute queue: a field in Jira must not wait for them. */
export interface PlanningQueue {
  push(request: FrontierRequest): Promise<void>;
}

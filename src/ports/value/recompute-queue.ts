/** Ids only: the worker reads what is true when it runs. */
export type RecomputeRequest =
  | { readonly kind: 'item'; readonly issueId: string; readonly projectId: string }
  | { readonly kind: 'item-deleted'; readonly issueId: string; readonly projectId: string }
  | { readonly kind: 'link'; readonly issueIds: readonly string[] }
  | {
      readonly kind: 'needs';
      readonly productId: string;
      readonly needKeys: readonly string[];
      readonly jobId: string;
    }
  | { readonly kind: 'sprint'; readonly sprintId: string; readonly phase: 'started' | 'closed' }
  | {
      readonly kind: 'snapshot';
      readonly productId: string;
      readonly jobId: string;
      readonly by: string;
    }
  | { readonly kind: 'product'; readonly productId: string; readonly jobId: string; readonly fit: boolean };

export interface RecomputeQueue {
  push(request: RecomputeRequest): Promise<void>;
}

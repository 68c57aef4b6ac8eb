/** Ids only: the worker reads what is true when it runs. */
export type RecomputeRequest =
  | { readonly kind: 'marked' | 'words'; readonly productId: string }
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

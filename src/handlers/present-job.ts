import type { JobView } from '../contract/job-view';
import type { JobRow } from '../adapters/store/job-store';

/** A job in the words of the contract. */
export function presentJob(job: JobRow): JobView {
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    done: job.done,
    total: job.total,
    said: job.said,
    updatedAt: new Date(job.updatedAt).toISOString(),
  };
}

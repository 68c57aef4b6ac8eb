import { AppError } from '../domain/app-error';
import type { Product } from '../domain/value/product/knowledge';
import { said } from '../domain/words/said';
import type { JobRow } from '../adapters/store/job-store';
import { offerWork } from './offer-work';
import type { Requests } from './requests';

/**
 * Starts the recomputation of all items that serve the needs, and gives the job by which it can be followed; `fit` = the
 * bands of the product are fitted before, where nobody has set them. A queue that takes nothing more just now takes nothing
 * back that was written: the job waits, and the sweep begins it.
 */
export async function startRecompute(
  product: Pick<Product, 'id' | 'projectIds'>,
  needKeys: readonly string[] | 'all',
  deps: Pick<Requests, 'clock' | 'items' | 'jobs' | 'queue'>,
  { fit = false }: { readonly fit?: boolean } = {},
): Promise<JobRow> {
  const id = deps.clock.newId();
  const total = await deps.items.countServing(product.projectIds, needKeys);
  const job = await deps.jobs.start(
    { id, productId: product.id, kind: 'recompute', total },
    deps.clock.now(),
  );
  await offerWork(
    needKeys === 'all'
      ? { kind: 'product', productId: product.id, jobId: id, fit }
      : { kind: 'needs', productId: product.id, needKeys, jobId: id },
    deps.queue,
  );
  return job;
}

/** A job of the product. @throws AppError `not-found` for any other */
export async function readJob(
  jobId: string,
  productId: string,
  deps: Pick<Requests, 'jobs'>,
): Promise<JobRow> {
  const job = await deps.jobs.find(jobId);
  if (job === null || job.productId !== productId) {
    throw new AppError('not-found', said('product.work-unknown'), { jobId });
  }
  return job;
}

/** Stops a job before its next batch; what was written stays written. */
export async function cancelJob(
  jobId: string,
  productId: string,
  deps: Pick<Requests, 'jobs' | 'clock'>,
): Promise<JobRow> {
  await readJob(jobId, productId, deps);
  await deps.jobs.advance(jobId, { state: 'cancelled' }, deps.clock.now());
  return readJob(jobId, productId, deps);
}

import type { RecomputeQueue, RecomputeRequest } from '../ports/value/recompute-queue';

/**
 * Hands work to the queue after something was written. A queue that takes nothing more just now takes nothing back of that:
 * the work is done by whoever looks after what was left.
 * @returns whether the queue took it
 */
export async function offerWork(request: RecomputeRequest, queue: RecomputeQueue): Promise<boolean> {
  try {
    await queue.push(request);
    return true;
  } catch (error) {
    console.warn(`${request.kind}: the queue refused (${error instanceof Error ? error.name : 'unknown'})`);
    return false;
  }
}

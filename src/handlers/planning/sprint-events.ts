import { z } from 'zod';
import type { RecomputeQueue } from '../../ports/value/recompute-queue';

const sprintEvent = z.object({
  eventType: z.enum(['avi:jira-software:started:sprint', 'avi:jira-software:closed:sprint']),
  sprint: z.object({ id: z.coerce.string() }),
});

/** A sprint has started or ended: what it holds and is worth now is kept by the worker, which can try again. */
export function sprintEventHandler(queue: RecomputeQueue) {
  return async (event: unknown): Promise<void> => {
    const parsed = sprintEvent.safeParse(event);
    if (!parsed.success) return;
    const { eventType, sprint } = parsed.data;
    const phase = eventType === 'avi:jira-software:started:sprint' ? 'started' : 'closed';
    await queue.push({ kind: 'sprint', sprintId: sprint.id, phase });
  };
}

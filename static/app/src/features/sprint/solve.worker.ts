import { AppError } from '@domain/app-error';
import { runPlanTask } from './plan-task';
import type { WorkerAnswer, WorkerRequest } from './planner';

/** The browser's own worker: plans away from the page, so that the page never freezes. */
const cancelled = new Set<number>();

addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  if (request.kind === 'cancel') {
    cancelled.add(request.id);
    return;
  }
  void answer(request.id, request);
});

async function answer(id: number, request: Extract<WorkerRequest, { kind: 'task' }>): Promise<void> {
  try {
    const value = await runPlanTask(request.task, {
      nowMs: () => performance.now(),
      cancelled: () => cancelled.has(id),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      onProgress: (plan) => {
        say({ id, kind: 'progress', plan });
      },
    });
    say({ id, kind: 'done', value, cancelled: cancelled.has(id) });
  } catch (error) {
    const known = error instanceof AppError;
    say({
      id,
      kind: 'failed',
      code: known ? error.code : 'unavailable',
      message: known ? error.message : 'The plan could not be computed. Load the page again.',
      details: known ? { ...error.details } : {},
    });
  } finally {
    cancelled.delete(id);
  }
}

function say(message: WorkerAnswer): void {
  postMessage(message);
}

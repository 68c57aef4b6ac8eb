import { AppError } from '@domain/app-error';
import type { WorkerAnswer, WorkerRequest } from './planner';

/** What a task may ask of the worker that runs it. */
export interface TaskControl<Progress> {
  readonly nowMs: () => number;
  readonly cancelled: () => boolean;
  /** Lets messages in: a worker hears of a cancel only between two slices. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (state: Progress) => void;
}

/** Makes this file's worker answer tasks: away from the page, so that the page never freezes. */
// The type of the task is the worker's own; messages carry none.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function serveTasks<Task, Answer, Progress>(
  run: (task: Task, control: TaskControl<Progress>) => Promise<Answer>,
): void {
  const cancelled = new Set<number>();
  const say = (message: WorkerAnswer<Answer, Progress>): void => {
    postMessage(message);
  };
  const answer = async (id: number, task: Task): Promise<void> => {
    try {
      const value = await run(task, {
        nowMs: () => performance.now(),
        cancelled: () => cancelled.has(id),
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
        onProgress: (state) => {
          say({ id, kind: 'progress', state });
        },
      });
      say({ id, kind: 'done', value });
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
  };
  addEventListener('message', (event: MessageEvent<WorkerRequest<Task>>) => {
    const request = event.data;
    if (request.kind === 'cancel') cancelled.add(request.id);
    else void answer(request.id, request.task);
  });
}

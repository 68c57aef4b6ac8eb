import { AppError } from '@domain/app-error';
import type { AppErrorCode } from '@domain/app-error';
import type { SprintPlan } from '@domain/planning/sprint/solve-sprint';
import type { PlanAnswer, PlanTask } from './plan-task';

export type WorkerRequest =
  | { readonly id: number; readonly kind: 'task'; readonly task: PlanTask }
  | { readonly id: number; readonly kind: 'cancel' };

export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly plan: SprintPlan }
  | { readonly id: number; readonly kind: 'done'; readonly value: PlanAnswer; readonly cancelled: boolean }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };

interface Waiting {
  readonly resolve: (answer: PlanAnswer) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (plan: SprintPlan) => void;
}

/** Hands tasks to the worker and brings the answers back; one for each page, closed with it. */
export class Planner {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;

  constructor() {
    this.worker = new Worker(new URL('./solve.worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      this.receive(event.data);
    });
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      for (const { reject } of this.waiting.values())
        reject(
          new AppError('unavailable', 'The browser could not run the planner. Load the page again.', {
            said: event.message,
          }),
        );
      this.waiting.clear();
    });
  }

  /**
   * Does one task. Aborting `signal` ends a search early with its best plan so far.
   * @throws AppError as the task does
   */
  ask(
    task: PlanTask,
    signal: AbortSignal,
    onProgress: (plan: SprintPlan) => void = () => undefined,
  ): Promise<PlanAnswer> {
    const id = this.next++;
    signal.addEventListener('abort', () => {
      this.send({ id, kind: 'cancel' });
    });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.send({ id, kind: 'task', task });
    });
  }

  close(): void {
    this.worker.terminate();
    this.waiting.clear();
  }

  private send(request: WorkerRequest): void {
    this.worker.postMessage(request);
  }

  private receive(answer: WorkerAnswer): void {
    const waiting = this.waiting.get(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === 'progress') {
      waiting.onProgress(answer.plan);
      return;
    }
    this.waiting.delete(answer.id);
    if (answer.kind === 'done') waiting.resolve(answer.value);
    else waiting.reject(new AppError(answer.code, answer.message, answer.details));
  }
}

import { AppError } from '@domain/app-error';
import type { AppErrorCode } from '@domain/app-error';

export type WorkerRequest<Task> =
  | { readonly id: number; readonly kind: 'task'; readonly task: Task }
  | { readonly id: number; readonly kind: 'cancel' };

export type WorkerAnswer<Answer, Progress> =
  | { readonly id: number; readonly kind: 'progress'; readonly state: Progress }
  | { readonly id: number; readonly kind: 'done'; readonly value: Answer }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly code: AppErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };

interface Waiting<Answer, Progress> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (state: Progress) => void;
}

/** Hands tasks to a worker and brings the answers back; one for each page, closed with it. */
export class Planner<Task, Answer, Progress> {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting<Answer, Progress>>();
  private next = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer<Answer, Progress>>) => {
      this.receive(event.data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const failure = new AppError(
        'unavailable',
        'The browser could not run the planner. Load the page again.',
        { said: event.message },
      );
      for (const { reject } of this.waiting.values()) reject(failure);
      this.waiting.clear();
    });
  }

  /**
   * Does one task. Aborting `signal` ends a search early with its best plan so far.
   * @throws AppError as the task does
   */
  ask(
    task: Task,
    signal: AbortSignal,
    onProgress: (state: Progress) => void = () => undefined,
  ): Promise<Answer> {
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

  private send(request: WorkerRequest<Task>): void {
    this.worker.postMessage(request);
  }

  private receive(answer: WorkerAnswer<Answer, Progress>): void {
    const waiting = this.waiting.get(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === 'progress') {
      waiting.onProgress(answer.state);
      return;
    }
    this.waiting.delete(answer.id);
    if (answer.kind === 'done') waiting.resolve(answer.value);
    else waiting.reject(new AppError(answer.code, answer.message, answer.details));
  }
}

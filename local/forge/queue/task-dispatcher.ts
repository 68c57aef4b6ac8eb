import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { HostLimits } from '../limits';
import { describeError } from '../host-problem';
import type { Task, TaskJournal } from './task-journal';

/** What a function gives back to be called again. */
const retrySchema = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .optional(),
});

export function isRetryRequest(value: unknown): boolean {
  return retrySchema.safeParse(value).success;
}

/** Runs one attempt of a task; resolves with the function's value. */
export type RunTask = (task: Task) => Promise<unknown>;

export interface TaskCounts {
  waiting: number;
  delayed: number;
  running: number;
  succeeded: number;
  failed: number;
}

const parallel = { queue: 5, event: 4 } as const;
/** A trigger may ask for at most this many further attempts. */
const eventRetries = 4;

/**
 * Hands tasks to the app at least once: in no promised order, later again when the function fails or asks
 * for it, never more of one concurrency key at a time than its limit.
 */
export class TaskDispatcher {
  readonly #journal: TaskJournal;
  readonly #limits: HostLimits;
  readonly #run: RunTask;
  readonly #onChange: () => void;
  readonly #open = new Map<string, Task>();
  readonly #running = new Set<string>();
  readonly #jobs = new Map<string, { success: number; failed: number; cancelled: boolean }>();
  readonly #totals = new Map<string, { succeeded: number; failed: number }>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: {
    readonly journal: TaskJournal;
    readonly tasks: readonly Task[];
    readonly limits: HostLimits;
    readonly run: RunTask;
    readonly onChange: () => void;
  }) {
    this.#journal = options.journal;
    this.#limits = options.limits;
    this.#run = options.run;
    this.#onChange = options.onChange;
    for (const task of options.tasks) this.#open.set(task.id, task);
  }

  /** Starts handing out; before this, tasks are only collected. */
  start(): void {
    this.#pump();
  }

  add(task: Omit<Task, 'id' | 'attempt' | 'createdAt'>): void {
    const full: Task = { ...task, id: randomUUID(), attempt: 0, createdAt: Date.now() };
    this.#journal.put(full);
    this.#open.set(full.id, full);
    this.#jobs.set(full.jobId, this.#jobs.get(full.jobId) ?? { success: 0, failed: 0, cancelled: false });
    this.#onChange();
    this.#pump();
  }

  /** Numbers of a job's events; undefined for a job that nobody pushed. */
  jobStats(jobId: string): { success: number; inProgress: number; failed: number } | undefined {
    const open = [...this.#open.values()].filter((task) => task.jobId === jobId);
    const job = this.#jobs.get(jobId);
    if (job === undefined && open.length === 0) return undefined;
    return { success: job?.success ?? 0, inProgress: open.length, failed: job?.failed ?? 0 };
  }

  /** Takes a job's events that have not begun away; false for a job that nobody pushed. */
  cancelJob(jobId: string): boolean {
    if (this.jobStats(jobId) === undefined) return false;
    for (const task of [...this.#open.values()]) {
      if (task.jobId === jobId && !this.#running.has(task.id)) this.#finish(task);
    }
    return true;
  }

  counts(kind: Task['kind'], name?: string): TaskCounts {
    const now = Date.now();
    const counts: TaskCounts = { waiting: 0, delayed: 0, running: 0, succeeded: 0, failed: 0 };
    for (const task of this.#open.values()) {
      if (task.kind !== kind || (name !== undefined && task.name !== name)) continue;
      if (this.#running.has(task.id)) counts.running += 1;
      else if (task.notBefore > now) counts.delayed += 1;
      else counts.waiting += 1;
    }
    for (const [key, totals] of this.#totals) {
      if (!key.startsWith(`${kind}:`) || (name !== undefined && key !== `${kind}:${name}`)) continue;
      counts.succeeded += totals.succeeded;
      counts.failed += totals.failed;
    }
    return counts;
  }

  /** Resolves when nothing of `of` is open, running or waiting for its time; rejects after `timeoutMs` with what is left. */
  async untilIdle(timeoutMs: number, of: (task: Task) => boolean = () => true): Promise<void> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const left = [...this.#open.values()].filter(of);
      if (left.length === 0) return;
      if (Date.now() >= until) {
        const names = left.map((task) => `${task.name} (attempt ${task.attempt + 1})`).slice(0, 10);
        throw new Error(`After ${timeoutMs} ms these tasks are still open: ${names.join(', ')}`);
      }
      await delay(5);
    }
  }

  /** Stops handing out; open tasks stay in the journal. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #pump(): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    const now = Date.now();
    let next = Infinity;
    for (const task of this.#open.values()) {
      if (this.#running.has(task.id)) continue;
      if (task.notBefore > now) next = Math.min(next, task.notBefore);
      else if (this.#mayRun(task)) void this.#attempt(task);
    }
    if (next < Infinity) {
      this.#timer = setTimeout(
        () => {
          this.#pump();
        },
        Math.max(1, next - now),
      );
    }
  }

  #mayRun(task: Task): boolean {
    let ofKind = 0;
    let ofKey = 0;
    for (const id of this.#running) {
      const other = this.#open.get(id);
      if (other?.kind === task.kind) ofKind += 1;
      if (task.concurrency !== undefined && other?.concurrency?.key === task.concurrency.key) ofKey += 1;
    }
    return ofKind < parallel[task.kind] && (task.concurrency === undefined || ofKey < task.concurrency.limit);
  }

  async #attempt(task: Task): Promise<void> {
    this.#running.add(task.id);
    this.#onChange();
    let retryAfterMs: number | undefined;
    let reason: string | undefined;
    let data: unknown;
    try {
      const parsed = retrySchema.safeParse(await this.#run(task));
      if (parsed.success) {
        retryAfterMs = Math.min(parsed.data.retryOptions?.retryAfter ?? 1, 900) * 1000;
        reason = parsed.data.retryOptions?.retryReason ?? 'FUNCTION_RETRY_REQUEST';
        data = parsed.data.retryOptions?.retryData;
      }
    } catch (error) {
      retryAfterMs = Math.min(this.#limits.retryFirstMs * 2 ** task.attempt, this.#limits.retryMaxMs);
      reason = failureReason(error);
      process.stderr.write(
        `${task.kind} ${task.name}, attempt ${task.attempt + 1}: ${describeError(error)}\n`,
      );
    }
    this.#running.delete(task.id);
    if (this.#stopped) return;
    const givenUp =
      (task.kind === 'event' && task.attempt >= eventRetries) ||
      Date.now() - task.createdAt > this.#limits.retryForMs;
    if (retryAfterMs === undefined) this.#finish(task, 'succeeded');
    else if (givenUp) this.#finish(task, 'failed');
    else this.#again(task, retryAfterMs, reason, data);
    this.#pump();
  }

  #again(task: Task, afterMs: number, reason: string | undefined, data: unknown): void {
    const next: Task = {
      ...task,
      attempt: task.attempt + 1,
      notBefore: Date.now() + afterMs,
      ...(reason === undefined ? {} : { retryReason: reason }),
      ...(data === undefined ? {} : { retryData: data }),
    };
    this.#journal.put(next);
    this.#open.set(task.id, next);
    this.#onChange();
  }

  #finish(task: Task, outcome?: 'succeeded' | 'failed'): void {
    this.#journal.done(task.id);
    this.#open.delete(task.id);
    if (outcome !== undefined) {
      const key = `${task.kind}:${task.name}`;
      const totals = this.#totals.get(key) ?? { succeeded: 0, failed: 0 };
      totals[outcome] += 1;
      this.#totals.set(key, totals);
      const job = this.#jobs.get(task.jobId);
      if (job !== undefined) job[outcome === 'succeeded' ? 'success' : 'failed'] += 1;
    }
    this.#onChange();
  }
}

function failureReason(error: unknown): string {
  const outcome =
    typeof error === 'object' && error !== null && 'outcome' in error ? error.outcome : undefined;
  if (outcome === 'timeout') return 'FUNCTION_TIME_OUT';
  if (outcome === 'out-of-memory') return 'FUNCTION_OUT_OF_MEMORY';
  return 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

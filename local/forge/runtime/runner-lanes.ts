import type { InvokeMessage } from './protocol';

export type RunnerFailure = 'killed' | 'out-of-memory' | 'load-failed';

/** How an invocation in the runner ended. */
export type RunnerOutcome =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'error'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly type: 'died'; readonly failure: RunnerFailure; readonly message: string };

/** Where functions run: one of Forge's warm instances. */
export interface Runner {
  readonly pid: number | undefined;
  readonly dead: boolean;
  /** Invocations under way. */
  readonly running: number;
  /** Runs a handler; never rejects. */
  invoke(message: InvokeMessage): Promise<RunnerOutcome>;
  /** True when it still answers within `ms`: a busy loop does not. */
  answers(ms: number): Promise<boolean>;
  /** Waits no longer for an invocation that has run out of time. */
  abandon(invocationId: string): void;
  /** Ends it at once, with all that runs in it, and waits until it is gone. */
  kill(): Promise<void>;
}

/**
 * Warm runners by purpose and memory size. A retired one gets no new work and is ended when
 * its other invocations are done, or at once when it no longer answers (a busy loop).
 */
export class RunnerLanes {
  readonly #start: (memoryMB: number) => Runner;
  readonly #warm = new Map<string, Runner>();
  readonly #all = new Set<Runner>();

  constructor(start: (memoryMB: number) => Runner) {
    this.#start = start;
  }

  get pids(): readonly number[] {
    return [...this.#all].flatMap((runner) => (runner.dead || runner.pid === undefined ? [] : [runner.pid]));
  }

  take(lane: string, memoryMB: number): { readonly runner: Runner; readonly cold: boolean } {
    const key = `${lane}/${memoryMB}`;
    const warm = this.#warm.get(key);
    if (warm !== undefined && !warm.dead) return { runner: warm, cold: false };
    const runner = this.#start(memoryMB);
    for (const old of this.#all) if (old.dead) this.#all.delete(old);
    this.#warm.set(key, runner);
    this.#all.add(runner);
    return { runner, cold: true };
  }

  retire(runner: Runner): void {
    for (const [key, warm] of this.#warm) if (warm === runner) this.#warm.delete(key);
    void this.#endWhenIdle(runner);
  }

  async close(): Promise<void> {
    this.#warm.clear();
    await Promise.all([...this.#all].map((runner) => runner.kill()));
  }

  async #endWhenIdle(runner: Runner): Promise<void> {
    while (runner.running > 0 && (await runner.answers(1_000))) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await runner.kill();
  }
}

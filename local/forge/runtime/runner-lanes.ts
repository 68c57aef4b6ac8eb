import { RunnerProcess, type RunnerOptions } from './runner-process';

/**
 * Warm runner processes by purpose and memory size. A retired process gets no new work and is ended when
 * its other invocations are done, or at once when it no longer answers (a busy loop).
 */
export class RunnerLanes {
  readonly #optionsFor: (memoryMB: number) => RunnerOptions;
  readonly #warm = new Map<string, RunnerProcess>();
  readonly #all = new Set<RunnerProcess>();

  constructor(optionsFor: (memoryMB: number) => RunnerOptions) {
    this.#optionsFor = optionsFor;
  }

  get pids(): readonly number[] {
    return [...this.#all].flatMap((runner) => (runner.dead || runner.pid === undefined ? [] : [runner.pid]));
  }

  take(lane: string, memoryMB: number): { readonly runner: RunnerProcess; readonly cold: boolean } {
    const key = `${lane}/${memoryMB}`;
    const warm = this.#warm.get(key);
    if (warm !== undefined && !warm.dead) return { runner: warm, cold: false };
    const runner = new RunnerProcess(this.#optionsFor(memoryMB));
    for (const old of this.#all) if (old.dead) this.#all.delete(old);
    this.#warm.set(key, runner);
    this.#all.add(runner);
    return { runner, cold: true };
  }

  retire(runner: RunnerProcess): void {
    for (const [key, warm] of this.#warm) if (warm === runner) this.#warm.delete(key);
    void this.#endWhenIdle(runner);
  }

  async close(): Promise<void> {
    this.#warm.clear();
    await Promise.all([...this.#all].map((runner) => runner.kill()));
  }

  async #endWhenIdle(runner: RunnerProcess): Promise<void> {
    while (runner.running > 0 && (await runner.answers(1_000))) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await runner.kill();
  }
}

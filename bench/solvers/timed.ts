/** How long something took. */
export interface Took {
  /** Milliseconds by the clock. */
  readonly ms: number;
  /** Milliseconds of processor time, which other programs on the machine do not lengthen. */
  readonly cpuMs: number;
}

/** Runs something and tells how long it took. */
export function timed<T>(run: () => T): Took & { readonly result: T } {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = run();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { result, ms, cpuMs: (user + system) / 1000 };
}

import { median } from '../report';

/**
 * Median processor time of `runs` calls after one to warm up, in milliseconds: what one core needs, however
 * busy the machine is with other work. Garbage collection on other threads counts too.
 */
export function medianMs(runs: number, call: () => unknown): number {
  return medianOf(runs, call, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}

/** The same by the clock on the wall, to set against another process. */
export function medianWallMs(runs: number, call: () => unknown): number {
  return medianOf(runs, call, () => performance.now());
}

function medianOf(runs: number, call: () => unknown, nowMs: () => number): number {
  call();
  return median(
    Array.from({ length: runs }, () => {
      const started = nowMs();
      call();
      return nowMs() - started;
    }),
  );
}

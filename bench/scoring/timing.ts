import { median } from '../report';

/** Median wall time of `runs` calls after one to warm up, in milliseconds. */
export function medianMs(runs: number, call: () => unknown): number {
  call();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      call();
      return performance.now() - started;
    }),
  );
}

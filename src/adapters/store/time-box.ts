import type { Clock } from '../../ports/clock';

/** True until the milliseconds have passed. */
export function within(clock: Clock, ms: number): () => boolean {
  const until = clock.now() + ms;
  return () => clock.now() < until;
}

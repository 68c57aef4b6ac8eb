/** True until the milliseconds have passed. */
export function within(clock: { now(): number }, ms: number): () => boolean {
  const until = clock.now() + ms;
  return () => clock.now() < until;
}

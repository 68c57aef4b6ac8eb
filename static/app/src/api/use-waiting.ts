import { useQueryClient } from '@tanstack/react-query';
import type { Query, QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asksToWait } from './patience';
import { waitingUntil } from './waits';

/** What a person waits for. Instants in milliseconds. */
export interface Waiting {
  /** Jira wants to be left alone until then; null = it answers, but slowly. */
  readonly until: number | null;
  /** When the oldest of what stands on the screen was read; null where nothing of it waits. */
  readonly asOf: number | null;
}

const LOOK_EVERY_MS = 500;
/** Nobody is told of a wait that is over before they have read of it. */
const WORTH_TELLING_MS = 1_000;
/** A first answer that takes longer is spoken of: within three seconds people know what is happening. */
const SLOW_MS = 2_000;

/** What this surface waits for that a person should know; null while all goes well. */
export function useWaiting(): Waiting | null {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useEffect(() => {
    const begun = new Map<Query, number>();
    let since: number | null = null;
    const look = (): void => {
      const now = Date.now();
      since = waitingUntil() === 0 ? null : (since ?? now);
      const next = waitingOf(client, since, slowOnes(client, begun, now));
      setWaiting((before) =>
        before?.until === next?.until && before?.asOf === next?.asOf && (before === null) === (next === null)
          ? before
          : next,
      );
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [client]);
  return waiting;
}

function waitingOf(client: QueryClient, since: number | null, slow: boolean): Waiting | null {
  const until = waitingUntil();
  const told =
    since !== null && (until - since > 3 * WORTH_TELLING_MS || Date.now() - since > WORTH_TELLING_MS);
  if (!told && !slow) return null;
  const ages = client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.data !== undefined && asksToWait(state.fetchFailureReason))
    .map(({ state }) => state.dataUpdatedAt);
  return { until: told ? until : null, asOf: ages.length === 0 ? null : Math.min(...ages) };
}

/** Whether something has been asked for and nothing of it is there yet, for longer than one waits without a word. */
function slowOnes(client: QueryClient, begun: Map<Query, number>, now: number): boolean {
  const pending = client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'pending' && state.fetchStatus === 'fetching');
  for (const query of begun.keys()) if (!pending.includes(query)) begun.delete(query);
  for (const query of pending) if (!begun.has(query)) begun.set(query, now);
  return [...begun.values()].some((at) => now - at > SLOW_MS);
}

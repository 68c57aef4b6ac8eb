import { useQueryClient } from '@tanstack/react-query';
import type { Query, QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { stillHolds } from './kept';
import { asksToWait } from './patience';
import { waitingUntil } from './waits';

/** What a person waits for, or does not get. Instants in milliseconds. */
export interface Waiting {
  /** Jira wants to be left alone; it answers, but slowly; or something on the screen could not be read anew. */
  readonly why: 'asked' | 'slow' | 'old';
  /** Until when Jira wants to be left alone; null where it does not. */
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
        before?.why === next?.why && before?.until === next?.until && before?.asOf === next?.asOf
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
  const asked = oldest(client, ({ state }) => asksToWait(state.fetchFailureReason));
  if (told) return { why: 'asked', until, asOf: asked };
  if (slow) return { why: 'slow', until: null, asOf: asked };
  const old = oldest(client, isOld);
  return old === null ? null : { why: 'old', until: null, asOf: old };
}

/** Has everything on the screen read anew that could not be when it was last tried. */
export function useTryAgain(): () => void {
  const client = useQueryClient();
  return () => void client.refetchQueries({ predicate: isOld });
}

/** On the screen, answered before, and not answered when it was asked again. */
function isOld(query: Query): boolean {
  return query.isActive() && query.state.status === 'error' && stillHolds(query.state.error);
}

/** When the first of them was answered that has been; null without one. */
function oldest(client: QueryClient, which: (query: Query) => boolean): number | null {
  const ages = client
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.data !== undefined && which(query))
    .map(({ state }) => state.dataUpdatedAt);
  return ages.length === 0 ? null : Math.min(...ages);
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

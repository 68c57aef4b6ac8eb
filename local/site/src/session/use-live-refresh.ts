import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribeHostEvents } from '../../../forge/bridge-host';

/** Waits this long after a change, so that a burst of changes is read once. */
const settleMs = 400;

/** Asks what is on screen again when somebody, or the app, has changed something in Jira. */
export function useLiveRefresh(): void {
  const client = useQueryClient();
  useEffect(() => {
    const pending = new Map<string, number>();
    const refreshSoon = (key: string) => {
      if (pending.has(key)) return;
      pending.set(
        key,
        window.setTimeout(() => {
          pending.delete(key);
          void client.invalidateQueries({ queryKey: [key] });
        }, settleMs),
      );
    };
    const unsubscribe = subscribeHostEvents((event) => {
      if (event.type === 'jira') refreshSoon('rest');
      if (event.type === 'jobs') refreshSoon('jobs');
      if (event.type === 'invocation') refreshSoon('log');
    });
    return () => {
      unsubscribe();
      for (const timer of pending.values()) window.clearTimeout(timer);
    };
  }, [client]);
}

import { useEffect, useState } from 'react';
import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import { jiraAsUser } from '../../api/jira';
import { loadWorkItems } from './load-work-items';
import type { LoadProgress } from './load-work-items';

export interface WorkItems extends LoadProgress {
  readonly error: unknown;
  readonly reload: () => void;
}

/** How often the screen follows while thousands of items arrive; often enough to feel live, seldom enough to stay smooth. */
const PAINT_EVERY_MS = 120;
const nothing: LoadProgress = { items: [], total: 0, complete: false };

/** The product's work items, painted as they come. */
export function useWorkItems(snapshot: KnowledgeSnapshot): WorkItems {
  const [progress, setProgress] = useState(nothing);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const subject = JSON.stringify([snapshot.projectIds, snapshot.fields, snapshot.estimation]);

  useEffect(() => {
    const stop = new AbortController();
    let painted = 0;
    const onProgress = (next: LoadProgress): void => {
      const now = performance.now();
      if (now - painted < PAINT_EVERY_MS) return;
      painted = now;
      setProgress(next);
    };
    loadWorkItems({ transport: jiraAsUser, snapshot, onProgress, signal: stop.signal }).then(
      (all) => {
        if (!stop.signal.aborted) setProgress(all);
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setError(cause);
      },
    );
    return () => {
      stop.abort();
    };
    // `subject` is the part of the snapshot that the load depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, round]);

  const reload = (): void => {
    setError(null);
    setProgress(nothing);
    setRound(round + 1);
  };
  return { ...progress, error, reload };
}

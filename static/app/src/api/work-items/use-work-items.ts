import { useCallback, useEffect, useRef, useState } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { BULK_FETCH_SIZE } from '@jira/issues';
import { jiraAsUser } from '../jira';
import { useFreeHand } from './use-free-hand';
import { mayPass } from '../patience';
import { steady } from '../steady';
import { loadChanged, loadWorkItems, nothingRead, readItems } from './load-work-items';
import type { LoadProgress } from './load-work-items';
import type { PlanFields } from '@jira/roadmap-item';
import { useOwnChanges } from './use-own-changes';

export interface WorkItems extends LoadProgress {
  readonly error: unknown;
  readonly reload: () => void;
  /** Asks at once what was changed lately, as it does by itself now and then. */
  readonly catchUp: () => void;
  /** How often somebody, here or elsewhere, was seen to have changed something. */
  readonly changesSeen: number;
  /** Shows an item as it will be, before Jira has answered. */
  readonly show: (item: RoadmapItem) => void;
  /** Reads items anew, so that the screen shows the truth. @throws AppError as Jira answers */
  readonly refresh: (issueIds: string | readonly string[]) => Promise<void>;
}

/** How often the screen follows while thousands of items arrive; often enough to feel live, seldom enough to stay smooth. */
const PAINT_EVERY_MS = 120;
/** How often the page asks what others have changed; Jira's search knows minutes, so each look goes back two. */
const LOOK_EVERY_MS = 20_000;
const LOOK_BACK_MINUTES = 2;
/** A load that broke off goes on by itself, from where it stood. */
const GO_ON_AFTER_MS = 10_000;

const nothing: LoadProgress = { items: [], elsewhere: [], total: 0, complete: false, planFields: null };

/** The product's work items, painted as they come, and kept in step with what others change. */
export function useWorkItems(snapshot: KnowledgeSnapshot): WorkItems {
  const [progress, setProgress] = useState(nothing);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const [changesSeen, setChangesSeen] = useState(0);
  const subject = JSON.stringify([snapshot.projectIds, snapshot.fields, snapshot.estimation]);
  const planFields = progress.planFields;
  const { complete } = progress;
  const latest = useRef(snapshot);
  useEffect(() => {
    latest.current = snapshot;
  });
  const whenFree = useFreeHand();
  const { remember, upToDate } = useOwnChanges();

  useEffect(() => {
    const stop = new AbortController();
    const startedAt = performance.now();
    let painted = 0;
    const paint = (next: LoadProgress): void => {
      whenFree(() => {
        if (!stop.signal.aborted) setProgress({ ...next, items: upToDate(next.items, startedAt) });
      });
    };
    const onProgress = (next: LoadProgress): void => {
      const now = performance.now();
      if (now - painted < PAINT_EVERY_MS) return;
      painted = now;
      paint(next);
    };
    const read = nothingRead();
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      const transport = steady(jiraAsUser, stop.signal);
      loadWorkItems({ transport, snapshot, read, onProgress, signal: stop.signal }).then(
        (done) => {
          setError(null);
          paint(done);
        },
        (cause: unknown) => {
          if (stop.signal.aborted) return;
          setError(cause);
          if (!mayPass(cause)) return;
          again = setTimeout(() => {
            setError(null);
            load();
          }, GO_ON_AFTER_MS);
        },
      );
    };
    load();
    return () => {
      stop.abort();
      clearTimeout(again);
    };
    // `subject` is the part of the snapshot that the load depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, round]);

  const catchUp = useLooks(subject, complete ? planFields : null, (fields, startedAt, alive) =>
    loadChanged(jiraAsUser, latest.current, fields, LOOK_BACK_MINUTES).then((changed) => {
      if (changed.length > 0) setChangesSeen((seen) => seen + 1);
      whenFree(() => {
        if (alive()) setProgress((before) => merged(before, upToDate(changed, startedAt)));
      });
    }),
  );

  const reload = (): void => {
    setError(null);
    setProgress(nothing);
    // Whoever kept this from an earlier screen reloads too.
    setRound((before) => before + 1);
  };
  const show = (item: RoadmapItem): void => {
    remember([item]);
    setProgress((before) => merged(before, [item]));
  };
  const refresh = async (issueIds: string | readonly string[]): Promise<void> => {
    if (planFields === null) return;
    const startedAt = performance.now();
    const ids = typeof issueIds === 'string' ? [issueIds] : issueIds;
    const read: RoadmapItem[] = [];
    for (let from = 0; from < ids.length; from += BULK_FETCH_SIZE) {
      const batch = ids.slice(from, from + BULK_FETCH_SIZE);
      read.push(...(await readItems(jiraAsUser, snapshot, planFields, batch)));
    }
    const gone = new Set(ids.filter((id) => !read.some((item) => item.id === id)));
    const now = upToDate(read, startedAt);
    remember(now);
    setChangesSeen((seen) => seen + 1);
    setProgress((before) => {
      const after = now.length > 0 ? merged(before, now) : before;
      return gone.size === 0 ? after : { ...after, items: after.items.filter((item) => !gone.has(item.id)) };
    });
  };
  return { ...progress, error, reload, catchUp, changesSeen, show, refresh };
}

/** Looks for what others have changed, now and then and when it is asked to, while there is a list to follow. */
function useLooks(
  subject: string,
  planFields: PlanFields | null,
  look: (planFields: PlanFields, startedAt: number, alive: () => boolean) => Promise<void>,
): () => void {
  const lookAt = useRef(look);
  const lookNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    lookAt.current = look;
  });
  useEffect(() => {
    if (planFields === null) return undefined;
    let gone = false;
    const lookOnce = (): void => {
      if (document.hidden) return;
      // The next look comes by itself; what is on the screen stays, and every change of one's own is checked against
      // Jira before it is written.
      lookAt.current(planFields, performance.now(), () => !gone).catch(() => undefined);
    };
    const timer = setInterval(lookOnce, LOOK_EVERY_MS);
    lookNow.current = lookOnce;
    return () => {
      gone = true;
      clearInterval(timer);
      lookNow.current = () => undefined;
    };
  }, [planFields, subject]);
  return useCallback(() => {
    lookNow.current();
  }, []);
}

/** The list with newer versions of some items in their places, and new ones at its end. */
function merged(before: LoadProgress, newer: readonly RoadmapItem[]): LoadProgress {
  const byId = new Map(newer.map((item) => [item.id, item]));
  const different = newer.some(
    (item) => JSON.stringify(before.items.find(({ id }) => id === item.id)) !== JSON.stringify(item),
  );
  if (!different) return before;
  const known = before.items.map((item) => {
    const found = byId.get(item.id);
    byId.delete(item.id);
    return found ?? item;
  });
  return { ...before, items: [...known, ...byId.values()], total: before.total + byId.size };
}

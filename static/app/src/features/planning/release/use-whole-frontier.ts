import { useMemo } from 'react';
import type { FrontierView } from '@contract/planning/frontier-views';
import { frontierKeyOf } from '@domain/planning/release/release-frontier';
import type { ReleaseProblem } from '@domain/planning/release/release-problem';
import { isUnderWay, pollWhile } from '../../../api/jobs';
import { useRead } from '../../../api/read';
import { useAct, useWrite } from '../../../api/write';

/** The frontier that the app traces in the background, and the ways to start and stop it. */
export interface WholeFrontier {
  readonly job: FrontierView['job'];
  readonly points: FrontierView['points'];
  readonly error: unknown;
  /** Starts it, or goes on with one that was stopped; null for whoever may not, as `stop`. */
  readonly start: (() => void) | null;
  readonly stop: (() => void) | null;
}

/** Follows the background frontier of this very problem, also one that was begun before the page was opened. */
export function useWholeFrontier(
  projectId: string,
  problem: ReleaseProblem | null,
  canStart: boolean,
): WholeFrontier {
  const key = useMemo(() => (problem === null ? null : frontierKeyOf(problem)), [problem]);
  const state = useRead('release.frontier', key === null ? null : { projectId, frontierKey: key }, {
    every: (view) => pollWhile(isUnderWay(view?.job)),
  });
  const start = useAct(({ requirements, customers, locked }: ReleaseProblem, { write }) =>
    write('release.frontier-start', {
      projectId,
      problem: {
        requirements: requirements.map((each) => ({ ...each, prerequisites: [...each.prerequisites] })),
        customers: customers.map((each) => ({ ...each, asks: [...each.asks] })),
        ...(locked === undefined ? {} : { locked: lockedLists(locked) }),
      },
    }),
  );
  const stop = useWrite('job.cancel');
  const job = state.data?.job ?? null;
  return {
    job,
    points: state.data?.points ?? [],
    error: start.failure ?? stop.failure ?? state.error,
    start:
      canStart && problem !== null
        ? () => {
            start.run(problem);
          }
        : null,
    stop:
      canStart && job !== null
        ? () => {
            stop.run({ projectId, jobId: job.id });
          }
        : null,
  };
}

function lockedLists(locked: NonNullable<ReleaseProblem['locked']>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(locked).map(([name, keys]: [string, readonly string[]]) => [name, [...keys]]),
  );
}

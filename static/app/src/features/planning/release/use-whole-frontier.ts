import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FrontierView } from '@contract/planning/frontier-views';
import { frontierKeyOf } from '@domain/planning/release/release-frontier';
import type { ReleaseProblem } from '@domain/planning/release/release-problem';
import { call } from '../../../api/call';

const POLL_MS = 1_500;

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
  const client = useQueryClient();
  const key = useMemo(() => (problem === null ? null : frontierKeyOf(problem)), [problem]);
  const queryKey = ['frontier', projectId, key];
  const state = useQuery({
    queryKey,
    enabled: key !== null,
    queryFn: () => call('release.frontier', { projectId, frontierKey: key ?? '' }),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data?.job ?? null) ? POLL_MS : false),
  });
  const start = useMutation({
    mutationFn: ({ requirements, customers, locked }: ReleaseProblem) =>
      call('release.frontier-start', {
        projectId,
        problem: {
          requirements: requirements.map((each) => ({ ...each, prerequisites: [...each.prerequisites] })),
          customers: customers.map((each) => ({ ...each, asks: [...each.asks] })),
          ...(locked === undefined ? {} : { locked: lockedLists(locked) }),
        },
      }),
    onSuccess: (view) => {
      client.setQueryData(queryKey, view);
    },
  });
  const stop = useMutation({
    mutationFn: (jobId: string) => call('job.cancel', { projectId, jobId }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const job = state.data?.job ?? null;
  return {
    job,
    points: state.data?.points ?? [],
    error: start.error ?? stop.error ?? state.error,
    start:
      canStart && problem !== null
        ? () => {
            start.mutate(problem);
          }
        : null,
    stop:
      canStart && job !== null
        ? () => {
            stop.mutate(job.id);
          }
        : null,
  };
}

export function isUnderWay(job: FrontierView['job']): boolean {
  return job?.state === 'waiting' || job?.state === 'running';
}

function lockedLists(locked: NonNullable<ReleaseProblem['locked']>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(locked).map(([name, keys]: [string, readonly string[]]) => [name, [...keys]]),
  );
}

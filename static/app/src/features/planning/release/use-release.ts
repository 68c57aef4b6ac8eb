import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrontierPoint } from '@domain/planning/release/release-frontier';
import type { ReleaseStep } from '@domain/planning/release/release-margin';
import type { ReleaseProblem } from '@domain/planning/release/release-problem';
import type { ReleasePlan } from '@domain/planning/release/solve-release';
import type { SearchState } from '@domain/planning/search-control';
import { Planner } from '../solving/planner';
import type { ReleaseAnswer, ReleaseProgress, ReleaseTask } from './release-task';

type ReleasePlanner = Planner<ReleaseTask, ReleaseAnswer, ReleaseProgress>;

export type ReleaseSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly state: SearchState | null }
  | { readonly kind: 'found'; readonly plan: ReleasePlan; readonly steps: readonly ReleaseStep[] }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Frontier {
  readonly points: readonly FrontierPoint[];
  readonly state: 'none' | 'running' | 'complete' | 'stopped';
  readonly error: unknown;
}

const SETTLE_MS = 300;
const noFrontier: Frontier = { points: [], state: 'none', error: null };

/** Solves a release in its own worker whenever the problem changes; the frontier only when asked. */
export function useRelease(problem: ReleaseProblem | null): {
  readonly search: ReleaseSearch;
  readonly frontier: Frontier;
  readonly trace: () => void;
  readonly stop: () => void;
} {
  const planner = useRef<ReleasePlanner | null>(null);
  const running = useRef<AbortController | null>(null);
  const tracing = useRef<AbortController | null>(null);
  const [search, setSearch] = useState<ReleaseSearch>({ kind: 'none' });
  const [frontier, setFrontier] = useState<Frontier>(noFrontier);
  const ask = useCallback<ReleasePlanner['ask']>((...request) => {
    planner.current ??= new Planner(
      new Worker(new URL('./release.worker.ts', import.meta.url), { type: 'module' }),
    );
    return planner.current.ask(...request);
  }, []);
  useEffect(
    () => () => {
      planner.current?.close();
      planner.current = null;
    },
    [],
  );
  useEffect(() => {
    if (problem === null) return undefined;
    const controller = new AbortController();
    let gone = false;
    const timer = setTimeout(() => {
      running.current = controller;
      setSearch({ kind: 'searching', state: null });
      ask({ kind: 'solve', problem }, controller.signal, (progress) => {
        if (!gone && progress.kind === 'solve') setSearch({ kind: 'searching', state: progress.state });
      }).then(
        (answer) => {
          if (!gone && answer.kind === 'solve')
            setSearch({ kind: 'found', plan: answer.plan, steps: answer.steps });
        },
        (error: unknown) => {
          if (!gone) setSearch({ kind: 'failed', error });
        },
      );
    }, SETTLE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
      controller.abort();
      tracing.current?.abort();
      tracing.current = null;
      setSearch({ kind: 'none' });
      setFrontier(noFrontier);
    };
  }, [problem, ask]);
  const trace = useCallback(() => {
    if (problem === null) return;
    const controller = new AbortController();
    tracing.current = controller;
    setFrontier({ ...noFrontier, state: 'running' });
    ask({ kind: 'frontier', problem }, controller.signal, (progress) => {
      if (progress.kind === 'frontier' && tracing.current === controller)
        setFrontier({ points: progress.points, state: 'running', error: null });
    }).then(
      (answer) => {
        if (answer.kind === 'frontier' && tracing.current === controller)
          setFrontier({
            points: answer.points,
            state: answer.complete ? 'complete' : 'stopped',
            error: null,
          });
      },
      (error: unknown) => {
        if (tracing.current === controller) setFrontier({ points: [], state: 'stopped', error });
      },
    );
  }, [problem, ask]);
  const stop = useCallback(() => {
    running.current?.abort();
    tracing.current?.abort();
  }, []);
  return { search, frontier, trace, stop };
}

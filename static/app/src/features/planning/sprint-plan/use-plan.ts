import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MoreCapacity } from '@domain/planning/sprint/more-capacity';
import type { SprintPlan } from '@domain/planning/sprint/solve-sprint';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import type { SprintSwap } from '@domain/planning/sprint/sprint-swaps';
import type { WhyNot } from '@domain/planning/sprint/why-not';
import type { PlanAnswer, PlanTask } from './plan-task';
import { Planner } from '../solving/planner';

type SprintPlanner = Planner<PlanTask, PlanAnswer, SprintPlan>;

function openPlanner(): SprintPlanner {
  return new Planner(new Worker(new URL('./solve.worker.ts', import.meta.url), { type: 'module' }));
}

/** Where the search for the best sprint stands. */
export type Proposal =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly plan: SprintPlan | null }
  | { readonly kind: 'found'; readonly plan: SprintPlan; readonly more: readonly MoreCapacity[] }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface PlanSearch {
  readonly proposal: Proposal;
  readonly swaps: readonly SprintSwap[];
  /** Ends the search with the best plan so far. */
  readonly cancel: () => void;
  readonly whyNot: (key: string) => Promise<WhyNot | null>;
}

/** Typing a number should not start a search with every digit. */
const SETTLE_MS = 250;

/**
 * Searches in the worker, anew whenever the problem changes; `problem` must keep its identity while nothing does.
 * Null = there is nothing to search yet.
 */
export function usePlan(problem: SprintProblem | null, draft: ReadonlySet<string>): PlanSearch {
  const planner = useRef<SprintPlanner | null>(null);
  const [proposal, setProposal] = useState<Proposal>({ kind: 'none' });
  const [swaps, setSwaps] = useState<readonly SprintSwap[]>([]);
  const stop = useRef<AbortController | null>(null);
  const draftRef = useRef(draft);
  useEffect(() => {
    draftRef.current = draft;
  }, [draft]);

  useEffect(
    () => () => {
      planner.current?.close();
      planner.current = null;
    },
    [],
  );
  const ask = useCallback<SprintPlanner['ask']>((...request) => {
    planner.current ??= openPlanner();
    return planner.current.ask(...request);
  }, []);

  useEffect(() => {
    if (problem === null) return undefined;
    const controller = new AbortController();
    let gone = false;
    const timer = setTimeout(() => {
      stop.current = controller;
      setProposal({ kind: 'searching', plan: null });
      const onProgress = (plan: SprintPlan): void => {
        if (!gone) setProposal({ kind: 'searching', plan });
      };
      ask({ kind: 'propose', problem, present: [...draftRef.current] }, controller.signal, onProgress).then(
        (answer) => {
          if (!gone && answer.kind === 'propose')
            setProposal({ kind: 'found', plan: answer.plan, more: answer.more });
        },
        (error: unknown) => {
          if (!gone) setProposal({ kind: 'failed', error });
        },
      );
    }, SETTLE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
      controller.abort();
      setProposal({ kind: 'none' });
    };
  }, [problem, ask]);

  useEffect(() => {
    if (problem === null) return undefined;
    let gone = false;
    const timer = setTimeout(() => {
      ask({ kind: 'swaps', problem, present: [...draft] }, new AbortController().signal).then(
        (answer) => {
          if (!gone && answer.kind === 'swaps') setSwaps(answer.swaps);
        },
        () => {
          // The search itself says what is wrong with the problem; without it there is nothing to swap.
          if (!gone) setSwaps([]);
        },
      );
    }, SETTLE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
      setSwaps([]);
    };
  }, [problem, draft, ask]);

  const plan = proposal.kind === 'found' ? proposal.plan : null;
  return useMemo(
    () => ({
      proposal,
      swaps,
      cancel: () => {
        stop.current?.abort();
      },
      whyNot: async (key) => {
        if (problem === null || plan === null) return null;
        const answer = await ask({ kind: 'why-not', problem, plan, key }, new AbortController().signal);
        return answer.kind === 'why-not' ? answer.why : null;
      },
    }),
    [proposal, swaps, problem, plan, ask],
  );
}

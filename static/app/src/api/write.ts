import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import type { ReadName, WriteName } from '@contract/tags';
import { ledgerOf } from './ledger';
import type { InPlace, Pen } from './ledger';

export type { InPlace, Pen } from './ledger';

interface Conflict {
  readonly kind: 'conflict';
  readonly theirs: unknown;
}

/** The record in a conflict, as an answer may carry one. */
type Theirs<O> = Extract<O, Conflict>['theirs'];

/** An act of a person and what became of it. */
export interface Act<I, O> {
  /**
   * Does it. `done` hears of the answer, or `clash` of what somebody else has made of the record; neither where it
   * fails, or where the part that asked was gone when the answer came.
   */
  readonly run: (
    input: I,
    done?: (answer: Exclude<O, Conflict>) => void,
    clash?: (theirs: Theirs<O>) => void,
  ) => void;
  /** As `run`, for what waits for the answer itself. @throws AppError where it fails; a conflict is an answer */
  readonly send: (input: I) => Promise<O>;
  /** On its way, until what shows it is fresh. */
  readonly busy: boolean;
  /** What is on its way: to be shown already, in the place where it will stand. */
  readonly sent: I | null;
  /** Why the last one failed; null = it did not. */
  readonly failure: unknown;
  /** What somebody else has made of the record meanwhile: nothing was written. */
  readonly conflict: Theirs<O> | null;
  /** What the last one answered; null until there is one. */
  readonly answer: Exclude<O, Conflict> | null;
  /** Forgets what became of the last one. */
  readonly forget: () => void;
}

/** Writes with one procedure of the contract. */
export type Write<N extends WriteName> = Act<ProcedureInput<N>, ProcedureOutput<N>>;

/** Writes with a procedure, and has what it touches read anew; `until` names the reads that it stays busy for. */
export function useWrite<N extends WriteName>(
  name: N,
  { until = [], place }: { readonly until?: readonly ReadName[]; readonly place?: InPlace<N> } = {},
): Write<N> {
  const ledger = ledgerOf(useQueryClient());
  return useMutationAsAct((input: ProcedureInput<N>, answered) =>
    ledger.write({ name, input, place }, until, answered),
  );
}

/**
 * Several writes, or work of another kind, that a person sees as one act. With `alone`, acts of one name are done one
 * after another, each on top of what the one before has left.
 */
export function useAct<I, O>(
  act: (input: I, pen: Pen) => Promise<O>,
  { until = [], alone }: { readonly until?: readonly ReadName[]; readonly alone?: string } = {},
): Act<I, O> {
  const ledger = ledgerOf(useQueryClient());
  return useMutationAsAct(
    (input: I, answered) => ledger.act((pen) => act(input, pen), until, answered),
    alone,
  );
}

/** An input on its way, and whether the part that asked was still there when its answer came. */
interface Asked<I> {
  readonly input: I;
  there: boolean;
}

function useMutationAsAct<I, O>(
  perform: (input: I, answered: () => void) => Promise<O>,
  alone?: string,
): Act<I, O> {
  const there = useRef(false);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const { mutateAsync, isPending, variables, error, data, reset } = useMutation({
    mutationFn: (asked: Asked<I>) =>
      perform(asked.input, () => {
        asked.there = there.current;
      }),
    ...(alone !== undefined && { scope: { id: alone } }),
  });
  const send = useCallback((input: I) => mutateAsync({ input, there: false }), [mutateAsync]);
  const run = useCallback<Act<I, O>['run']>(
    (input, done, clash) => {
      const asked = { input, there: false };
      mutateAsync(asked).then(
        (answer) => {
          if (!asked.there) return;
          if (isDone(answer)) done?.(answer);
          else if (isConflict(answer)) clash?.(answer.theirs);
        },
        // It stands in `failure`.
        () => undefined,
      );
    },
    [mutateAsync],
  );
  return {
    run,
    send,
    busy: isPending,
    sent: isPending ? variables.input : null,
    failure: error,
    conflict: data !== undefined && isConflict(data) ? data.theirs : null,
    answer: data !== undefined && isDone(data) ? data : null,
    forget: reset,
  };
}

function isConflict<O>(answer: O): answer is Extract<O, Conflict> {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'conflict';
}

function isDone<O>(answer: O): answer is Exclude<O, Conflict> {
  return !isConflict(answer);
}

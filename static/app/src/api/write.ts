import { useMutation, useQueryClient } from '@tanstack/react-query';
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
   * Does it. While the part that asked is still there, `done` hears of the answer, or `clash` of what somebody else has
   * made of the record; neither where it fails.
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
  return useMutationAsAct((input: ProcedureInput<N>) => ledger.write({ name, input, place }, until));
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
  return useMutationAsAct((input: I) => ledger.act((pen) => act(input, pen), until), alone);
}

function useMutationAsAct<I, O>(mutationFn: (input: I) => Promise<O>, alone?: string): Act<I, O> {
  const { mutate, mutateAsync, isPending, variables, error, data, reset } = useMutation({
    mutationFn,
    ...(alone !== undefined && { scope: { id: alone } }),
  });
  return {
    run: (input, done, clash) => {
      mutate(input, {
        onSuccess: (answer) => {
          if (isDone(answer)) done?.(answer);
          else if (isConflict(answer)) clash?.(answer.theirs);
        },
      });
    },
    send: mutateAsync,
    busy: isPending,
    sent: isPending ? variables : null,
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

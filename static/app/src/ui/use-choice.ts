import { startTransition, useState } from 'react';

/** A choice of a person that is kept elsewhere. */
export interface Choice<V> {
  /** What the person chose, from the click until it is answered; else what is kept. */
  readonly shown: V;
  readonly choose: (value: V) => void;
  /** Why the last choice was not kept; null where it was, and while it is on its way. */
  readonly error: unknown;
}

interface Chosen<V> {
  readonly value: V;
}

/**
 * Shows a choice at once and keeps it in the background. Controls that wait for the answer seem not to have taken
 * the click, and are clicked again. `keep` ends when `kept` holds the choice; where it fails, `kept` is shown again.
 */
export function useChoice<V>(kept: V, keep: (value: V) => Promise<unknown>): Choice<V> {
  const [{ chosen, error }, setState] = useState<{ chosen: Chosen<V> | null; error: unknown }>(idle);
  const choose = (value: V): void => {
    const mine = { value };
    setState({ chosen: mine, error: null });
    const end = (failure: unknown): void => {
      // After what a deferred part of the page shows of the answer: else the old word would flash up in between.
      startTransition(() => {
        setState((now) => (now.chosen === mine ? { chosen: null, error: failure } : now));
      });
    };
    keep(value).then(() => {
      end(null);
    }, end);
  };
  return { shown: chosen === null ? kept : chosen.value, choose, error };
}

const idle = { chosen: null, error: null };

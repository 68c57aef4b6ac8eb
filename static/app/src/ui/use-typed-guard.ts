import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

type Typed = HTMLInputElement | HTMLTextAreaElement;

interface GuardOptions {
  /**
   * Heeds only what is written to be sent, in a form: not what is searched for, filtered by or tried out, which stands
   * in the address or is kept as it is typed.
   */
  readonly formsOnly?: boolean;
}

export interface TypedGuard {
  /** Something is typed that going would throw away. */
  readonly holds: () => boolean;
  /** A way on waits for an answer: a person has typed something that it would throw away. */
  readonly asking: boolean;
  /** Does it, or asks first; `stayed` when the answer is to stay. */
  readonly ask: (go: () => void, stayed?: () => void) => void;
  /** The answers: stay with what was typed, or throw it away and go. */
  readonly stay: () => void;
  readonly leave: () => void;
}

/**
 * Guards what a person types in an area against being thrown away unasked. What was sent counts as kept, unless the
 * form says that it failed.
 */
export function useTypedGuard(
  area: RefObject<HTMLElement>,
  { formsOnly = false }: GuardOptions = {},
): TypedGuard {
  /** What stood in each field before somebody came to it. */
  const before = useRef(new Map<Typed, string>());
  const waiting = useRef<{ readonly go: () => void; readonly stayed: (() => void) | undefined } | null>(null);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const on = (name: string, listen: (target: EventTarget | null) => void): void => {
      document.addEventListener(
        name,
        ({ target }) => {
          if (target instanceof Node && area.current?.contains(target) === true) listen(target);
        },
        { capture: true, signal: stop.signal },
      );
    };
    on('focusin', (target) => {
      if (!isText(target) || (formsOnly && !isOfForm(target))) return;
      if (!before.current.has(target)) before.current.set(target, target.value);
    });
    on('submit', (form) => {
      for (const [field] of before.current) if (field.form === form) before.current.set(field, field.value);
    });
    return () => {
      stop.abort();
    };
  }, [area, formsOnly]);

  const holds = useCallback(() => {
    const fields = [...before.current].filter(([field]) => field.isConnected);
    before.current = new Map(fields);
    return fields.some(([field, value]) => isUnsaved(field, value));
  }, []);
  const ask = useCallback(
    (go: () => void, stayed?: () => void) => {
      if (holds()) {
        // Where two are asked for in turn, the last is taken.
        waiting.current = { go, stayed: stayed ?? waiting.current?.stayed };
        setAsking(true);
      } else go();
    },
    [holds],
  );
  const stay = useCallback(() => {
    waiting.current?.stayed?.();
    waiting.current = null;
    setAsking(false);
  }, []);
  const leave = useCallback(() => {
    const go = waiting.current?.go;
    before.current.clear();
    waiting.current = null;
    setAsking(false);
    go?.();
  }, []);
  return { asking, holds, ask, stay, leave };
}

function isUnsaved(field: Typed, before: string): boolean {
  if (field.value.trim() === '') return false;
  return field.value !== before || field.form?.querySelector('[role="alert"]') != null;
}

function isOfForm(field: Typed): boolean {
  return field.form !== null && field.type !== 'search' && field.getAttribute('role') !== 'combobox';
}

function isText(target: EventTarget | null): target is Typed {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|search|url|email|number|date)$/.test(target.type);
}

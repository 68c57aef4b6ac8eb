import { useCallback, useMemo, useState } from 'react';

/** What is chosen of a list, by id; what leaves the list by a filter stays chosen, and is changed only when that was asked for. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly add: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string): void => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const add = useCallback((more: readonly string[]): void => {
    setIds((before) => new Set([...before, ...more]));
  }, []);
  const clear = useCallback((): void => {
    setIds(new Set());
  }, []);
  return useMemo(() => ({ ids, has: (id) => ids.has(id), toggle, add, clear }), [ids, toggle, add, clear]);
}

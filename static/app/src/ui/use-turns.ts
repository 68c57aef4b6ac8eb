import { useCallback, useRef } from 'react';

/** Does one thing after another, in the order asked for: each starts when the one before has ended, well or not. */
export function useTurns(): <T>(turn: () => Promise<T>) => Promise<T> {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(turn: () => Promise<T>): Promise<T> => {
    const own = last.current.then(turn, turn);
    last.current = own;
    return own;
  }, []);
}

import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FlagRequest } from '../../../forge/bridge-host';
import { describeProblem } from '../rest/describe-problem';
import { FlagList } from './flag-list';

interface FlagValue {
  readonly showFlag: (flag: FlagRequest) => void;
  readonly closeFlag: (id: string) => void;
  /** Says in a flag why an action failed. */
  readonly showProblem: (error: unknown) => void;
  /** Says in a flag that something was done. */
  readonly showDone: (title: string) => void;
}

const FlagContext = createContext<FlagValue | null>(null);

/** Keeps the messages at the lower left; the newest comes first and replaces one of the same id. */
export function FlagProvider({ children }: { readonly children: ReactNode }) {
  const [flags, setFlags] = useState<readonly FlagRequest[]>([]);
  const closeFlag = useCallback((id: string) => {
    setFlags((present) => present.filter((flag) => flag.id !== id));
  }, []);
  const showFlag = useCallback((flag: FlagRequest) => {
    setFlags((present) => [flag, ...present.filter((other) => other.id !== flag.id)]);
  }, []);
  const value = useMemo(
    () => ({
      showFlag,
      closeFlag,
      showProblem: (error: unknown) => {
        const { title, detail } = describeProblem(error);
        showFlag({
          id: crypto.randomUUID(),
          type: 'error',
          title,
          description: detail,
          actions: [],
          isAutoDismiss: false,
        });
      },
      showDone: (title: string) => {
        showFlag({ id: crypto.randomUUID(), type: 'success', title, actions: [], isAutoDismiss: true });
      },
    }),
    [showFlag, closeFlag],
  );
  return (
    <FlagContext.Provider value={value}>
      {children}
      <FlagList flags={flags} onClose={closeFlag} />
    </FlagContext.Provider>
  );
}

export function useFlags(): FlagValue {
  const value = useContext(FlagContext);
  if (value === null) throw new Error('useFlags is only for parts inside FlagProvider.');
  return value;
}

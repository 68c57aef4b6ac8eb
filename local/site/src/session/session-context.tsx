import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { fetchSession, updateSession, type LocalSession } from '../../../forge/bridge-host';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { useGlobalTheme } from './use-global-theme';

interface SessionValue {
  readonly session: LocalSession;
  readonly switchTheme: (theme: 'light' | 'dark') => Promise<void>;
  /** Becomes another user; the page loads again so that nothing of the former one stays on screen. */
  readonly switchUser: (accountId: string) => Promise<void>;
}

const SessionContext = createContext<SessionValue | null>(null);
const sessionKey = ['session'];

/** Knows who is looking, in which theme, at which app; shows nothing of the site until it does. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: sessionKey,
    queryFn: fetchSession,
    staleTime: Infinity,
  });
  useGlobalTheme(data?.theme ?? 'light');

  const switchTheme = useCallback(
    async (theme: 'light' | 'dark') => {
      client.setQueryData(sessionKey, await updateSession({ theme }));
    },
    [client],
  );
  const switchUser = useCallback(async (accountId: string) => {
    await updateSession({ accountId });
    window.location.reload();
  }, []);
  const value = useMemo(
    () => (data === undefined ? null : { session: data, switchTheme, switchUser }),
    [data, switchTheme, switchUser],
  );

  if (value !== null) return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
  return (
    <main style={{ maxWidth: 560, margin: '80px auto', padding: '0 16px' }}>
      {error === null ? (
        <Loading what="Loading the site…" />
      ) : (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      )}
    </main>
  );
}

export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('useSession is only for parts inside SessionProvider.');
  return value;
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MOST_RETRIES, mayPass, waitMs } from './patience';

const FRESH_MS = 30_000;

/** Keeps the answers of one surface, so that its parts that ask the same ask once. */
export function AnswersProvider({ children }: { children: ReactNode }): ReactNode {
  const [client] = useState(createClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: false,
        retry: (count, error) => mayPass(error) && count < MOST_RETRIES,
        retryDelay: waitMs,
      },
    },
  });
}

import { QueryClient, QueryClientProvider, notifyManager } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { triesAgain, waitMs } from './patience';

const FRESH_MS = 30_000;

// An answer shows before anything that waited for it goes on, and not one turn of the clock later: else a note that all
// is saved, or a control that was clicked, is on the screen beside what stood there before.
notifyManager.setScheduler(queueMicrotask);

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
        retry: triesAgain,
        retryDelay: waitMs,
      },
    },
  });
}

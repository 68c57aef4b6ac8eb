import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:theme.css';
import './base.css';
import { FlagProvider } from './flags/flag-context';
import { FrameServicesProvider } from './frames/frame-services';
import { SessionProvider } from './session/session-context';
import { SiteRoutes } from './shell/site-routes';

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
});
const root = document.getElementById('site');
if (root === null) throw new Error('The page has no element with the id "site".');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <SessionProvider>
        <FlagProvider>
          <FrameServicesProvider>
            <SiteRoutes />
          </FrameServicesProvider>
        </FlagProvider>
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppManifest } from '../manifest';
import type { Translations } from '../translations';
import { startCdnServer } from './cdn-server';
import { startSiteServer, type SiteOptions } from './site-server';

/** The two origins that the browser talks to: the Jira-like site, and the app's resources as on Forge's CDN. */
export interface Origins {
  readonly siteUrl: string;
  readonly cdnUrl: string;
  /** Lets the site answer; until then it says that the host is starting. */
  readonly open: (site: SiteOptions) => void;
  readonly close: () => Promise<void>;
}

/** Opens the site on `port` and the resources on the next one, or both on free ports for 0; throws a HostProblem. */
export async function startOrigins(
  manifest: AppManifest,
  translations: Translations,
  port: number,
): Promise<Origins> {
  const opened: { site?: SiteOptions; siteUrl: string } = { siteUrl: '' };
  const cdn = await startCdnServer({
    manifest,
    translations,
    port: port === 0 ? 0 : port + 1,
    siteUrl: () => opened.siteUrl,
  });
  const site = await startSiteServer(() => opened.site, port).catch(async (error: unknown) => {
    await closeServer(cdn);
    throw error;
  });
  opened.siteUrl = `http://localhost:${portOf(site)}`;
  return {
    siteUrl: opened.siteUrl,
    cdnUrl: `http://127.0.0.1:${portOf(cdn)}`,
    open: (options) => {
      opened.site = options;
    },
    close: async () => {
      await closeServer(site);
      await closeServer(cdn);
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

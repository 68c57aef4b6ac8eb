import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { createDemoData } from './data/demo';
import { accessOf } from './forge/sql/given-server';
import { startHost } from './host';
import type { Host, HostOptions } from './host';
import { createEmbeddedJira } from './jira/embedded-jira';
import type { SiteData } from './jira/site-data';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Forge SQL takes 25 schema statements a minute, and the app waits for the next minute when it needs more. A
 * person who starts a site on one machine should not have to: here the tables are made at once.
 */
export const hostOptionsForNewSites = { limits: { sqlDdlPerMinute: 1_000 } } as const;

const NO_RATE_LIMITS = {
  pointsPerHour: Infinity,
  perSecond: { GET: Infinity, POST: Infinity, PUT: Infinity, DELETE: Infinity },
  issueWrites: [],
} as const;

export interface DemoHostOptions extends Partial<HostOptions> {
  /** The dataset of an empty site; the invented demo by default. */
  readonly data?: SiteData;
}

/**
 * Tests and benches run on a server of whoever names one in `CUSTOMER_ROADMAP_TEST_SQL` (`mysql://user:password@host:port`,
 * a user who may make databases): each host in a database of its own, which goes with it.
 */
async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const server = process.env['CUSTOMER_ROADMAP_TEST_SQL'];
  if (server === undefined || server === '') return undefined;
  const database = `roadmap_${randomUUID().slice(0, 8)}`;
  const url = `${server.replace(/\/$/, '')}/${database}`;
  const { database: _own, ...access } = accessOf(url);
  const run = async (statement: string): Promise<void> => {
    const connection = await createConnection(access);
    await connection.query(statement);
    await connection.end();
  };
  await run(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url, drop: () => run(`DROP DATABASE ${database}`) };
}

/**
 * A host with a site of its own in a temporary folder, for tests and benches; closing it removes the folder.
 * With `stateDirectory` given, the site stays there.
 */
export async function startDemoHost(options: DemoHostOptions = {}): Promise<Host> {
  const { data, ...hostOptions } = options;
  const stateDirectory = hostOptions.stateDirectory ?? mkdtempSync(join(tmpdir(), 'customer-roadmap-'));
  const given = await ownDatabase();
  const host = await startHost({
    ...(given === undefined ? {} : { sqlUrl: given.url }),
    appDirectory: root,
    stateDirectory,
    mariadbFolder: join(root, '.local', 'mariadb'),
    openJira: async (folder, siteUrl) => {
      const jira = await createEmbeddedJira({ stateDir: folder, baseUrl: siteUrl });
      if (hostOptions.limits?.jiraRateLimits === false) jira.setRateLimits(NO_RATE_LIMITS);
      if (jira.isEmpty()) await jira.load(data ?? createDemoData(new Date().toISOString()));
      return jira;
    },
    ...hostOptions,
    limits: { ...hostOptionsForNewSites.limits, ...hostOptions.limits },
  });
  return {
    ...host,
    close: async () => {
      await host.close();
      await given?.drop();
      if (hostOptions.stateDirectory === undefined) rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
}

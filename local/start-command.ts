import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages';
import { createDemoData } from './data/demo';
import { addDemoKnowledge } from './data/demo-knowledge';
import { hostOptionsForNewSites } from './demo-host';
import { loadData } from './data/load';
import { describeError, HostProblem, systemCode } from './forge/host-problem';
import { accessOf, placeOf } from './forge/sql/given-server';
import { startHost, type Host, type HostOptions } from './host';
import { createEmbeddedJira } from './jira/embedded-jira';
import { createLiveSite } from './live/live-site';
import type { LoadedData } from './jira/site-data';

const usage = `npm start -- [options]
  --port <number>     port of the site (4100); the app's pages use the next one
  --data <path>       file or folder of a Jira export to open instead of the demo
  --site <url>        work against a live Jira Cloud site (JIRA_EMAIL, JIRA_API_TOKEN)
  --write             with --site: let the app change the live site
  --bundle <kind>     fast (default) or forge: the bundle as forge deploy makes it
  --state <folder>    where the site is kept (.local/state)
  --sql <address>     mysql://user:password@host:port/database: a MySQL, TiDB or MariaDB in place of the site's own
  --reset             forget what is kept and start anew`;

interface StartOptions {
  readonly port: number;
  readonly data?: string;
  readonly site?: string;
  readonly write: boolean;
  readonly bundle: 'fast' | 'forge';
  readonly state: string;
  readonly sql?: string;
  readonly reset: boolean;
}

const root = dirname(__dirname);

/** `npm start`: starts the host and keeps it until it is told to end; exits non-zero with one sentence otherwise. */
export async function runStart(args: readonly string[]): Promise<void> {
  const say = (line: string) => {
    console.log(line);
  };
  try {
    const options = readOptions(args);
    if (options === undefined) {
      say(usage);
      return;
    }
    await buildPages(root, say);
    const fresh = { demo: false };
    const host = await startHost(await hostOptions(options, say, fresh));
    if (fresh.demo) {
      say('Attaching the invented needs to the invented work items');
      await addDemoKnowledge(host);
    }
    say(`\nReady: ${host.siteUrl}\n`);
    endWith(host);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

function readOptions(args: readonly string[]): StartOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4100' },
      data: { type: 'string' },
      site: { type: 'string' },
      write: { type: 'boolean', default: false },
      bundle: { type: 'string', default: 'fast' },
      state: {
        type: 'string',
        default: process.env['CUSTOMER_ROADMAP_STATE'] ?? join(root, '.local', 'state'),
      },
      // In the environment it stands in no list of processes.
      sql: { type: 'string', default: process.env['CUSTOMER_ROADMAP_SQL'] ?? '' },
      reset: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) {
    throw new HostProblem(`--port ${values.port} is no port; give a number from 1 to 65534.`);
  }
  if (values.bundle !== 'fast' && values.bundle !== 'forge') {
    throw new HostProblem(`--bundle ${values.bundle} is unknown; it is fast or forge.`);
  }
  return {
    port,
    write: values.write,
    bundle: values.bundle,
    state: resolve(values.state),
    reset: values.reset,
    ...(values.data === undefined ? {} : { data: resolve(values.data) }),
    ...(values.site === undefined ? {} : { site: values.site }),
    ...(values.sql === '' ? {} : { sql: values.sql }),
  };
}

async function hostOptions(
  options: StartOptions,
  say: (line: string) => void,
  fresh: { demo: boolean },
): Promise<HostOptions> {
  // A dataset has a state of its own, so that the demo is still there afterwards.
  const source = options.site ?? options.data;
  const name = source === undefined ? '' : `-${source.replaceAll(/[^\w.-]+/g, '_')}`;
  // So has a database that was given: the site's work items belong to what it knows.
  const database = options.sql === undefined ? '' : `-sql-${placeOf(accessOf(options.sql))}`;
  const stateDirectory = options.state + name + database.replaceAll(/[^\w.-]+/g, '_');
  if (options.reset) rmSync(stateDirectory, { recursive: true, force: true });
  const common = {
    appDirectory: root,
    stateDirectory,
    ...hostOptionsForNewSites,
    mariadbFolder: join(root, '.local', 'mariadb'),
    ...(options.sql === undefined ? {} : { sqlUrl: options.sql }),
    port: options.port,
    bundle: options.bundle,
    say,
  };
  if (options.site !== undefined) {
    return { ...common, ...(await liveOptions(options, options.site, stateDirectory, say)) };
  }
  return {
    ...common,
    siteTitle: 'Jira (local)',
    openJira: (folder, siteUrl) => openEmbedded(folder, siteUrl, options, say, fresh),
  };
}

/** A live site: everybody on the local page is the owner of the token there. */
async function liveOptions(
  options: StartOptions,
  siteUrl: string,
  stateDirectory: string,
  say: (line: string) => void,
) {
  const stateDir = join(stateDirectory, 'live');
  mkdirSync(stateDir, { recursive: true });
  const live = await createLiveSite({
    siteUrl,
    email: process.env['JIRA_EMAIL'] ?? '',
    token: process.env['JIRA_API_TOKEN'] ?? '',
    write: options.write,
    stateDir,
    pollSeconds: 60,
  });
  say(
    `Connected to ${live.baseUrl} as ${live.account.displayName}${options.write ? '' : '; changes are refused without --write'}`,
  );
  return {
    siteTitle: `${new URL(live.baseUrl).hostname} (live)`,
    live: true,
    writable: options.write,
    users: [{ ...live.account, note: 'owner of the API token' }],
    openJira: () => Promise.resolve(live),
  };
}

async function openEmbedded(
  folder: string,
  siteUrl: string,
  options: StartOptions,
  say: (line: string) => void,
  fresh: { demo: boolean },
) {
  const jira = await createEmbeddedJira({ stateDir: folder, baseUrl: siteUrl });
  if (!jira.isEmpty()) return jira;
  if (options.data === undefined) {
    await jira.load(createDemoData(new Date().toISOString()));
    fresh.demo = true;
    return jira;
  }
  say(`Reading ${options.data}`);
  const loaded = await loadData(options.data, say);
  await jira.load(loaded.data);
  report(loaded, say);
  return jira;
}

function report(loaded: LoadedData, say: (line: string) => void): void {
  const { issues, projects, sprints, links } = loaded.data;
  say(
    `Loaded ${issues.length} work items, ${projects.length} projects, ${sprints.length} sprints, ${links.length} links.`,
  );
  for (const { what, count, example } of loaded.unmapped) {
    say(`  not mapped: ${what} (${count}${example === undefined ? '' : `, for example ${example}`})`);
  }
}

function endWith(host: Host): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void host.close().finally(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function sentenceOf(error: unknown): string {
  if (systemCode(error) === 'ENOSPC') {
    return 'The disk is full. Free some space, or pass --state <folder on another disk>.';
  }
  if (systemCode(error)?.startsWith('ERR_PARSE_ARGS') === true) return `${describeError(error)}\n\n${usage}`;
  return describeError(error);
}

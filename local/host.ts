import { join } from 'node:path';
import { standardAccounts } from './data/standard-accounts';
import { Faults } from './faults/faults';
import { AppHost } from './forge/app-host';
import type { HostEvent } from './forge/bridge-host/session';
import type { CallLog } from './forge/call-log';
import type { Task } from './forge/queue/task-journal';
import { bundleFast, bundleRunner } from './forge/bundle-fast';
import { bundleForge } from './forge/bundle-forge';
import { describeError } from './forge/host-problem';
import { forgeLimits, type HostLimits } from './forge/limits';
import { readManifest, type AppManifest } from './forge/manifest';
import { recordCall, type RecordedCall } from './forge/recorded-call';
import { findMariadb } from './forge/sql/mariadb-binaries';
import type { SqlStatement } from './forge/sql/sql-service';
import { openGivenServer } from './forge/sql/given-server';
import type { SqlServer } from './forge/sql/sql-server';
import { MariadbServer } from './forge/sql/mariadb-server';
import { StateFolder } from './forge/state-folder';
import { Translations } from './forge/translations';
import { EventStream } from './forge/web/event-stream';
import { startOrigins, type Origins } from './forge/web/origins';
import { Sessions, type SessionUser } from './forge/web/sessions';
import { announce } from './forge/announce';
import type { JiraSite } from './jira/site';

export interface HostOptions {
  /** Folder of the app: manifest.yml, src, static. */
  readonly appDirectory: string;
  /** Folder that keeps everything between runs. */
  readonly stateDirectory: string;
  /** A MySQL, TiDB or MariaDB in place of the host's own: `mysql://user:password@host:port/database`. */
  readonly sqlUrl?: string;
  /** Folder of an unpacked MariaDB when none is installed; kept across state folders. */
  readonly mariadbFolder: string;
  /** The Jira to run against; gets the state folder and the site's address. */
  readonly openJira: (stateDirectory: string, siteUrl: string) => Promise<JiraSite>;
  /** Port of the site; the app's resources are on the next one. 0 picks two free ones. */
  readonly port?: number;
  readonly bundle?: 'fast' | 'forge';
  readonly limits?: Partial<HostLimits>;
  /** Runs the app's functions in this very process: many times as fast, without limits of memory. */
  readonly here?: boolean;
  /** What goes wrong, where it is not the same for the whole site. */
  readonly faults?: Faults;
  /** Who one can be on the page, the first by default; without it: the five standard people. */
  readonly users?: readonly SessionUser[];
  readonly siteTitle?: string;
  readonly live?: boolean;
  readonly writable?: boolean;
  /** Runs schedules whose function is named like this before the host is ready; default `sweep`. */
  readonly migrateFunction?: string;
  readonly say?: (line: string) => void;
  /** Told every statement that the app ran, for benches that look at plans. */
  readonly onStatement?: (statement: SqlStatement) => void;
}

/** Who calls a resolver, and from where. */
export interface Caller {
  readonly accountId: string;
  /** Module whose resolver is asked; the first one with a resolver unless given. */
  readonly moduleKey?: string;
  /** The frame's `context.extension`; empty unless given. */
  readonly extension?: unknown;
}

/** A running local Forge host. */
export interface Host {
  readonly siteUrl: string;
  readonly cdnUrl: string;
  readonly jira: JiraSite;
  readonly faults: Faults;
  readonly app: AppHost;
  /** The server with the app's tables, for whoever wants to see what really is stored. */
  readonly sql: SqlServer;
  /** Counters and records of invocations and Jira calls; `stats.reset()` starts anew. */
  readonly stats: CallLog;
  /** Calls a resolver key as a user; rejects with the app's error. */
  readonly invoke: (resolverKey: string, payload: unknown, as: Caller) => Promise<unknown>;
  /** The same, and tells every SQL statement with its tables and every Jira call of that one invocation. */
  readonly recordCall: (resolverKey: string, payload: unknown, as: Caller) => Promise<RecordedCall>;
  readonly runSchedule: (key: string) => Promise<unknown>;
  /** Resolves when no product event and no job is open, or none of those meant; rejects after `timeoutMs` (30 s). */
  readonly queueIdle: (timeoutMs?: number, of?: (task: Task) => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
}

const noteOf: Readonly<Record<string, string>> = {
  'user-project-admin': 'administers the projects',
  'user-developer': 'edits work items',
  'user-viewer': 'may browse only',
  'user-outsider': 'has no access to the projects',
  'user-site-admin': 'administers Jira',
};

/** Starts everything the app needs and the page around it; throws a HostProblem with one sentence otherwise. */
export async function startHost(options: HostOptions): Promise<Host> {
  const say = options.say ?? (() => undefined);
  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await start(options, say, closers, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function start(
  options: HostOptions,
  say: (line: string) => void,
  closers: (() => unknown)[],
  closeAll: () => Promise<void>,
): Promise<Host> {
  const manifest = readManifest(options.appDirectory);
  const translations = Translations.read(manifest);
  const state = await StateFolder.open(options.stateDirectory);
  closers.push(() => state.release());
  const faults = options.faults ?? new Faults();
  const stream = new EventStream();
  closers.push(() => {
    stream.close();
  });
  const { runnerScript, bundlePath, sql } = await prepare(options, state, say, closers);
  // The site's own port must be known before Jira is opened, as its links carry it.
  const origins = await startOrigins(manifest, translations, options.port ?? 0);
  closers.push(() => origins.close());
  const siteUrl = () => origins.siteUrl;
  const jira = await options.openJira(state.folder('jira'), origins.siteUrl);
  closers.push(() => jira.close());
  const publish = (event: HostEvent) => {
    stream.send(event);
  };
  const app = new AppHost({
    manifest,
    translate: (key) => translations.text(key, 'en-US'),
    limits: { ...forgeLimits, ...options.limits },
    jira,
    faults,
    runnerScript,
    bundlePath,
    journalFile: state.file('tasks.jsonl'),
    sql,
    siteUrl,
    here: options.here ?? false,
    onEvent: publish,
    onStatement: options.onStatement,
  });
  closers.push(() => app.close());
  const sessions = sessionsOf(options, { manifest, translations, jira, app, origins });
  await app.start(state.isNew);
  closers.push(announce(jira, publish));
  await migrate(app, options.migrateFunction ?? 'sweep', say);
  origins.open({
    app,
    manifest,
    faults,
    stream,
    publish,
    jira,
    session: sessions.describe,
    changeSession: sessions.change,
    accountOf: sessions.accountOf,
    siteFolder: join(options.appDirectory, 'local/site/dist'),
    siteUrl,
  });
  state.markInstalled();
  return {
    siteUrl: origins.siteUrl,
    cdnUrl: origins.cdnUrl,
    jira,
    faults,
    app,
    sql,
    stats: app.log,
    ...callsOf(app, origins.siteUrl),
    runSchedule: (key) => app.schedules.run(key),
    queueIdle: (timeoutMs = 30_000, of) => app.dispatcher.untilIdle(timeoutMs, of),
    close: closeAll,
  };
}

/** Bundles the app and what runs it, and starts the database, all at once. */
async function prepare(
  options: HostOptions,
  state: StateFolder,
  say: (line: string) => void,
  closers: (() => unknown)[],
): Promise<{ runnerScript: string; bundlePath: string; sql: SqlServer }> {
  const runtimeFolder = state.folder('runtime');
  const bundling = options.bundle === 'forge' ? bundleForge : bundleFast;
  const starting: Promise<SqlServer> =
    options.sqlUrl === undefined
      ? findMariadb(options.mariadbFolder, say).then((binaries) =>
          MariadbServer.start(binaries, state.folder('sql')),
        )
      : openGivenServer(options.sqlUrl, state.isNew);
  // Also when a bundle fails first, the server that is just starting is stopped.
  closers.push(() => starting.then((server) => server.stop()).catch(() => undefined));
  const [runnerScript, bundlePath, sql] = await Promise.all([
    bundleRunner(runtimeFolder),
    bundling(options.appDirectory, join(runtimeFolder, options.bundle ?? 'fast')),
    starting,
  ]);
  return { runnerScript, bundlePath, sql };
}

function sessionsOf(
  options: HostOptions,
  parts: {
    readonly manifest: AppManifest;
    readonly translations: Translations;
    readonly jira: JiraSite;
    readonly app: AppHost;
    readonly origins: Origins;
  },
): Sessions {
  const { manifest, translations, jira, app, origins } = parts;
  return new Sessions({
    manifest,
    translations,
    jira,
    schedules: app.schedules,
    users: options.users ?? standardAccounts.map((user) => ({ ...user, note: noteOf[user.accountId] ?? '' })),
    siteTitle: options.siteTitle ?? 'Jira',
    live: options.live ?? false,
    writable: options.writable ?? true,
    siteUrl: () => origins.siteUrl,
    cdnUrl: () => origins.cdnUrl,
  });
}

function callsOf({ calls }: AppHost, siteUrl: string): Pick<Host, 'invoke' | 'recordCall'> {
  const callerOf = ({ accountId, moduleKey, extension }: Caller) => ({
    accountId,
    ...(moduleKey === undefined ? {} : { moduleKey }),
    context: { extension: extension ?? {}, siteUrl },
  });
  return {
    invoke: (resolverKey, payload, as) => calls.invokeResolver(resolverKey, payload, callerOf(as)),
    recordCall: (resolverKey, payload, as) =>
      recordCall((observer) => calls.invokeResolver(resolverKey, payload, callerOf(as), observer)),
  };
}

/** Forge runs a new app's schedules within minutes; the local site has its tables before anybody looks. */
async function migrate(app: AppHost, functionKey: string, say: (line: string) => void): Promise<void> {
  // The installed event migrates too, and Forge runs it minutes before the first schedule.
  await app.dispatcher.untilIdle(60_000).catch((error: unknown) => {
    process.stderr.write(`${describeError(error)}\n`);
  });
  for (const schedule of app.schedules.states.filter((state) => state.functionKey === functionKey)) {
    say(`Running ${schedule.key}`);
    await app.schedules.run(schedule.key).catch((error: unknown) => {
      process.stderr.write(`${schedule.key} failed: ${describeError(error)}\n`);
    });
  }
}

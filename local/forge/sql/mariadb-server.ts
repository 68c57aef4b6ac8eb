import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { HostProblem, systemCode } from '../host-problem';
import type { MariadbBinaries } from './mariadb-binaries';
import { SQL_MODE } from './sql-server';
import type { SqlAccess, SqlServer } from './sql-server';

/**
 * Ends the server when the host is gone, however it went: the guard's standard input is a pipe from the
 * host, which the system closes even after SIGKILL.
 */
const guard = `"$@" & server=$!
trap 'kill -TERM $server 2>/dev/null' TERM INT
echo $server
cat >/dev/null
kill -TERM $server 2>/dev/null
wait $server`;

/** A private MariaDB on a unix socket, holding the app's Forge SQL database. */
export class MariadbServer implements SqlServer {
  readonly family = 'mariadb';
  readonly access: SqlAccess;
  readonly socketPath: string;
  readonly pid: number;
  readonly #guard: ChildProcess;
  readonly #socketFolder: string;

  private constructor(guardProcess: ChildProcess, pid: number, socketFolder: string) {
    this.#guard = guardProcess;
    this.pid = pid;
    this.#socketFolder = socketFolder;
    this.socketPath = join(socketFolder, 'sql');
    this.access = { socketPath: this.socketPath, user: 'root', database: 'forge' };
  }

  /** Starts the server on `dataFolder`, creating it when new; throws a HostProblem when it does not come up. */
  static async start(binaries: MariadbBinaries, dataFolder: string): Promise<MariadbServer> {
    await mkdir(dataFolder, { recursive: true });
    await waitForEarlierServer(dataFolder);
    const socketFolder = await mkdtemp(join(tmpdir(), 'forge-sql-'));
    const logFile = join(dataFolder, 'server.log');
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        guard,
        'sh',
        binaries.server,
        ...serverArguments(binaries, dataFolder, join(socketFolder, 'sql'), logFile),
      ],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        detached: true,
        env: {
          PATH: process.env['PATH'],
          ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
        },
      },
    );
    const pid = await firstNumber(child);
    const server = new MariadbServer(child, pid, socketFolder);
    try {
      await server.#createDatabase(logFile);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /**
   * Shuts the server down cleanly and waits for it. One that has not ended after `graceMs` is killed: while it starts it
   * can miss the signal, and what was committed survives.
   */
  async stop(graceMs = 20_000): Promise<void> {
    const gone = new Promise((resolve) => {
      if (this.#guard.exitCode !== null || this.#guard.signalCode !== null) resolve(undefined);
      else this.#guard.once('close', resolve);
    });
    this.#guard.stdin?.destroy();
    const killing = setTimeout(() => {
      if (isAlive(this.pid)) process.kill(this.pid, 'SIGKILL');
    }, graceMs);
    await gone;
    clearTimeout(killing);
    await rm(this.#socketFolder, { recursive: true, force: true });
  }

  /** The server is ready when it answers: its socket stands in the folder a moment before anybody listens. */
  async #untilReady(logFile: string): Promise<Connection> {
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      await delay(20);
      if (existsSync(this.socketPath)) {
        try {
          return await createConnection({ socketPath: this.socketPath, user: 'root' });
        } catch (error) {
          if (!NOT_YET.has(systemCode(error) ?? '')) throw error;
        }
      }
      if (!isAlive(this.pid)) throw new HostProblem(await explain(logFile));
    }
    throw new HostProblem(`MariaDB did not start within a minute; its log is ${logFile}.`);
  }

  async #createDatabase(logFile: string): Promise<void> {
    const connection = await this.#untilReady(logFile);
    await connection.query('CREATE DATABASE IF NOT EXISTS forge CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await connection.end();
  }
}

/** Nobody listens yet, or whoever did went away before it answered. */
const NOT_YET: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'PROTOCOL_CONNECTION_LOST']);

function serverArguments(
  binaries: MariadbBinaries,
  dataFolder: string,
  socket: string,
  log: string,
): string[] {
  return [
    '--no-defaults',
    ...binaries.args,
    ...(userInfo().uid === 0 ? ['--user=root'] : []),
    `--datadir=${dataFolder}`,
    `--socket=${socket}`,
    // A starting server clears temporary tables out of its folder: two servers must not share one.
    `--tmpdir=${dirname(socket)}`,
    `--pid-file=${join(dataFolder, 'server.pid')}`,
    `--log-error=${log}`,
    '--skip-networking',
    '--skip-grant-tables',
    '--skip-log-bin',
    '--default-time-zone=+00:00',
    '--character-set-server=utf8mb4',
    // TiDB's default: text compares by code point.
    '--collation-server=utf8mb4_bin',
    `--sql-mode=${SQL_MODE}`,
    '--innodb-buffer-pool-size=256M',
    '--innodb-log-file-size=32M',
    // Each commit reaches the operating system, which is enough for a killed process.
    '--innodb-flush-log-at-trx-commit=2',
    '--max-allowed-packet=16M',
    '--performance-schema=OFF',
  ];
}

async function firstNumber(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      reject(new HostProblem('MariaDB could not be started: /bin/sh ended at once.'));
    });
    child.stdout?.once('data', (chunk: Buffer) => {
      resolve(Number(chunk.toString().trim()));
    });
  });
}

/** After a killed host its server needs a moment to shut down; a second host on the same folder must not start. */
async function waitForEarlierServer(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'server.pid');
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    if (!existsSync(pidFile)) return;
    const pid = Number(readFileSync(pidFile, 'utf8').trim());
    if (!isAlive(pid)) return;
    await delay(50);
  }
  throw new HostProblem(
    `Another MariaDB still uses ${dataFolder}; stop the other local host, or pass --state <folder>.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function explain(logFile: string): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  if (/No space left|Errcode: 28|error(?: number)?:? 28|disk.*full/i.test(log)) {
    return 'The disk is full: MariaDB cannot write its files. Free some space, or pass --state <folder on another disk>.';
  }
  const error = log.split('\n').find((line) => line.includes('[ERROR]')) ?? 'it ended without a reason';
  return `MariaDB did not start: ${error.replace(/^.*\[ERROR\]\s*/, '')} Its log is ${logFile}; --reset starts with an empty one.`;
}

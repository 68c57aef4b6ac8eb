import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { findMariadb } from '../../../local/forge/sql/mariadb-binaries';
import { openGivenServer } from '../../../local/forge/sql/given-server';
import { call, projectRoot, startFixture } from './fixture-host';

const PASSWORD = 'not-for-logs';

describe('a database that is given in place of the host’s own', () => {
  let folder: string;
  let server: ChildProcess;
  let port: number;
  let root: Connection;
  const url = (database: string, at = port): string =>
    `mysql://root:${PASSWORD}@127.0.0.1:${String(at)}/${database}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'given-sql-'));
    port = await freePort();
    const binaries = await findMariadb(join(projectRoot, '.local/mariadb'), () => undefined);
    server = spawn(
      binaries.server,
      [
        '--no-defaults',
        ...binaries.args,
        ...(userInfo().uid === 0 ? ['--user=root'] : []),
        `--datadir=${folder}`,
        `--socket=${join(folder, 'socket')}`,
        `--tmpdir=${folder}`,
        `--port=${String(port)}`,
        '--bind-address=127.0.0.1',
        '--skip-grant-tables',
        '--skip-log-bin',
        '--innodb-buffer-pool-size=64M',
      ],
      {
        stdio: 'ignore',
        env: {
          PATH: process.env['PATH'],
          ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
        },
      },
    );
    root = await untilOpen(port);
  }, 60_000);
  afterAll(async () => {
    await root.end();
    const gone = new Promise((resolve) => server.once('close', resolve));
    server.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the app’s tables, compares text as Forge does, and is left as it is at the end', async () => {
    await root.query('CREATE DATABASE roadmap CHARACTER SET latin1');
    const { host, end } = await startFixture({ sqlUrl: url('roadmap') });
    try {
      const query = 'SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW()) AS shift';
      expect(await call(host, 'sql', { query, params: [] })).toMatchObject({ rows: [{ shift: 0 }] });
    } finally {
      await end();
    }
    const [tables] = await root.query("SHOW TABLES FROM roadmap LIKE '\\_\\_migrations'");
    expect(tables).toHaveLength(1);
    const [compared] = await root.query(
      "SELECT DEFAULT_COLLATION_NAME AS how FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = 'roadmap'",
    );
    expect(compared).toEqual([{ how: 'utf8mb4_bin' }]);
  }, 60_000);

  it('is refused in words where it belongs to another site, or to something else, and stays untouched', async () => {
    await expect(openGivenServer(url('roadmap'), true)).rejects.toThrow(
      /roadmap at 127\.0\.0\.1:\d+ belongs to a site with another state folder/,
    );
    await root.query('CREATE DATABASE shop');
    await root.query('CREATE TABLE shop.orders (id INT)');
    await expect(openGivenServer(url('shop'), true)).rejects.toThrow(
      /holds tables of something else \(orders\)/,
    );
    const [tables] = await root.query('SHOW TABLES FROM shop');
    expect(tables).toHaveLength(1);
  });

  it('is asked for in words where it is not there, or lets nobody in; no sentence has the password', async () => {
    const doorkeeper = await refusing();
    const closed = await freePort();
    const trials: readonly (readonly [string, RegExp])[] = [
      [url('nowhere'), /There is no database nowhere at .* CREATE DATABASE/],
      [url('roadmap', closed), /No database answers at 127\.0\.0\.1:\d+/],
      [url('roadmap', doorkeeper.port), /does not let root in: look at user and password/],
      [`mysql://root:${PASSWORD}@127.0.0.1`, /must end with the name of an empty database/],
      [`postgres://root:${PASSWORD}@127.0.0.1/x`, /must look like mysql:/],
      [`root:${PASSWORD}`, /must look like mysql:/],
    ];
    for (const [given, words] of trials) {
      const failure: unknown = await openGivenServer(given, true).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'HostProblem', message: expect.stringMatching(words) as string });
      expect(JSON.stringify(failure, ['message', 'stack', 'name'])).not.toContain(PASSWORD);
    }
    doorkeeper.server.close();
  });
});

async function freePort(): Promise<number> {
  const { server, port } = await listening(createServer());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(server: Server): Promise<{ server: Server; port: number }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens at no port.');
  return { server, port: address.port };
}

/** A server that answers everybody as MySQL answers a wrong password. */
function refusing(): Promise<{ server: Server; port: number }> {
  const words = Buffer.from('#28000Access denied');
  const body = Buffer.concat([Buffer.from([0xff, 0x15, 0x04]), words]);
  const packet = Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
  return listening(createServer((socket) => socket.on('error', () => undefined).end(packet)));
}

async function untilOpen(port: number): Promise<Connection> {
  for (const until = Date.now() + 50_000; ;) {
    try {
      return await createConnection({ host: '127.0.0.1', port, user: 'root' });
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { findMariadb } from '../../../local/forge/sql/mariadb-binaries';
import { startHost } from '../../../local/host';
import {
  call,
  fixtureApp,
  fixtureOptions,
  isRunning,
  newStateFolder,
  notes,
  someIssue,
  until,
} from './fixture-host';

const readySchema = z.object({ siteUrl: z.string(), pids: z.array(z.number()) });

/** Starts a host in a process of its own and waits until it is ready. */
async function startProcess(
  folder: string,
): Promise<{ child: ChildProcess; siteUrl: string; pids: readonly number[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'host-process.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString());
    });
    child.once('close', () => {
      reject(new Error('The host ended before it was ready.'));
    });
  });
  return { child, ...readySchema.parse(JSON.parse(line)) };
}

describe('the host’s state', () => {
  const folders: string[] = [];
  const folder = () => {
    const made = newStateFolder();
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('leaves no process behind after %s', async (signal) => {
    const { child, pids } = await startProcess(folder());
    expect(pids.length).toBeGreaterThanOrEqual(2);
    expect(pids.every(isRunning)).toBe(true);
    child.kill(signal);
    await until('every child is gone', () => !pids.some(isRunning));
  });

  it('survives a killed host: database, Jira, and jobs that were accepted', async () => {
    const state = folder();
    const { child, siteUrl } = await startProcess(state);
    const invoke = (functionKey: string, payload: unknown) =>
      fetch(`${siteUrl}/local/bridge/invoke`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ moduleKey: 'panel', functionKey, payload, context: {} }),
      });
    await invoke('push', { events: { body: { name: 'at once' } } });
    expect((await invoke('push', { events: { body: { name: 'survivor' }, delayInSeconds: 2 } })).status).toBe(
      200,
    );
    const edited = await fetch(`${siteUrl}/rest/api/3/issue/${someIssue}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { summary: 'kept' } }),
    });
    expect(edited.status).toBe(204);
    await until('the first job is done', async () =>
      (await (await invoke('sql', { query: "SELECT id FROM note WHERE kind = 'end'" })).text()).includes(
        '"id"',
      ),
    );
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));

    const host = await startHost(fixtureOptions(state));
    try {
      await host.queueIdle();
      expect(await notes(host, 'end', 'at once')).toHaveLength(1);
      expect(await notes(host, 'end', 'survivor')).toHaveLength(1);
      expect(
        await call(host, 'jira', { path: `/rest/api/3/issue/${someIssue}?fields=summary` }),
      ).toMatchObject({
        text: expect.stringContaining('"kept"') as string,
      });
    } finally {
      await host.close();
    }
  });

  it('belongs to one host at a time', async () => {
    const state = folder();
    const { child } = await startProcess(state);
    await expect(startHost(fixtureOptions(state))).rejects.toThrow(/Another local host uses .*--state/);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  });
});

describe('a host that cannot start says in one sentence what to do', () => {
  const folder = newStateFolder();
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('when the port is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(startHost(fixtureOptions(folder, { port }))).rejects.toThrow(
      `Port ${port} is in use. Stop what runs there, or choose another with --port <number>.`,
    );
    server.close();
  });

  it('when the manifest is missing or broken', async () => {
    const app = newStateFolder();
    const start = () => startHost(fixtureOptions(folder, { appDirectory: app }));
    await expect(start()).rejects.toThrow(/no manifest.yml/);
    writeFileSync(join(app, 'manifest.yml'), 'app: [unclosed');
    await expect(start()).rejects.toThrow(/not valid YAML/);
    writeFileSync(
      join(app, 'manifest.yml'),
      'app:\n  id: nonsense\n  runtime: { name: nodejs24.x }\nmodules: {}\n',
    );
    await expect(start()).rejects.toThrow(/broken at app.id/);
    rmSync(app, { recursive: true, force: true });
  });

  it('when there is no MariaDB and no way to get one', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      await expect(findMariadb(join(folder, 'none'), () => undefined, [])).rejects.toThrow(
        /Forge SQL needs MariaDB here: install it .* so that mariadbd is on the PATH/,
      );
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('when the app does not compile', async () => {
    const app = newStateFolder();
    for (const part of ['manifest.yml', 'locales', 'src']) {
      cpSync(join(fixtureApp, part), join(app, part), { recursive: true });
    }
    writeFileSync(join(app, 'src/index.ts'), 'export const = 1;');
    await expect(startHost(fixtureOptions(folder, { appDirectory: app }))).rejects.toThrow(
      /bundle could not be built/,
    );
    rmSync(app, { recursive: true, force: true });
  });
});

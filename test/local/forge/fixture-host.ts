import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createDemoData } from '../../../local/data/demo';
import { startHost, type Host, type HostOptions } from '../../../local/host';
import { createEmbeddedJira } from '../../../local/jira/embedded-jira';

export const projectRoot = join(__dirname, '../../..');
export const fixtureApp = join(__dirname, 'fixture-app');

/** An issue of the demo data that every test may edit. */
export const someIssue = 'INV-1';

export function newStateFolder(): string {
  return mkdtempSync(join(tmpdir(), 'forge-host-'));
}

export function fixtureOptions(stateDirectory: string, more: Partial<HostOptions> = {}): HostOptions {
  return {
    appDirectory: fixtureApp,
    stateDirectory,
    mariadbFolder: join(projectRoot, '.local/mariadb'),
    port: 0,
    migrateFunction: 'migrate',
    openJira: async (folder, siteUrl) => {
      const jira = await createEmbeddedJira({ stateDir: folder, baseUrl: siteUrl });
      if (jira.isEmpty()) await jira.load(createDemoData('2026-11-20T09:00:00.000Z'));
      return jira;
    },
    ...more,
    limits: { retryFirstMs: 20, ...more.limits },
  };
}

/** The fixture app on a fresh site; the folder goes away with `end`. */
export async function startFixture(
  more: Partial<HostOptions> = {},
): Promise<{ host: Host; end: () => Promise<void> }> {
  const folder = newStateFolder();
  const host = await startHost(fixtureOptions(folder, more));
  return {
    host,
    end: async () => {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const asAdmin = { accountId: 'user-project-admin' };

/** Calls a resolver of the fixture app as the project admin. */
export function call(host: Host, key: string, payload: unknown = {}): Promise<unknown> {
  return host.invoke(key, payload, asAdmin);
}

const noteSchema = z.object({
  kind: z.string(),
  name: z.string(),
  detail: z.string().nullable(),
  at: z.number(),
});

/** What the fixture app wrote down, oldest first. */
export async function notes(host: Host, kind: string, name: string) {
  const answer = await call(host, 'sql', {
    query: 'SELECT kind, name, detail, at FROM note WHERE kind = ? AND name = ? ORDER BY id',
    params: [kind, name],
  });
  return z
    .object({ rows: z.array(noteSchema) })
    .parse(answer)
    .rows.map((row) => ({ at: row.at, detail: JSON.parse(row.detail ?? 'null') as unknown }));
}

/** Waits for something to become true; throws after ten seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 10_000;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come to pass that ${what}.`);
}

export function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoData } from '../../../local/data/demo';
import { createEmbeddedJira, type EmbeddedJira } from '../../../local/jira/embedded-jira';

export const email = 'priya@example.com';
export const token = 'right-token';

/** The embedded Jira behind real HTTP and basic auth, as if it were a site of Jira Cloud. */
export interface SiteOverHttp {
  readonly url: string;
  readonly jira: EmbeddedJira;
  /** Requests that arrived, as `METHOD path`. */
  readonly log: string[];
  /** Set to answer the next request in the site's place. */
  next: { status: number; headers: Record<string, string>; body: string } | undefined;
  /** A folder for what the gateway keeps. */
  readonly stateDir: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<SiteOverHttp> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-roadmap-live-'));
  const jira = await createEmbeddedJira({ stateDir: join(folder, 'site'), baseUrl: 'https://site.example' });
  await jira.load(createDemoData(new Date().toISOString()));
  const log: string[] = [];
  const site: SiteOverHttp = {
    url: '',
    jira,
    log,
    next: undefined,
    stateDir: join(folder, 'state'),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await jira.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const expected = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void (async () => {
        log.push(`${request.method ?? ''} ${request.url ?? ''}`);
        if (request.headers.authorization !== expected) {
          response
            .writeHead(401, { 'content-type': 'text/plain' })
            .end('Client must be authenticated to access this resource.');
          return;
        }
        const instead = site.next;
        site.next = undefined;
        const body = Buffer.concat(chunks).toString('utf8');
        const answer =
          instead ??
          (await jira.handle({
            method: request.method ?? 'GET',
            path: request.url ?? '/',
            headers: Object.fromEntries(
              Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
            ),
            ...(body === '' ? {} : { body }),
            principal: { kind: 'user', accountId: 'user-project-admin' },
          }));
        response.writeHead(answer.status, answer.headers).end(answer.body);
      })();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(site, { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` });
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { JiraSite } from '../../jira/site';
import { describeError } from '../host-problem';
import { answerControl, type ControlOptions } from './control-api';
import { listenOn } from './cdn-server';
import { readBody, refuseForeign, RequestProblem, sendJson } from './requests';
import { readStaticFile } from './static-files';
import { answerWebTrigger } from './web-triggers';

export interface SiteOptions extends ControlOptions {
  readonly jira: JiraSite;
  /** The built Jira-like page. */
  readonly siteFolder: string;
  readonly siteUrl: () => string;
}

/** The Jira-like page, its REST as the user of the cookie, the host's control API and web triggers; 503 until `ready` gives what it needs. */
export async function startSiteServer(ready: () => SiteOptions | undefined, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const options = ready();
    if (options === undefined) {
      sendJson(response, 503, { error: 'The local host is still starting; reload in a moment.' });
      return;
    }
    answer(options, request, response).catch((error: unknown) => {
      const status = error instanceof RequestProblem ? error.status : 500;
      if (status === 500) process.stderr.write(`${request.url ?? ''}: ${describeError(error)}\n`);
      if (response.headersSent) response.end();
      else sendJson(response, status, { error: describeError(error) });
    });
  });
  await listenOn(server, port);
  return server;
}

async function answer(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://site.invalid');
  if (url.pathname.startsWith('/x1/')) {
    await answerWebTrigger(options.app, options.manifest, url, request, response);
    return;
  }
  refuseForeign(request, options.siteUrl());
  if (url.pathname.startsWith('/local/')) {
    await answerControl(options, url.pathname.slice('/local/'.length), request, response);
    return;
  }
  if (url.pathname.startsWith('/rest/')) {
    await answerRest(options, request, response);
    return;
  }
  await answerPage(options.siteFolder, url.pathname, response);
}

async function answerRest(
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'cookie' && name !== 'host') headers[name] = value;
  }
  const answered = await options.jira.handle({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers,
    principal: { kind: 'user', accountId: options.accountOf(request) },
    ...(body === '' ? {} : { body }),
  });
  response.writeHead(answered.status, answered.headers);
  response.end(answered.body);
}

/** A file of the page, or the page itself for every address that it routes. */
async function answerPage(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = (await readStaticFile(folder, path.slice(1))) ?? (await readStaticFile(folder, 'index.html'));
  if (file === undefined) {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`The site is not built: ${join(folder, 'index.html')} is missing. Run npm start.`);
    return;
  }
  response.writeHead(200, { 'content-type': file.contentType, 'cache-control': 'no-cache' });
  response.end(file.content);
}

import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AppManifest, ManifestResource } from '../manifest';
import { HostProblem, systemCode } from '../host-problem';
import type { Translations } from '../translations';
import { contentSecurityPolicy } from './content-security-policy';
import { readStaticFile } from './static-files';
import { createFrameAssets, type FrameAssets } from './frame-assets';

export interface CdnOptions {
  readonly manifest: AppManifest;
  readonly translations: Translations;
  readonly port: number;
  readonly siteUrl: () => string;
}

/** Path of a resource's page on this server. */
export function resourcePath(resource: ManifestResource, entryKey: string | undefined): string | undefined {
  if (entryKey === undefined) return resource.entry === undefined ? `/${resource.key}/index.html` : undefined;
  const file = resource.entry?.[entryKey];
  return file === undefined ? undefined : `/${resource.key}/${file}`;
}

/** Path by `resource` or `resource/entry`, for every page of the manifest. */
export function resourcePaths(manifest: AppManifest): Readonly<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const resource of manifest.resources) {
    const alone = resourcePath(resource, undefined);
    if (alone !== undefined) paths[resource.key] = alone;
    for (const [entryKey, file] of Object.entries(resource.entry ?? {})) {
      paths[`${resource.key}/${entryKey}`] = `/${resource.key}/${file}`;
    }
  }
  return paths;
}

/** The app's Custom UI on an origin of its own, with Forge's CSP and the bridge script before the app's. */
export async function startCdnServer(options: CdnOptions): Promise<Server> {
  const assets = await createFrameAssets();
  const server = createServer((request, response) => {
    void serve(options, assets, new URL(request.url ?? '/', 'http://cdn.invalid').pathname, response);
  });
  await listenOn(server, options.port);
  return server;
}

/** Listens on loopback; throws a HostProblem when the port is taken. */
export async function listenOn(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        systemCode(error) === 'EADDRINUSE'
          ? new HostProblem(
              `Port ${port} is in use. Stop what runs there, or choose another with --port <number>.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function serve(
  options: CdnOptions,
  assets: FrameAssets,
  path: string,
  response: ServerResponse,
): Promise<void> {
  if (path === '/__forge/theme.css') {
    send(response, 'text/css; charset=utf-8', assets.themeCss);
    return;
  }
  if (path === '/__forge/bridge.js') {
    const site = `window.__forgeLocalSite = ${JSON.stringify(options.siteUrl())};\n`;
    send(response, 'text/javascript; charset=utf-8', site + assets.bridgeScript);
    return;
  }
  const [, resourceKey = '', ...rest] = path.split('/');
  const language = rest.at(-2) === '__LOCALES__' ? options.translations.file(rest.at(-1) ?? '') : undefined;
  if (language !== undefined) {
    send(response, 'application/json; charset=utf-8', language);
    return;
  }
  const resource = options.manifest.resources.find((candidate) => candidate.key === resourceKey);
  const file =
    resource === undefined
      ? undefined
      : await readStaticFile(join(options.manifest.appDirectory, resource.path), rest.join('/'));
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`The app has no file ${path}.`);
    return;
  }
  if (!file.contentType.startsWith('text/html')) {
    send(response, file.contentType, file.content);
    return;
  }
  const html = file.content.toString();
  response.setHeader(
    'content-security-policy',
    contentSecurityPolicy(html, options.manifest.permissions, options.siteUrl()),
  );
  send(
    response,
    file.contentType,
    html.replace(/<head[^>]*>/i, (head) => `${head}<script src="/__forge/bridge.js"></script>`),
  );
}

function send(response: ServerResponse, contentType: string, content: string | Buffer): void {
  response.writeHead(200, {
    'content-type': contentType,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    // The site shows icons of the app on its own origin.
    'access-control-allow-origin': '*',
  });
  response.end(content);
}

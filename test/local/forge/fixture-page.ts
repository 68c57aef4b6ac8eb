import { copyFileSync, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { fixtureApp } from './fixture-host';

const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: chromiumArguments,
  });
}

/** Builds the fixture app's page where its manifest says it is, and the bare site around it that a test drives. */
export async function buildFixturePage(): Promise<void> {
  const source = join(fixtureApp, 'static/page/src');
  const page = join(fixtureApp, 'static/page/dist');
  const site = join(fixtureApp, 'local/site/dist');
  for (const folder of [page, site]) mkdirSync(folder, { recursive: true });
  copyFileSync(join(source, 'index.html'), join(page, 'index.html'));
  copyFileSync(join(fixtureApp, 'local/site/index.html'), join(site, 'index.html'));
  copyFileSync(join(fixtureApp, 'local/site/bare.js'), join(site, 'bare.js'));
  const common = { bundle: true, platform: 'browser', target: 'es2022', logLevel: 'silent' } as const;
  await build({
    ...common,
    entryPoints: [join(source, 'main.ts')],
    outfile: join(page, 'main.js'),
    format: 'esm',
  });
  await build({
    ...common,
    entryPoints: [join(__dirname, '../../../local/forge/bridge-host/index.ts')],
    outfile: join(site, 'bridge-host.js'),
    format: 'iife',
    globalName: 'bridgeHost',
  });
}

/** A website that is nobody's: what the app's page must not reach. */
export async function startForeignSite(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*' });
    response.end('foreign');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

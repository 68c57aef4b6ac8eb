import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostProblem } from './forge/host-problem';
import { sourceDigest } from './forge/source-digest';

interface Page {
  readonly name: string;
  readonly config: string;
  /** A file that is there when it was built. */
  readonly result: string;
  /** What it is built from. */
  readonly sources: readonly string[];
}

const pages: readonly Page[] = [
  {
    name: 'app',
    config: 'static/app/vite.config.mts',
    result: 'static/app/build/issue.html',
    sources: ['static/app', 'src/contract', 'src/domain', 'src/jira', 'package-lock.json'],
  },
  {
    name: 'site',
    config: 'local/site/vite.config.mts',
    result: 'local/site/dist/index.html',
    sources: ['local/site', 'local/forge/bridge-host', 'local/faults', 'package-lock.json'],
  },
];

/** Builds the app's pages and the Jira-like page with Vite where their sources changed since the last time. */
export async function buildPages(root: string, say: (line: string) => void): Promise<void> {
  await Promise.all(pages.map((page) => buildPage(root, page, say)));
}

async function buildPage(root: string, page: Page, say: (line: string) => void): Promise<void> {
  const marker = join(root, '.local', 'built', page.name);
  const digest = sourceDigest(root, page.sources);
  const isBuilt =
    existsSync(join(root, page.result)) && existsSync(marker) && readFileSync(marker, 'utf8') === digest;
  if (isBuilt) return;
  say(`Building the ${page.name}`);
  await runVite(root, page);
  mkdirSync(join(root, '.local', 'built'), { recursive: true });
  writeFileSync(marker, digest);
}

async function runVite(root: string, page: Page): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', page.config, '--logLevel', 'error'], {
    cwd: root,
    // A test runner says NODE_ENV=test, which would put React's development build into the pages.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) {
    throw new HostProblem(
      `The ${page.name} could not be built; the message above says where. Correct it and start again.`,
    );
  }
}

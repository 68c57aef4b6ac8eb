// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the pinned dependencies when they are not there or older than the lockfile, with npm's own progress.
 * Ends the process with a sentence when Node is too old or npm fails.
 */
export function installDependencies(root) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Node 20.19 or newer is needed; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
  }
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lockfile = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.error('Installing dependencies (once, about a minute)…');
  // Not `npm ci`: it refuses a lockfile that lacks packages for other systems, which some registries do not carry.
  const { status } = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) stop('npm could not install the dependencies; its own message above says why.');
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

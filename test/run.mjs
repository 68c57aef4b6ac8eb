// Plain JavaScript: `npm test` on a fresh clone starts here, before anything is installed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../local/install.mjs';
import { ensureChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);

installDependencies(root);
process.env.CHROMIUM_PATH = ensureChromium();

/** Each step runs even when one before it failed, so that one run shows everything there is to mend. */
const steps = [
  ['types of the app', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of host, tests and benches', bin('tsc'), ['--noEmit', '-p', 'tsconfig.node.json']],
  ['types of the surfaces', bin('tsc'), ['--noEmit', '-p', 'static/app/tsconfig.json']],
  ['types of the site', bin('tsc'), ['--noEmit', '-p', 'local/site/tsconfig.json']],
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['lint', bin('eslint'), ['--max-warnings=0', '.']],
  [
    'rooms and imports',
    bin('depcruise'),
    ['src', 'static/app/src', 'local', 'bench', '--config', '.dependency-cruiser.mjs'],
  ],
  ['dead code', bin('knip'), ['--no-progress']],
  [
    'what the product reaches',
    bin('knip'),
    ['--no-progress', '--production', '-c', 'knip.product.mjs', '--include', 'files,exports,types'],
  ],
  ['surfaces build', 'npm', ['run', '--silent', 'build', '-w', 'static/app']],
  ['tests', bin('jest'), process.argv.slice(2)],
];

const only = process.env.STEP;
const failed = [];
for (const [name, command, args] of steps) {
  if (only !== undefined && only !== name) continue;
  const startedAt = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

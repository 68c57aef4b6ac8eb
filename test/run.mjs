// Plain JavaScript: `npm test` on a fresh clone starts here, before anything is installed.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../local/install.mjs';
import { ensureChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);

installDependencies(root);
process.env.CHROMIUM_PATH = ensureChromium();

/** What reads the code alone, two at a time; the longest first. */
const readings = [
  ['lint of the surfaces', bin('eslint'), ['--max-warnings=0', 'static', 'test/static', 'local/site']],
  [
    'lint of host, tests and benches',
    bin('eslint'),
    [
      '--max-warnings=0',
      'local',
      'test',
      'bench',
      '--ignore-pattern=test/static',
      '--ignore-pattern=local/site',
    ],
  ],
  ['lint of the app', bin('eslint'), ['--max-warnings=0', 'src']],
  ['types of host, tests and benches', bin('tsc'), ['--noEmit', '-p', 'tsconfig.node.json']],
  ['types of the surfaces', bin('tsc'), ['--noEmit', '-p', 'static/app/tsconfig.json']],
  ['types of the app', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the site', bin('tsc'), ['--noEmit', '-p', 'local/site/tsconfig.json']],
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
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
];
/** What runs it: pure rules on every core, the rest alone, as a host and a browser take the whole machine. */
const asked = process.argv.slice(2);
const runnings =
  asked.length > 0
    ? [['tests', bin('jest'), asked]]
    : [
        ['tests of rules', bin('jest'), ['--maxWorkers=2', '--testPathPatterns=/test/domain/']],
        ['tests', bin('jest'), ['--testPathPatterns=/test/(?!domain/)']],
      ];

/** Every step runs even when one before it failed, so that one run shows everything there is to mend. */
const failed = [];
const only = process.env.STEP;
const chosen = (steps) => steps.filter(([name]) => only === undefined || only === name);
const waiting = chosen(readings);
await Promise.all([inTurn(waiting, 'pipe'), inTurn(waiting, 'pipe')]);
await inTurn(chosen(runnings), 'inherit');
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Takes steps off the list until none is left; with `pipe`, what one prints is shown when it has ended. */
async function inTurn(steps, stdio) {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const [name, command, args] = step;
    const startedAt = Date.now();
    if (stdio === 'inherit') console.log(`\n== ${name}`);
    const { status, printed } = await run(command, args, stdio);
    const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    console.log(`${printed}== ${name}: ${status === 0 ? 'ok' : 'FAILED'} after ${took}`);
    if (status !== 0) failed.push(name);
  }
}

function run(command, args, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', stdio, stdio] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part) => (printed += part));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, printed }));
  });
}

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

/** Tests of some folders alone, in one process: two such steps at once keep two cores busy. */
const testsOf = (pattern) => ['--runInBand', `--testPathPatterns=/test/${pattern}`];
const asked = process.argv.slice(2);
/** What runs the code. Hosts and browsers wait as much as they work, which is why nothing here has the machine alone. */
const runnings =
  asked.length > 0
    ? [['tests', bin('jest'), asked]]
    : [
        ['tests in the browser', bin('jest'), testsOf('browser/')],
        ['tests of the app', bin('jest'), testsOf('app/')],
        ['tests of all else', bin('jest'), testsOf('(?!browser/|app/|domain/)')],
        ['tests of rules', bin('jest'), testsOf('domain/')],
      ];
/** What reads the code alone. */
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
  ['format', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['types of the app', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the site', bin('tsc'), ['--noEmit', '-p', 'local/site/tsconfig.json']],
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

const only = process.env.STEP;
const waiting = [...runnings, ...readings].filter(([name]) => only === undefined || only === name);
/** Every step runs even when one before it failed, so that one run shows everything there is to mend. */
const failed = [];
const { default: prepare } = await import('./prepare.mjs');
await prepare().catch((error) => {
  console.error(error);
  failed.push('pages and database');
});
// Two at a time, the longest first: the short ones fill what is left of both cores.
await Promise.all([inTurn(waiting), inTurn(waiting)]);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Takes steps off the list until none is left. Tests tell of each suite at once, a reading of all when it has ended. */
async function inTurn(steps) {
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    const [name, command, args] = step;
    const startedAt = Date.now();
    const { status, printed } = await run(command, args, runnings.includes(step));
    const took = `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
    console.log(`${printed}== ${name}: ${status === 0 ? 'ok' : 'FAILED'} after ${took}`);
    if (status !== 0) failed.push(name);
  }
}

function run(command, args, tellsAtOnce) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] });
    let printed = '';
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.setEncoding('utf8').on('data', (part) => {
        if (tellsAtOnce) out.write(part);
        else printed += part;
      });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, printed }));
  });
}

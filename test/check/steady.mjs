import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { installDependencies } from '../../local/install.mjs';
import { ensureChromium } from '../chromium.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const usage = 'npm run check -- steady [--runs 10] [--busy]';

/**
 * Runs all browser suites again and again: a test that fails now and then fails here. `--busy` keeps every core busy
 * meanwhile. What happens goes to stderr; the last line of stdout is `{"runs", "failed"}`, counted in whole runs.
 * Gives the exit code: 0 when no run failed, 1 when one did, 2 when it was asked wrongly.
 */
export async function check(args) {
  const wanted = readArguments(args);
  if (wanted === null) {
    console.error(usage);
    return 2;
  }
  const { runs, busy } = wanted;
  installDependencies(root);
  const env = { ...process.env, CHROMIUM_PATH: ensureChromium() };
  // Threads end with this process, however it ends.
  const load = busy
    ? Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }))
    : [];
  let failed = 0;
  try {
    for (let run = 1; run <= runs; run += 1) {
      const startedAt = Date.now();
      const isGood = await runSuites(env);
      if (!isGood) failed += 1;
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      console.error(`== run ${run} of ${runs}: ${isGood ? 'ok' : 'FAILED'} after ${seconds} s`);
    }
  } finally {
    await Promise.all(load.map((thread) => thread.terminate()));
  }
  console.log(JSON.stringify({ runs, failed }));
  return failed === 0 ? 0 : 1;
}

function readArguments(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { runs: { type: 'string', default: '10' }, busy: { type: 'boolean', default: false } },
    });
    const runs = Number(values.runs);
    return Number.isInteger(runs) && runs > 0 ? { runs, busy: values.busy } : null;
  } catch (error) {
    console.error(error.message);
    return null;
  }
}

/** All browser suites once, as the whole test command runs them; whether all of them passed. */
function runSuites(env) {
  const jest = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), 'test/browser'], {
    cwd: root,
    env,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return new Promise((resolve, reject) => {
    jest.once('error', reject);
    jest.once('close', (code) => resolve(code === 0));
  });
}

// Plain JavaScript, so that `npm run --silent bench -- <name>` needs nothing built: it starts bench/main.ts.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const loader = createRequire(import.meta.url).resolve('tsx');
const child = spawn(
  process.execPath,
  ['--import', `file://${loader}`, join(folder, 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: dirname(folder) },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`The benchmark could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 130);
});

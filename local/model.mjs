// Computes published examples with the app's own model, without Jira:
//   npm run --silent model -- <file.json>
// Only starts the TypeScript file next door; exit 2 with a sentence on standard error for bad input.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = fileURLToPath(new URL('./model/main.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', tsx, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

// Says how the app takes a file, without starting anything:
//   npm run --silent read -- <evidence|survey|accounts|points|jira> <file> [--today YYYY-MM-DD] [--zone Area/City] [--answer "question=choice"]
// Only starts the TypeScript file next door; exit 2 with a sentence on standard error for a bad command.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = fileURLToPath(new URL('./read/main.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', tsx, main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

// Plain JavaScript: `npm start` on a fresh clone starts here, before anything is installed.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
installDependencies(dirname(here));

const { register } = await import('tsx/cjs/api');
register();
await createRequire(import.meta.url)('./start-command.ts').runStart(process.argv.slice(2));

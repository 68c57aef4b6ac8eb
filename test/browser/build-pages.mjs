import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

/** Builds the app's pages and the site's where their sources changed; two suites at once would write over each other. */
export default async function setUp() {
  const unregister = register();
  const { buildPages } = createRequire(import.meta.url)('../../local/build-pages.ts');
  unregister();
  await buildPages(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), console.error);
}

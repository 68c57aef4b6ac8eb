import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/cjs/api';

/**
 * Builds the app's pages and the site's where their sources changed, and fetches MariaDB where none is there: two
 * suites that did so at once would write over each other.
 */
export default async function prepare() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const unregister = register();
  const load = createRequire(import.meta.url);
  const { buildPages } = load('../local/build-pages.ts');
  const { findMariadb } = load('../local/forge/sql/mariadb-binaries.ts');
  unregister();
  await Promise.all([
    buildPages(root, console.error),
    findMariadb(join(root, '.local', 'mariadb'), console.error),
  ]);
}

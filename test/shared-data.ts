import { existsSync } from 'node:fs';
import { join } from 'node:path';

const sharedDataFolder = join(__dirname, '..', '..', 'shared', 'data');

/**
 * The path of a file or folder of the shared real data, for example `nrp/nrp1.txt`, or null where that
 * data is not present. It is never part of the project: tests on it skip with a plain message without it.
 */
export function sharedData(relativePath: string): string | null {
  const path = join(sharedDataFolder, relativePath);
  return existsSync(path) ? path : null;
}

/** A test that needs a file or folder of the shared data; skipped, and named as such, where it is absent. */
export function itWithData(
  title: string,
  relativePath: string,
  run: (path: string) => void | Promise<void>,
  timeoutMs?: number,
): void {
  const path = sharedData(relativePath);
  if (path === null)
    it.skip(`${title} (skipped: the shared data ${relativePath} is not present)`, () => undefined);
  else
    it(
      title,
      async () => {
        await run(path);
      },
      timeoutMs,
    );
}

/** A group of tests that need a file or folder of the shared data; skipped, and named as such, where absent. */
export function describeWithData(title: string, relativePath: string, define: (path: string) => void): void {
  const path = sharedData(relativePath);
  if (path !== null) {
    describe(title, () => {
      define(path);
    });
    return;
  }
  describe(title, () => {
    it.skip(`skipped: the shared data ${relativePath} is not present`, () => undefined);
  });
}

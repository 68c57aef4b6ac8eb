import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Data that the benchmark needs is not there: exit code 3 with this sentence. */
export class MissingData extends Error {}

/** The benchmark was called with arguments it does not understand: exit code 2 with this sentence. */
export class BadArguments extends Error {}

const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data');

/** The path of a file of the shared real data; throws `MissingData` where it is not present. */
export function dataFile(relativePath: string): string {
  const path = join(dataFolder, relativePath);
  if (!existsSync(path)) {
    throw new MissingData(
      `The data file ${relativePath} is not present beside the project; nothing was measured.`,
    );
  }
  return path;
}

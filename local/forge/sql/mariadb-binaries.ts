import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describeError, HostProblem } from '../host-problem';

const execute = promisify(execFile);

function run(command: string, args: readonly string[], folder: string) {
  return execute(command, [...args], { cwd: folder, env: process.env });
}

/** Where a MariaDB server is, and what it needs to run from an unusual place. */
export interface MariadbBinaries {
  readonly server: string;
  readonly libraryPath?: string;
  /** Extra server arguments for an unpacked copy. */
  readonly args: readonly string[];
}

const packages = [
  'mariadb-server',
  'mariadb-server-core',
  'mariadb-client-core',
  'libmariadb3',
  'liburing2',
  'libnuma1',
  'libaio1',
];

/** Where servers live that are not on everybody's PATH. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * Finds `mariadbd` in `searchFolders` (default: the PATH and the system's folders), or unpacks Debian's packages
 * into `folder` without root; throws a HostProblem otherwise.
 */
export async function findMariadb(
  folder: string,
  say: (line: string) => void,
  searchFolders: readonly string[] = [...(process.env['PATH'] ?? '').split(delimiter), ...systemFolders],
): Promise<MariadbBinaries> {
  const installed = searchFolders.map((place) => join(place, 'mariadbd')).find((file) => existsSync(file));
  if (installed !== undefined) return { server: installed, args: [] };
  const unpacked = await fromFolder(join(folder, 'root'));
  if (unpacked !== undefined) return unpacked;
  say('Fetching MariaDB from the package archive (12 MB, once)');
  try {
    await unpack(folder);
  } catch (error) {
    throw new HostProblem(
      'Forge SQL needs MariaDB here: install it (Debian or Ubuntu: apt-get install mariadb-server; macOS: brew ' +
        `install mariadb) so that mariadbd is on the PATH, and start again. Fetching it failed: ${firstLine(error)}`,
    );
  }
  const fresh = await fromFolder(join(folder, 'root'));
  if (fresh === undefined)
    throw new HostProblem('The fetched MariaDB packages hold no server; install mariadb-server.');
  return fresh;
}

async function fromFolder(root: string): Promise<MariadbBinaries | undefined> {
  const server = join(root, 'usr/sbin/mariadbd');
  if (!existsSync(server)) return undefined;
  const libraries = join(root, 'usr/lib');
  const architectures = (await readdir(libraries)).filter((name) => name.endsWith('-linux-gnu'));
  return {
    server,
    libraryPath: [...architectures.map((name) => join(libraries, name)), libraries].join(delimiter),
    args: [
      `--basedir=${join(root, 'usr')}`,
      `--lc-messages-dir=${join(root, 'usr/share/mysql')}`,
      `--character-sets-dir=${join(root, 'usr/share/mysql/charsets')}`,
      `--plugin-dir=${join(root, 'usr/lib/mysql/plugin')}`,
    ],
  };
}

/** Downloads what the package archive has of `packages` and unpacks it beside the target, which it then replaces whole. */
async function unpack(folder: string): Promise<void> {
  const staging = join(folder, `staging-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(join(staging, 'root'), { recursive: true });
  const download = (names: readonly string[]) => run('apt-get', ['download', ...names], staging);
  try {
    await download(packages);
  } catch {
    // A bare machine has no package lists yet, and releases differ in their library names.
    await run('apt-get', ['update'], staging).catch(() => undefined);
    await download(packages.slice(0, 3));
    for (const name of packages.slice(3)) {
      await download([name])
        .catch(() => download([`${name}t64`]))
        .catch(() => undefined);
    }
  }
  for (const file of await readdir(staging)) {
    if (file.endsWith('.deb')) await run('dpkg', ['-x', join(staging, file), join(staging, 'root')], staging);
  }
  await rm(join(folder, 'root'), { recursive: true, force: true });
  await rename(join(staging, 'root'), join(folder, 'root'));
  await rm(staging, { recursive: true, force: true });
}

function firstLine(error: unknown): string {
  return (
    describeError(error)
      .split('\n')
      .find((line) => line.trim() !== '') ?? 'no reason given'
  );
}

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describeError, HostProblem, systemCode } from './host-problem';

/** The folder that keeps the local site between runs, held by one host at a time. */
export class StateFolder {
  readonly path: string;
  readonly #lock: Server;

  private constructor(path: string, lock: Server) {
    this.path = path;
    this.#lock = lock;
  }

  /** Makes the folder and takes it; throws a HostProblem when another host has it or nothing can be written. */
  static async open(path: string): Promise<StateFolder> {
    try {
      makeFolder(resolve(path));
      accessSync(path, constants.W_OK);
      requireSpace(path);
      return new StateFolder(path, await takeLock(path));
    } catch (error) {
      if (error instanceof HostProblem) throw error;
      throw new HostProblem(
        systemCode(error) === 'ENOSPC'
          ? `The disk is full: ${path} cannot be written. Free some space, or pass --state <folder on another disk>.`
          : `The state folder ${path} cannot be written (${describeError(error)}). Pass --state <a folder of yours>.`,
      );
    }
  }

  /** True until the app was once installed here. */
  get isNew(): boolean {
    return !existsSync(this.file('installed'));
  }

  markInstalled(): void {
    writeFileSync(this.file('installed'), new Date().toISOString());
  }

  /** A folder inside, made when missing. */
  folder(name: string): string {
    const folder = join(this.path, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  file(name: string): string {
    return join(this.path, name);
  }

  async release(): Promise<void> {
    await new Promise((resolve) => this.#lock.close(resolve));
  }
}

/** Makes a folder with those above it, one by one: asked for all at once, Node tries for ever where the system lets none be made. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** What an empty database and one bundle take, and what they need to grow a little. */
const newSiteMegabytes = 200;
const oldSiteMegabytes = 30;

function requireSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  const free = Math.floor((bavail * bsize) / 1_048_576);
  const needed = existsSync(join(path, 'sql')) ? oldSiteMegabytes : newSiteMegabytes;
  if (free >= needed) return;
  throw new HostProblem(
    `The disk is full: ${free} MB are free at ${path} and ${needed} MB are needed. Free some space, or pass --state <folder on another disk>.`,
  );
}

/**
 * A socket named after the folder: the system takes it back with the process, however that ends, so that no
 * number in a file can be mistaken for a living host.
 */
async function takeLock(folder: string): Promise<Server> {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24);
  const socket = join(tmpdir(), `customer-roadmap-${name}.sock`);
  if (await answers(socket)) {
    throw new HostProblem(`Another local host uses ${folder}. Stop it, or pass --state <another folder>.`);
  }
  rmSync(socket, { force: true });
  const server = createServer();
  server.unref();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(socket, done);
  });
  return server;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolveAnswer(true);
    });
    connection.once('error', () => {
      resolveAnswer(false);
    });
  });
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError, HostProblem, systemCode } from './host-problem';
import { isAlive } from './sql/mariadb-server';

/** The folder that keeps the local site between runs, held by one host at a time. */
export class StateFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  /** Makes the folder and takes it; throws a HostProblem when another host has it or nothing can be written. */
  static open(path: string): StateFolder {
    const lock = join(path, 'host.pid');
    try {
      mkdirSync(path, { recursive: true });
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder > 0 && holder !== process.pid && isAlive(holder)) {
        throw new HostProblem(
          `Another local host (process ${holder}) uses ${path}. Stop it, or pass --state <another folder>.`,
        );
      }
      writeFileSync(lock, String(process.pid));
    } catch (error) {
      if (error instanceof HostProblem) throw error;
      throw new HostProblem(
        systemCode(error) === 'ENOSPC'
          ? `The disk is full: ${path} cannot be written. Free some space, or pass --state <folder on another disk>.`
          : `The state folder ${path} cannot be written (${describeError(error)}). Pass --state <a folder of yours>.`,
      );
    }
    return new StateFolder(path);
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

  release(): void {
    rmSync(join(this.path, 'host.pid'), { force: true });
  }
}

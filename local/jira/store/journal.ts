import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { existsSync } from 'node:fs';

/** One line of the journal: everything one commit changed, `null` for a deleted row. */
export interface JournalEntry {
  readonly seq: number;
  readonly ops: readonly (readonly [table: string, id: string, row: unknown])[];
}

/** The journal could not take a commit (disk full, folder gone); nothing of it remains. */
export class JournalWriteError extends Error {
  override readonly name = 'JournalWriteError';
}

/**
 * Append-only file of commits, one JSON line each. `append` resolves when the line is on the disk, so what was
 * acknowledged survives SIGKILL and a power cut; a failed append leaves the file as it was.
 */
export class Journal {
  readonly #path: string;
  #fd: number;
  #length: number;
  #broken = false;

  constructor(path: string) {
    this.#path = path;
    this.#fd = openSync(path, 'a');
    this.#length = fstatSync(this.#fd).size;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Writes the lines and waits until the disk has them. Throws JournalWriteError. */
  async append(lines: readonly string[]): Promise<void> {
    if (this.#broken)
      throw new JournalWriteError(
        `${this.#path} cannot be written since an earlier failure; restart the site.`,
      );
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.#fd, bytes, done);
      await new Promise<void>((resolve, reject) => {
        fdatasync(this.#fd, (error) => {
          if (error) reject(error);
          else resolve();
        });
      });
      this.#length += bytes.length;
    } catch (error) {
      this.#rollBack();
      throw new JournalWriteError(`The change could not be written to ${this.#path}: ${String(error)}`, {
        cause: error,
      });
    }
  }

  #rollBack(): void {
    try {
      ftruncateSync(this.#fd, this.#length);
    } catch {
      this.#broken = true;
    }
  }

  /** Empties the file after its content went into a snapshot. */
  clear(): void {
    ftruncateSync(this.#fd, 0);
    this.#length = 0;
    this.#broken = false;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/**
 * Reads a journal. A last line that a kill cut short was never acknowledged: it is dropped and cut off the file.
 * Damage anywhere else is an error that names the line.
 */
export function readJournal(path: string): JournalEntry[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const entries: JournalEntry[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
    const line = bytes.toString('utf8', start, end);
    try {
      entries.push(JSON.parse(line) as JournalEntry);
    } catch {
      throw new Error(
        `${path} is damaged at line ${String(entries.length + 1)}. Restore it from a copy, or delete the folder to start empty.`,
      );
    }
    start = end + 1;
  }
  if (start < bytes.length) cutOff(path, start);
  return entries;
}

function cutOff(path: string, length: number): void {
  const fd = openSync(path, 'r+');
  ftruncateSync(fd, length);
  closeSync(fd);
}

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const BATCH_CHARS = 1 << 20;
const FORMAT = 1;

export interface Snapshot {
  /** Last commit the snapshot contains. */
  readonly seq: number;
  readonly rows: readonly (readonly [table: string, id: string, row: unknown])[];
}

/** Replaces the snapshot as a whole: a kill at any moment leaves the old one or the new one. */
export function writeSnapshot(
  path: string,
  seq: number,
  rows: Iterable<readonly [string, string, unknown]>,
): void {
  const temporary = `${path}.new`;
  const fd = openSync(temporary, 'w');
  try {
    let pending = `${JSON.stringify({ format: FORMAT, seq })}\n`;
    for (const row of rows) {
      pending += `${JSON.stringify(row)}\n`;
      if (pending.length >= BATCH_CHARS) {
        writeSync(fd, pending);
        pending = '';
      }
    }
    writeSync(fd, `${pending}"end"\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  renameSync(temporary, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Reads a snapshot; undefined when there is none. Throws when the file is not one of this version. */
export function readSnapshot(path: string): Snapshot | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  let start = 0;
  const nextLine = (): unknown => {
    const end = bytes.indexOf(10, start);
    if (end === -1) throw new Error(`${path} ends early. Delete the folder to start empty.`);
    const line = bytes.toString('utf8', start, end);
    start = end + 1;
    return JSON.parse(line);
  };
  const header = nextLine() as { format?: number; seq?: number };
  if (header.format !== FORMAT || header.seq === undefined) {
    throw new Error(
      `${path} was written by another version of this program. Delete the folder to start empty.`,
    );
  }
  const rows: [string, string, unknown][] = [];
  for (let line = nextLine(); line !== 'end'; line = nextLine()) rows.push(line as [string, string, unknown]);
  return { seq: header.seq, rows };
}

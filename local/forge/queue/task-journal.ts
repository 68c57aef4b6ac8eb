import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';
import { HostProblem, systemCode } from '../host-problem';

/** Something the app has to be called for, now or later: an event of a queue, or a product event for a trigger. */
const taskSchema = z.object({
  id: z.string(),
  kind: z.enum(['queue', 'event']),
  functionKey: z.string(),
  moduleKey: z.string(),
  /** Queue name or event type. */
  name: z.string(),
  /** Job of a queue event; the event's own id otherwise. */
  jobId: z.string(),
  body: z.unknown(),
  concurrency: z.object({ key: z.string(), limit: z.number() }).optional(),
  /** Pushes that led here from a first one that no job made. */
  chainDepth: z.number(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  notBefore: z.number(),
  attempt: z.number(),
  retryReason: z.string().optional(),
  retryData: z.unknown().optional(),
});
export type Task = z.infer<typeof taskSchema>;

const lineSchema = z.union([z.object({ put: taskSchema }), z.object({ done: z.string() })]);

/**
 * Open tasks on disk, one line per change, so that a killed host forgets none. A line reaches the
 * operating system before the app hears that its push was accepted.
 */
export class TaskJournal {
  readonly #file: string;
  #descriptor: number;

  private constructor(file: string) {
    this.#file = file;
    this.#descriptor = openSync(file, 'a');
  }

  /** Opens the journal and gives the tasks that were open when the host went away. */
  static open(file: string): { readonly journal: TaskJournal; readonly tasks: readonly Task[] } {
    const open = new Map<string, Task>();
    if (existsSync(file)) {
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const change = parseLine(line);
        if (change === undefined) continue;
        if ('put' in change) open.set(change.put.id, change.put);
        else open.delete(change.done);
      }
    }
    const compact = [...open.values()].map((put) => `${JSON.stringify({ put })}\n`).join('');
    writeFileSync(`${file}.new`, compact);
    renameSync(`${file}.new`, file);
    return { journal: new TaskJournal(file), tasks: [...open.values()] };
  }

  put(task: Task): void {
    this.#append({ put: task });
  }

  done(id: string): void {
    this.#append({ done: id });
  }

  close(): void {
    closeSync(this.#descriptor);
    this.#descriptor = -1;
  }

  #append(line: unknown): void {
    if (this.#descriptor === -1) return;
    try {
      appendFileSync(this.#descriptor, `${JSON.stringify(line)}\n`);
    } catch (error) {
      if (systemCode(error) === 'ENOSPC') {
        throw new HostProblem(
          `The disk is full: ${this.#file} cannot grow. Free some space and start again.`,
        );
      }
      throw error;
    }
  }
}

/** A killed host may leave half a last line: that push was never acknowledged. */
function parseLine(line: string): z.infer<typeof lineSchema> | undefined {
  if (line === '') return undefined;
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

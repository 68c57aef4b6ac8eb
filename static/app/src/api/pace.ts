import { noteWait } from './waits';

/** Calls of this page that are on their way at one time. */
const AT_ONCE = 6;
/** Between the beginnings of two calls: a quarter of the 100 a second that Jira takes from all apps of a site together. */
const APART_MS = 40;
/** Pages that were told to wait do not all come back in the same moment. */
const SCATTER_MS = 500;

let open = 0;
let nextAt = 0;
let heldUntil = 0;
const queue: (() => void)[] = [];

/** Sends when the pace allows it, and not before a wait that Jira asked for is over. */
export async function paced<T>(send: () => Promise<T>): Promise<T> {
  if (open >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else open += 1;
  try {
    for (let wait = dueIn(); wait > 0; wait = dueIn()) await pause(wait);
    nextAt = Math.max(nextAt, Date.now()) + APART_MS;
    return await send();
  } finally {
    // Whoever waits takes this place over.
    const next = queue.shift();
    if (next === undefined) open -= 1;
    else next();
  }
}

/** Holds all calls of this page back for as long as Jira asked. */
export function holdBack(seconds: number): void {
  const ms = 1_000 * seconds + Math.random() * SCATTER_MS;
  heldUntil = Math.max(heldUntil, Date.now() + ms);
  noteWait(ms);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function dueIn(): number {
  return Math.max(heldUntil, nextAt) - Date.now();
}

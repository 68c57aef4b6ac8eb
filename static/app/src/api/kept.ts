import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import type { ReadName } from '@contract/tags';

/** Answers without which a surface shows nothing. They are kept as long as the tab is open, on this device alone. */
const KEPT: ReadonlySet<ReadName> = new Set(['panel.read', 'knowledge.read', 'person.read']);

export interface Kept<O> {
  readonly value: O;
  /** When it was answered, in milliseconds since 1970. */
  readonly at: number;
}

let owner: string | null = null;

/** Whose answers are kept from now on; null keeps none. */
export function keepAnswersOf(accountId: string | null): void {
  owner = accountId;
}

/** Keeps an answer for the time when Jira wants to be left alone; where the browser lets it. */
export function keep<N extends ReadName>(name: N, input: ProcedureInput<N>, value: ProcedureOutput<N>): void {
  if (owner === null || !KEPT.has(name)) return;
  try {
    sessionStorage.setItem(keyOf(owner, name, input), JSON.stringify({ value, at: Date.now() }));
  } catch {
    // A full or forbidden storage: then nothing is shown while Jira asks to wait.
  }
}

/** The last answer of this tab; null when there is none. */
export function kept<N extends ReadName>(name: N, input: ProcedureInput<N>): Kept<ProcedureOutput<N>> | null {
  if (owner === null || !KEPT.has(name)) return null;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(owner, name, input)) ?? 'null');
    // Under this key nothing but `keep` writes, in the same build of the page: the key names it.
    return isKept(stored) ? (stored as Kept<ProcedureOutput<N>>) : null;
  } catch {
    return null;
  }
}

function isKept(stored: unknown): stored is Kept<unknown> {
  return typeof stored === 'object' && stored !== null && 'value' in stored && 'at' in stored;
}

/** An answer of another build may have another shape. */
function keyOf(accountId: string, name: string, input: unknown): string {
  return JSON.stringify(['kept', document.scripts[0]?.src, accountId, name, input]);
}

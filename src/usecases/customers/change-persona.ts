import { asRecord } from '../../domain/records/kinds';
import type { Persona } from '../../domain/records/persona';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { addRecord, saveRecord } from '../records/save-record';
import type { SaveOutcome } from '../records/save-record';

/** A persona as people write it; its key is the app's own. */
export type PersonaWords = Omit<Persona, 'key'>;

/**
 * Writes a persona down; sending it twice writes it once. Gives its key.
 * @throws AppError `not-found` when the id belongs elsewhere
 */
export async function addPersona(
  call: Call,
  id: string,
  persona: PersonaWords,
  deps: KnowledgeDeps,
): Promise<string> {
  const added = await addRecord(call, 'persona', { id, set: { ...persona } }, deps);
  return asRecord('persona', added.value).key;
}

/** Edits a persona on the version that the person saw. @throws AppError `not-found` */
export function editPersona(
  call: Call,
  request: { readonly id: string; readonly version: number; readonly persona: PersonaWords },
  deps: KnowledgeDeps,
): Promise<SaveOutcome> {
  const { id, version, persona } = request;
  return saveRecord(call, 'persona', { id, version, set: { ...persona } }, deps);
}

import { AppError } from '../../domain/app-error';
import { asRecord } from '../../domain/records/kinds';
import type { Persona } from '../../domain/records/persona';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';
import { addRecord, saveRecord } from '../records/save-record';
import type { SaveOutcome } from '../records/save-record';
import { startRecompute } from '../start-recompute';

const MOVED_AT_ONCE = 5_000;
const MOVE_ROUNDS = 4;

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

/** Merges a persona into another: its evidence and its ratings go with it. True when it has to be called again. */
export async function mergePersona(
  call: Call,
  id: string,
  into: string,
  deps: KnowledgeDeps,
): Promise<boolean> {
  const productId = call.product.id;
  if (id === into) throw new AppError('invalid', 'Choose another persona to merge with.', { path: 'into' });
  const found = await deps.records.read(productId, 'persona', [id, into]);
  for (const one of [id, into]) {
    if (found.get(one)?.state == null)
      throw new AppError('not-found', 'This persona does not exist any more.', { id: one });
  }
  for (let round = 0; round < MOVE_ROUNDS; round += 1) {
    const moved = await deps.customers.moveEvidence(productId, id, into, MOVED_AT_ONCE);
    if (moved < MOVED_AT_ONCE) {
      await recorded(productId, [{ kind: 'persona', ids: [id] }], call.by, deps, () =>
        deps.customers.mergeInto(productId, id, into, call.by),
      );
      await startRecompute(call.product, 'all', deps);
      return false;
    }
  }
  return true;
}

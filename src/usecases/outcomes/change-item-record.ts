import { AppError } from '../../domain/app-error';
import type { ItemKind } from '../../domain/outcomes/item-kinds';
import { said } from '../../domain/words/said';
import type { ItemCall } from '../call';
import { markItem } from '../mark-item';
import { saveRecord } from '../records/save-record';
import type { SaveOutcome, SaveRequest } from '../records/save-record';
import { deleteRecord } from '../records/undo-change';
import { noteValidation } from './note-validation';
import type { OutcomeDeps } from './outcome-deps';

/**
 * Writes a record of the call's item: a new one, or a patch on the version that the person saw.
 * @throws as `saveRecord`, and AppError `not-found` for a record of another item
 */
export async function saveItemRecord(
  call: ItemCall,
  kind: ItemKind,
  { id, version, set }: Pick<SaveRequest, 'id' | 'version' | 'set'>,
  deps: OutcomeDeps,
): Promise<SaveOutcome> {
  const there = await ofThisItem(call, kind, id, deps);
  const own = there ? {} : { issueId: call.item.id };
  const outcome = await saveRecord(call, kind, { id, version, set, own }, deps);
  if (kind === 'test') await tested(call, deps);
  return outcome;
}

/**
 * Deletes a record of the call's item; the history can bring it back. False when it was deleted already.
 * @throws AppError `not-found` when the item has none of this id
 */
export async function deleteItemRecord(
  call: ItemCall,
  kind: ItemKind,
  id: string,
  deps: OutcomeDeps,
): Promise<boolean> {
  if (!(await ofThisItem(call, kind, id, deps))) throw gone(kind, id);
  const deleted = await deleteRecord(call, kind, id, deps);
  if (kind === 'test') await tested(call, deps);
  return deleted;
}

/** A test says how sure the work is, in its rules and in its score. */
async function tested(call: ItemCall, deps: OutcomeDeps): Promise<void> {
  await noteValidation(call, call, deps);
  await markItem(call.item, deps);
}

/** Whether the record is there. Whoever may edit one item must not write what belongs to another. */
async function ofThisItem(
  { product, item }: ItemCall,
  kind: ItemKind,
  id: string,
  deps: OutcomeDeps,
): Promise<boolean> {
  const record = (await deps.records.read(product.id, kind, [id])).get(id);
  if (record === undefined) return false;
  if (record.value['issueId'] !== item.id) throw gone(kind, id);
  return true;
}

function gone(kind: ItemKind, id: string): AppError {
  return new AppError('not-found', said('records.gone'), { kind, id });
}

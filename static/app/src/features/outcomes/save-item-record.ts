import type { ProcedureInput } from '@contract/rpc';
import type { ItemKind } from '@domain/outcomes/item-kinds';
import { kindNamed } from '@domain/records/kinds';
import type { Pen } from '../../api/write';
import { writtenOf } from '../records/form/draft';
import type { Edit, Sent } from '../records/save/use-merged-save';

/** Sends an edit of a record that belongs to a work item. */
export async function saveItemRecord(
  { write }: Pen,
  issueId: string,
  kind: ItemKind,
  { id, version, set }: Edit,
): Promise<Sent<null>> {
  const input: ProcedureInput<'item.save-record'> = { issueId, kind, id, version, set: { ...set } };
  const answer = await write('item.save-record', input);
  if (answer.kind === 'saved') return { kind: 'saved', saved: null };
  return {
    kind: 'newer',
    version: answer.theirs.version,
    value: writtenOf(kindNamed(kind), answer.theirs.value),
  };
}

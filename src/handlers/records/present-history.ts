import type { ChangeView } from '../../contract/records/history-views';
import { recordDiff } from '../../domain/records/history';
import type { StoredChange } from '../../adapters/store/records/history-store';
import { undoable } from '../../usecases/records/undo-change';
import type { UndoableMerges } from '../../usecases/records/undo-change';

/** A change as the history shows it, field by field. */
export function presentChange(change: StoredChange, merges: UndoableMerges): ChangeView {
  return {
    id: change.id,
    kind: change.kind,
    recordId: change.recordId,
    action: change.action,
    at: change.at,
    accountId: change.accountId,
    broughtBy: change.broughtBy ?? null,
    fields: recordDiff(change.before, change.after).map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null,
    })),
    undid: change.undoes !== null,
    undoable: undoable(change, merges),
  };
}

const RECORD_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids of every record that the changes are about or speak of. */
export function idsIn(changes: readonly ChangeView[]): string[] {
  const ids = new Set<string>();
  for (const { recordId, fields } of changes) {
    ids.add(recordId);
    for (const { field, before, after } of fields) {
      for (const text of [field, before, after])
        if (typeof text === 'string' && text.length < 80)
          for (const [id] of text.matchAll(RECORD_ID)) ids.add(id);
    }
  }
  return [...ids];
}

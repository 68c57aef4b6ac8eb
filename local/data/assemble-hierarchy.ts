import type { Collector } from './collector';
import type { DraftIssue } from './draft';
import { hierarchyLevelOf } from './status-words';

/** 2 above epics, 1 epic, 0 standard, -1 sub-task. */
export function levelOf(draft: DraftIssue): number {
  if (draft.hierarchyLevel !== undefined) return Math.min(Math.max(draft.hierarchyLevel, -1), 2);
  return draft.isSubtask === true ? -1 : hierarchyLevelOf(draft.type);
}

/**
 * The parent of each work item: its own `parent`, else its epic, else the item that lists it as a sub-task. A parent
 * that is not in the data, or not above its child, is counted and left out.
 */
export function parentsOf(drafts: readonly DraftIssue[], collector: Collector): ReadonlyMap<string, string> {
  const byId = new Map(
    drafts.flatMap((draft) => (draft.id === undefined ? [] : [[draft.id, draft] as const])),
  );
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const listedBy = new Map(
    drafts.flatMap((draft) => (draft.subtaskKeys ?? []).map((key) => [key, draft.key] as const)),
  );
  const parents = new Map<string, string>();
  for (const draft of drafts) {
    const candidates = [draft.parent, draft.epic, collector.epicOf.get(draft.key), listedBy.get(draft.key)];
    const named = candidates.filter((each) => each !== undefined && each !== draft.key);
    if (named.length === 0) {
      if (levelOf(draft) < 0) collector.tally.add('sub-task without a parent in the data', draft.key);
      continue;
    }
    const found = named
      .map((each) => byKey.get(each ?? '') ?? byId.get(each ?? ''))
      .filter((each) => each !== undefined);
    const parent = found.find((each) => levelOf(each) > levelOf(draft));
    if (parent !== undefined) parents.set(draft.key, parent.key);
    else if (found[0] !== undefined)
      collector.tally.add(
        'parent that is not a level above its child',
        `${draft.key} (${draft.type}) under ${found[0].key} (${found[0].type})`,
      );
    else collector.tally.add('parent that is not in the data', `${draft.key} under ${named[0] ?? ''}`);
  }
  return parents;
}

import { same, threeWayMerge } from '@domain/records/three-way-merge';
import type { FieldConflict, PlainRecord } from '@domain/records/three-way-merge';

/** A person's changes on top of what somebody else stored meanwhile. */
export interface MergedDraft {
  readonly draft: PlainRecord;
  /** What is stored, and its version. */
  readonly theirs: PlainRecord;
  readonly version: number;
  /** Fields that came from the other person without any question. */
  readonly taken: readonly string[];
  /** Fields that both changed differently, with the choice made for each so far. */
  readonly conflicts: readonly (FieldConflict & { readonly chosen: 'mine' | 'theirs' })[];
}

/** Merges a draft with the newer record; where both changed a field, theirs stands until the person chooses. */
export function mergeDraft(
  base: PlainRecord,
  mine: PlainRecord,
  theirs: PlainRecord,
  version: number,
): MergedDraft {
  const { merged, conflicts } = threeWayMerge(base, mine, theirs);
  const asked = new Set(conflicts.map((conflict) => conflict.field));
  return {
    draft: merged,
    theirs,
    version,
    taken: Object.keys(theirs).filter(
      (field) => !asked.has(field) && !same(base[field], theirs[field]) && !same(mine[field], theirs[field]),
    ),
    conflicts: conflicts.map((conflict) => ({ ...conflict, chosen: 'theirs' })),
  };
}

/** The merge with one question answered. */
export function chooseSide(merge: MergedDraft, field: string, chosen: 'mine' | 'theirs'): MergedDraft {
  const conflict = merge.conflicts.find((one) => one.field === field);
  if (conflict === undefined) return merge;
  return {
    ...merge,
    draft: { ...merge.draft, [field]: conflict[chosen] },
    conflicts: merge.conflicts.map((one) => (one === conflict ? { ...one, chosen } : one)),
  };
}

/** What the merge still has to write: the fields in which it differs from what is stored. */
export function changesOf({ draft, theirs }: Pick<MergedDraft, 'draft' | 'theirs'>): PlainRecord {
  return Object.fromEntries(Object.entries(draft).filter(([field, value]) => !same(value, theirs[field])));
}

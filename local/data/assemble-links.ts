import type { DataLink } from '../jira/site-data';
import type { Collector } from './collector';
import type { DraftIssue } from './draft';

/** What Jira says on both ends of its usual link types, for exports that name only the type. */
const usualNames: Readonly<Record<string, { readonly inward: string; readonly outward: string }>> = {
  Blocks: { inward: 'is blocked by', outward: 'blocks' },
  Cloners: { inward: 'is cloned by', outward: 'clones' },
  Depends: { inward: 'is depended on by', outward: 'depends on' },
  Duplicate: { inward: 'is duplicated by', outward: 'duplicates' },
  Includes: { inward: 'is included by', outward: 'includes' },
  Relates: { inward: 'relates to', outward: 'relates to' },
};

/** Joins the two ends of each link into one; a link whose other end is not in the data is counted and left out. */
export function assembleLinks(drafts: readonly DraftIssue[], collector: Collector): DataLink[] {
  const known = new Set(drafts.map((draft) => draft.key));
  const names = new Map<string, { inward?: string; outward?: string }>();
  for (const { type, inwardName, outwardName } of drafts.flatMap((draft) => draft.links ?? [])) {
    const name = names.get(type) ?? {};
    if (inwardName !== undefined) name.inward ??= inwardName;
    if (outwardName !== undefined) name.outward ??= outwardName;
    names.set(type, name);
  }
  const links = new Map<string, DataLink>();
  for (const draft of drafts)
    for (const { type, direction, key } of draft.links ?? []) {
      if (!known.has(key)) {
        collector.tally.add('link to a work item that is not in the data', `${draft.key} – ${key}`);
        continue;
      }
      const [fromKey, toKey] = direction === 'outward' ? [draft.key, key] : [key, draft.key];
      const { inward = usualNames[type]?.inward ?? type, outward = usualNames[type]?.outward ?? type } =
        names.get(type) ?? {};
      // A link that reads the same from both sides may be written twice, once from each end.
      const ends = inward === outward ? [fromKey, toKey].sort().join(' ') : `${fromKey} ${toKey}`;
      if (!links.has(`${type} ${ends}`))
        links.set(`${type} ${ends}`, { type, inward, outward, fromKey, toKey });
    }
  return [...links.values()];
}

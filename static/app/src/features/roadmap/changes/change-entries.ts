import type { ChangesView, PlanStateView, ScoreChangeView } from '@contract/roadmap/change-views';
import { planChanges } from '@domain/roadmap/changes';
import type { GoneReason, PlanPart } from '@domain/roadmap/changes';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { horizonsOf } from '@domain/roadmap/horizon';
import { planStateOf } from '@domain/roadmap/snapshot';

/** What every line of the page says: which work item. */
interface Entry {
  readonly issueId: string;
  readonly key: string;
  readonly title: string;
}

export interface ScoredEntry extends Entry {
  readonly change: ScoreChangeView;
  /** The item and its stories: what is decided about any of them changes its value. */
  readonly family: readonly { readonly issueId: string; readonly key: string }[];
}

export interface AddedEntry extends Entry {
  readonly now: PlanStateView;
}

export interface GoneEntry extends Entry {
  readonly why: GoneReason;
  readonly before: PlanStateView;
}

export interface MovedEntry extends Entry {
  readonly before: PlanStateView;
  readonly now: PlanStateView;
  readonly parts: readonly PlanPart[];
}

/** The five columns of the page. */
export interface ChangeEntries {
  readonly rose: readonly ScoredEntry[];
  readonly fell: readonly ScoredEntry[];
  readonly added: readonly AddedEntry[];
  readonly gone: readonly GoneEntry[];
  readonly moved: readonly MovedEntry[];
}

/**
 * What changed, by kind. Everything that still exists is told of only when the person's own list of work holds
 * it; `items` is that list, `elsewhere` what stands below it in projects of others.
 */
export function changeEntries(
  view: ChangesView,
  {
    items,
    elsewhere,
  }: { readonly items: readonly RoadmapItem[]; readonly elsewhere: readonly RoadmapItem[] },
  today: string,
): ChangeEntries {
  const seen = new Map(items.map((item) => [item.id, item]));
  const deleted = new Set(view.deletedIds);
  const mayTell = ({ issueId }: { issueId: string }): boolean => seen.has(issueId) || deleted.has(issueId);
  const named = (state: NamedState): Entry => ({
    issueId: state.issueId,
    key: seen.get(state.issueId)?.key ?? state.key,
    title: seen.get(state.issueId)?.summary ?? state.title ?? '',
  });
  const before = view.before.filter(mayTell);
  const placed = horizonsOf(items, today, elsewhere);
  const after: readonly PlanStateView[] =
    view.after?.filter(mayTell) ??
    items.map((item) => planStateOf(item, placed.get(item.id)?.horizon ?? 'later'));
  const plan = planChanges(before, after, deleted);
  const scores = view.scores.filter(({ issueId }) => seen.has(issueId));
  const children = new Map<string, { issueId: string; key: string }[]>();
  for (const { id, key, parentId } of items)
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), { issueId: id, key }]);
  const scored = (up: boolean): ScoredEntry[] =>
    scores
      .filter(({ from, to }) => (to ?? 0) > (from ?? 0) === up)
      .map((change) => {
        const entry = named(change);
        const family = [entry, ...(children.get(entry.issueId) ?? [])];
        return { ...entry, change, family };
      });
  return {
    rose: scored(true),
    fell: scored(false),
    added: plan.added.map((now) => ({ ...named(now), now })),
    gone: plan.gone.map(({ before: old, why }) => ({ ...named(old), before: old, why })),
    moved: plan.moved.map(({ before: old, after: now, parts }) => ({
      ...named(now),
      before: old,
      now,
      parts,
    })),
  };
}

/** An item under the key that it had, with its title where the page cannot know it. */
interface NamedState {
  readonly issueId: string;
  readonly key: string;
  readonly title?: string | undefined;
}

/** How many lines the page has in all. */
export function countEntries(entries: ChangeEntries): number {
  const { rose, fell, added, gone, moved } = entries;
  return rose.length + fell.length + added.length + gone.length + moved.length;
}

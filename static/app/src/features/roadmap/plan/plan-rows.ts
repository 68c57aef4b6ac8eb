import type { NeedView } from '@contract/value/knowledge-views';
import type { ItemIntervals, OutlineView } from '@contract/roadmap/outline-views';
import { belowOf } from '@domain/items/below';
import { goalsServed } from '@domain/roadmap/goals-served';
import { horizonsOf } from '@domain/roadmap/horizon';
import type { Placed } from '@domain/roadmap/horizon';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { spansOf } from '@domain/roadmap/span';
import type { Span } from '@domain/roadmap/span';
import { NO_FAMILY } from '../../../api/work-items/family';
import type { Family } from '../../../api/work-items/family';
import { rowOf } from '../../../api/work-items/item-numbers';
import type { ItemRow, Knowledge } from '../../../api/work-items/item-numbers';
import { compareKeys } from '../../../api/work-items/item-tree';
import type { ViewChoice } from './view-choice';

/** What lanes are made of: personas and needs, and what comes with the outline once it is there. */
export interface LaneKnowledge extends Knowledge {
  readonly goals?: OutlineView['goals'];
  readonly themes?: OutlineView['themes'];
  readonly tests?: OutlineView['tests'];
  /** By issue id; undefined until they are known. */
  readonly intervals?: ReadonlyMap<string, ItemIntervals> | undefined;
}

/** An item as the roadmap draws it: with what its stories add, its horizon and its place in time. */
export interface PlanRow extends ItemRow {
  readonly item: RoadmapItem;
  readonly goalKeys: readonly string[];
  /** Themes of its needs, and the initiative above its epic. */
  readonly themes: readonly string[];
  /** The epic (or above) under which the item hangs; the item itself when it is one. null = none. */
  readonly theme: RoadmapItem | null;
  readonly placed: Placed;
  readonly span: Span | null;
  /** Share of the stories below that are done, by number; null without stories. */
  readonly done01: number | null;
  /** The 80 % interval of its value, and how sure it is; null until it is known, and where it has no value. */
  readonly measured: Pick<ItemIntervals, 'value' | 'confidence01'> | null;
  /** True = it is worth something and nobody has begun to test what is assumed about it or its stories. */
  readonly untested: boolean;
}

/**
 * The rows of the roadmap, the most valuable first. An epic is for whom its stories are for, too. `epics` are epics, what
 * stands above them, and what stands under none and serves a need or was put into a horizon: a bug without a parent is no
 * epic.
 */
export function planRows(
  items: readonly RoadmapItem[],
  knowledge: LaneKnowledge,
  today: string,
  detail: ViewChoice['detail'],
  family: Family = NO_FAMILY,
): readonly PlanRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const children = belowOf(items.filter(({ id, parentId }) => parentId !== id));
  const spans = spansOf(items);
  const placed = horizonsOf(items, today, family.elsewhere);
  const { efforts } = family;
  const themeOf = new Map(knowledge.themes?.map(({ needKey, theme }) => [needKey, theme]));
  const tested = new Set(knowledge.tests?.map(({ issueId }) => issueId));
  // Where nobody works with epics, what stands under none stands for itself.
  const hasEpics = items.some(({ hierarchyLevel }) => hierarchyLevel > 0);
  const counts = (item: RoadmapItem): boolean =>
    !hasEpics || item.hierarchyLevel > 0 || item.needKeys.length > 0 || item.decided?.horizon !== undefined;
  const shown = detail === 'all' ? items : items.filter((item) => counts(item) && isTop(item, byId));
  return shown
    .map((item) =>
      planRow(item, children.get(item.id) ?? [], {
        byId,
        knowledge,
        placed,
        efforts,
        spans,
        themeOf,
        tested,
      }),
    )
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || compareKeys(a.item.key, b.item.key));
}

/** An item without a parent in the list, or one that is its own ancestor: nothing is ever hidden. */
export function isTop(item: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): boolean {
  const seen = new Set([item.id]);
  let parent = parentOf(item, byId);
  if (parent === null || item.hierarchyLevel > 0) return true;
  while (parent !== null) {
    if (seen.has(parent.id)) return true;
    seen.add(parent.id);
    parent = parentOf(parent, byId);
  }
  return false;
}

function parentOf(item: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): RoadmapItem | null {
  return item.parentId === null ? null : (byId.get(item.parentId) ?? null);
}

const UNPLACED: Placed = { horizon: 'later', because: 'nothing-planned' };

interface Surroundings {
  readonly byId: ReadonlyMap<string, RoadmapItem>;
  readonly knowledge: LaneKnowledge;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly efforts: Family['efforts'];
  readonly spans: ReadonlyMap<string, Span>;
  /** Theme by need key. */
  readonly themeOf: ReadonlyMap<string, string>;
  /** Ids of items about which something is or was tested. */
  readonly tested: ReadonlySet<string>;
}

function planRow(
  item: RoadmapItem,
  below: readonly RoadmapItem[],
  { byId, knowledge, placed, efforts, spans, themeOf, tested }: Surroundings,
): PlanRow {
  // What a done story was for is no reason for the work that is left.
  const told =
    item.statusCategory === 'done' ? below : below.filter(({ statusCategory }) => statusCategory !== 'done');
  const family = [item, ...told];
  const served: RoadmapItem =
    below.length === 0
      ? item
      : {
          ...item,
          needKeys: [...new Set(family.flatMap(({ needKeys }) => needKeys))],
          personaKeys: [...new Set(family.flatMap(({ personaKeys }) => personaKeys))],
        };
  const row = rowOf(served, knowledge, efforts);
  return {
    ...row,
    item,
    needs: ownFirst(row.needs, item),
    goalKeys: [...new Set(family.flatMap((each) => goalsServed(each, knowledge.goals ?? [])))],
    themes: themesOf(served, initiativeAbove(item, byId), themeOf),
    theme: item.hierarchyLevel > 0 ? item : parentOf(item, byId),
    placed: placed.get(item.id) ?? UNPLACED,
    span: spans.get(item.id) ?? null,
    measured: knowledge.intervals?.get(item.id) ?? null,
    untested: knowledge.tests !== undefined && row.value !== null && !family.some(({ id }) => tested.has(id)),
    done01:
      below.length === 0
        ? null
        : below.filter(({ statusCategory }) => statusCategory === 'done').length / below.length,
  };
}

/** The needs that the item names itself before those of its stories: the first one speaks for it. */
function ownFirst(needs: readonly NeedView[], { needKeys }: RoadmapItem): readonly NeedView[] {
  const own = new Set(needKeys);
  return [...needs].sort((a, b) => Number(own.has(b.key)) - Number(own.has(a.key)));
}

function themesOf(
  { needKeys }: RoadmapItem,
  initiative: RoadmapItem | null,
  themeOf: ReadonlyMap<string, string>,
): readonly string[] {
  const named = needKeys.flatMap((key) => themeOf.get(key) ?? []);
  return [...new Set(initiative === null ? named : [...named, initiative.summary])];
}

/** The item above the epics (level 2 and up) under which an item hangs; loops in the hierarchy end the search. */
function initiativeAbove(item: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): RoadmapItem | null {
  const seen = new Set<string>();
  for (let at: RoadmapItem | null = item; at !== null && !seen.has(at.id); at = parentOf(at, byId)) {
    if (at.hierarchyLevel > 1) return at;
    seen.add(at.id);
  }
  return null;
}

/** Needs that are still open, the widest gap first. */
export function openNeeds(needs: readonly NeedView[]): readonly NeedView[] {
  return needs
    .filter((need) => need.status !== 'met' && need.status !== 'shipped' && need.status !== 'declined')
    .sort((a, b) => b.gap - a.gap);
}

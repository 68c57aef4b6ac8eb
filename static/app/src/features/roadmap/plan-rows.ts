import type { NeedView } from '@contract/knowledge-views';
import { horizonOf } from '@domain/roadmap/horizon';
import type { Placed } from '@domain/roadmap/horizon';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { spansOf } from '@domain/roadmap/span';
import type { Span } from '@domain/roadmap/span';
import { rowOf } from '../work-items/item-numbers';
import type { ItemRow, Knowledge } from '../work-items/item-numbers';
import { compareKeys } from '../work-items/item-tree';
import type { LaneKind, ViewChoice } from './view-choice';

/** An item as the roadmap draws it: with what its stories add, its horizon and its place in time. */
export interface PlanRow extends ItemRow {
  readonly item: RoadmapItem;
  readonly goalKeys: readonly string[];
  /** The epic (or above) under which the item hangs; the item itself when it is one. null = none. */
  readonly theme: RoadmapItem | null;
  readonly placed: Placed;
  readonly span: Span | null;
  /** Share of the stories below that are done, by number; null without stories. */
  readonly done01: number | null;
  /** false = its epic stands in the list too, whose value and points already hold its own. */
  readonly counted?: boolean;
}

/**
 * The rows of the roadmap, the most valuable first. An epic is for whom its stories are for, too. `epics` leaves
 * out what hangs under a parent that is in the list.
 */
export function planRows(
  items: readonly RoadmapItem[],
  knowledge: Knowledge,
  today: string,
  detail: ViewChoice['detail'],
): readonly PlanRow[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const children = new Map<string, RoadmapItem[]>();
  for (const item of items) {
    if (item.parentId === null || !byId.has(item.parentId) || item.parentId === item.id) continue;
    const siblings = children.get(item.parentId);
    if (siblings === undefined) children.set(item.parentId, [item]);
    else siblings.push(item);
  }
  const spans = spansOf(items);
  const shown = detail === 'all' ? items : items.filter((item) => isTop(item, byId));
  return shown
    .map((item) => planRow(item, children.get(item.id) ?? [], byId, knowledge, today, spans))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || compareKeys(a.item.key, b.item.key));
}

/** An item without a parent in the list, or one that is its own ancestor: nothing is ever hidden. */
function isTop(item: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): boolean {
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

function planRow(
  item: RoadmapItem,
  below: readonly RoadmapItem[],
  byId: ReadonlyMap<string, RoadmapItem>,
  knowledge: Knowledge,
  today: string,
  spans: ReadonlyMap<string, Span>,
): PlanRow {
  const family = [item, ...below];
  const served: RoadmapItem =
    below.length === 0
      ? item
      : {
          ...item,
          needKeys: [...new Set(family.flatMap(({ needKeys }) => needKeys))],
          personaKeys: [...new Set(family.flatMap(({ personaKeys }) => personaKeys))],
        };
  const estimated = below.flatMap(({ estimate }) => estimate.points ?? []);
  const childPoints = estimated.length === 0 ? null : estimated.reduce((sum, points) => sum + points, 0);
  return {
    ...rowOf(served, knowledge, childPoints),
    item,
    goalKeys: [...new Set(family.flatMap(({ goals }) => Object.keys(goals)))],
    theme: item.hierarchyLevel > 0 ? item : parentOf(item, byId),
    placed: horizonOf(item, today),
    span: spans.get(item.id) ?? null,
    done01:
      below.length === 0
        ? null
        : below.filter(({ statusCategory }) => statusCategory === 'done').length / below.length,
  };
}

/** Marks what sums must leave out among the rows that are shown: an epic's numbers hold those of its stories. */
export function withCounting(rows: readonly PlanRow[]): readonly PlanRow[] {
  const shown = new Set(rows.map((row) => row.item.id));
  return rows.map((row) =>
    row.item.parentId !== null && row.item.parentId !== row.item.id && shown.has(row.item.parentId)
      ? { ...row, counted: false }
      : row,
  );
}

/** The lanes' keys in their order: all personas and needs, empty or not; goals and themes that are served. */
export function laneKeys(kind: LaneKind, rows: readonly PlanRow[], knowledge: Knowledge): readonly string[] {
  switch (kind) {
    case 'none':
      return [];
    case 'persona':
      return knowledge.personas.filter((persona) => !persona.anti).map((persona) => persona.key);
    case 'need':
      return [...knowledge.needs].sort((a, b) => b.gap - a.gap).map((need) => need.key);
    case 'goal':
      return [...new Set(rows.flatMap((row) => row.goalKeys))].sort();
    case 'epic':
      return [...new Set(rows.flatMap((row) => row.theme?.key ?? []))];
  }
}

/** The lanes in which a row stands. */
export function laneKeysOf(kind: LaneKind): (row: PlanRow) => readonly string[] {
  switch (kind) {
    case 'none':
      return () => [];
    case 'persona':
      return (row) => row.personas.map((persona) => persona.key);
    case 'need':
      return (row) => row.needs.map((need) => need.key);
    case 'goal':
      return (row) => row.goalKeys;
    case 'epic':
      return (row) => (row.theme === null ? [] : [row.theme.key]);
  }
}

/** Needs that are still open, the widest gap first. */
export function openNeeds(needs: readonly NeedView[]): readonly NeedView[] {
  return needs
    .filter((need) => need.status !== 'met' && need.status !== 'shipped' && need.status !== 'declined')
    .sort((a, b) => b.gap - a.gap);
}

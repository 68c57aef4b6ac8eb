import { NO_LANE, buildLanes } from '@domain/roadmap/lanes';
import type { LaneEntry } from '@domain/roadmap/lanes';
import { leftToGain, totalOf } from '@domain/roadmap/total';
import type { Total, TotalBasis, TotalScope } from '@domain/roadmap/total';
import type { ItemFilter } from '../../../api/work-items/item-filter';
import type { LaneKnowledge, PlanRow } from './plan-rows';
import type { LaneKind } from './view-choice';

/** An item in a lane. */
export interface PlanEntry extends LaneEntry<PlanRow> {
  /** The part of its value that the lane counts, in customers per 100; null where the lane counts all of it. */
  readonly part: number | null;
}

/** A lane with what its items come to. */
export interface PlanLane {
  readonly key: string;
  readonly entries: readonly PlanEntry[];
  readonly total: Total;
  /** All that there is to gain for the persona, need or theme, in customers per 100; null in other lanes. */
  readonly toGain: number | null;
  /** Items that would stand here without the filter. */
  readonly hidden: number;
}

interface LanesInput {
  readonly kind: LaneKind;
  /** What the filter lets through, and all that there is. */
  readonly rows: readonly PlanRow[];
  readonly all: readonly PlanRow[];
  readonly filter: Pick<ItemFilter, 'persona' | 'need'>;
  readonly knowledge: LaneKnowledge;
  readonly basis: TotalBasis;
}

/**
 * The rows in lanes. A filter by persona or need leaves only its own lane of that kind, and a lane without rows says
 * whether there is no work or the filter hides it.
 */
export function planLanes({ kind, rows, all, filter, knowledge, basis }: LanesInput): readonly PlanLane[] {
  const only = kind === 'persona' ? filter.persona : kind === 'need' ? filter.need : '';
  const keys = laneKeys(kind, rows, knowledge);
  const keysOf = laneKeysOf(kind);
  const whole = new Map(buildLanes(all, keys, keysOf).map(({ key, entries }) => [key, entries.length]));
  return buildLanes(rows, keys, keysOf)
    .filter(({ key }) => only === '' || key === (only === 'none' ? NO_LANE : only))
    .map((lane) => {
      const scope = scopeOf(kind, lane.key, knowledge);
      return {
        key: lane.key,
        entries: lane.entries.map((entry) => ({
          ...entry,
          part:
            scope === null || entry.alsoIn.length === 0
              ? null
              : totalOf([entry.item.item], basis, scope).value,
        })),
        total: totalOf(
          lane.entries.map(({ item: row }) => row.item),
          basis,
          scope ?? {},
        ),
        toGain: scope === null ? null : leftToGain(basis.needs, scope),
        hidden: (whole.get(lane.key) ?? 0) - lane.entries.length,
      };
    });
}

/** Whose part of the value a lane counts; null where its items count with all that they are worth. */
function scopeOf(kind: LaneKind, key: string, { themes = [] }: LaneKnowledge): TotalScope | null {
  if (key === NO_LANE) return null;
  if (kind === 'persona') return { personaKey: key };
  if (kind === 'need') return { needKeys: new Set([key]) };
  const needs = kind === 'theme' ? themes.filter(({ theme }) => theme === key) : [];
  return needs.length === 0 ? null : { needKeys: new Set(needs.map(({ needKey }) => needKey)) };
}

/** The lanes' keys in their order: all personas, needs, goals and themes, empty or not; epics and teams with work. */
function laneKeys(kind: LaneKind, rows: readonly PlanRow[], knowledge: LaneKnowledge): readonly string[] {
  switch (kind) {
    case 'none':
      return [];
    case 'persona':
      return knowledge.personas.filter((persona) => !persona.anti).map((persona) => persona.key);
    case 'need':
      return [...knowledge.needs].sort((a, b) => b.gap - a.gap).map((need) => need.key);
    case 'goal':
      return distinct([
        ...(knowledge.goals ?? []).map(({ key }) => key),
        ...rows.flatMap((row) => row.goalKeys).sort(),
      ]);
    case 'theme':
      return distinct([
        ...(knowledge.themes ?? []).map(({ theme }) => theme),
        ...rows.flatMap((row) => row.themes),
      ]).sort((a, b) => a.localeCompare(b));
    case 'team':
      return [...new Map(rows.flatMap(({ item }) => item.teams.map((team) => [team.id, team.name])))]
        .sort((a, b) => a[1].localeCompare(b[1]))
        .map(([id]) => id);
    case 'epic':
      return [...new Set(rows.flatMap((row) => row.theme?.key ?? []))];
  }
}

/** The lanes in which a row stands. */
function laneKeysOf(kind: LaneKind): (row: PlanRow) => readonly string[] {
  switch (kind) {
    case 'none':
      return () => [];
    case 'persona':
      return (row) => row.personas.map((persona) => persona.key);
    case 'need':
      return (row) => row.needs.map((need) => need.key);
    case 'goal':
      return (row) => row.goalKeys;
    case 'theme':
      return (row) => row.themes;
    case 'team':
      return (row) => row.item.teams.map(({ id }) => id);
    case 'epic':
      return (row) => (row.theme === null ? [] : [row.theme.key]);
  }
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

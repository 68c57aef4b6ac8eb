import { itemProperty, ITEM_PROPERTY } from '@contract/jira-fields';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import type { SprintCandidate } from '@domain/planning/sprint/sprint-problem';
import { aloneValueOf } from '@domain/planning/sprint/sprint-worth';
import { linksOf } from '@domain/items/work-item';
import { confidenceOf, evidenceStrength01 } from '@domain/value/confidence';
import { readWorkItem } from '@jira/issue-schema';
import { blockersOf } from '@jira/item-links';
import type { IssueJson } from '@jira/issue-schema';
import { rowOf } from '../../../api/work-items/item-numbers';
import type { ItemRow } from '../../../api/work-items/item-numbers';

/** A work item as planning sees it: what a list shows, and what the solver takes. */
export interface PlanItem {
  readonly key: string;
  /** What a list shows; its value is what the item would add to an empty sprint, null where nothing can be said. */
  readonly row: ItemRow;
  readonly candidate: SprintCandidate;
  /** Where the item stood in Jira when the page was loaded. */
  readonly place: 'sprint' | 'backlog';
  readonly done: boolean;
  /** Of a project outside this product: its need keys mean other needs, so none is counted. */
  readonly foreign: boolean;
  /** Keys of finished items that blocked this one. */
  readonly doneBlockers: readonly string[];
}

/** Reads one issue for planning. */
export function planItemOf(
  issue: IssueJson,
  place: PlanItem['place'],
  snapshot: KnowledgeSnapshot,
  basis: PlanningBasis,
): PlanItem {
  const read = readWorkItem(issue, snapshot.fields, snapshot.estimation);
  const foreign = !snapshot.projectIds.includes(read.projectId);
  const item = foreign
    ? {
        ...read,
        needKeys: [],
        personaKeys: [],
        goals: {},
        written: { value: null, priority: null, band: null },
      }
    : read;
  const done = item.statusCategory === 'done';
  const known = new Set(snapshot.needs.map((need) => need.key));
  const links = linksOf(item, basis.coverageDefault01).filter((link) => known.has(link.needKey));
  const types = [...new Set(links.flatMap((link) => basis.evidenceTypes[link.needKey] ?? []))];
  const blockers = blockersOf(issue);
  const property = itemProperty.safeParse(issue.properties?.[ITEM_PROPERTY]);
  const points = item.estimate.points ?? wrongNumber(item.estimate.problem);
  const written = rowOf(item, snapshot);
  const candidate: SprintCandidate = {
    key: item.key,
    // What is done has been paid; a missing or wrong estimate of it must not stop the plan.
    points: done ? Math.max(0, points ?? 0) : points,
    links: links.map(({ needKey, coverage01 }) => ({ needKey, coverage01 })),
    confidence01: confidenceOf(evidenceStrength01(types, basis), basis),
    goal01: Math.min(
      1,
      basis.goals.reduce((sum, goal) => sum + goal.weight01 * (item.goals[goal.key] ?? 0), 0),
    ),
    personaKeys: written.personas.filter((persona) => !persona.anti).map((persona) => persona.key),
    itemClass: property.success ? (property.data.work ?? null) : null,
    blockedBy: done ? [] : blockers.map((blocker) => blocker.key),
    together: [],
    progress: done ? 'done' : item.statusCategory === 'indeterminate' ? 'begun' : 'new',
  };
  const isKnown = links.length > 0 || candidate.goal01 > 0;
  const value = isKnown
    ? aloneValueOf(candidate, { needs: snapshot.needs, goalShare01: basis.goalShare01 })
    : null;
  return {
    key: item.key,
    row: rowWith(written, value, written.points),
    place,
    done,
    foreign,
    doneBlockers: blockers.filter((blocker) => blocker.done).map((blocker) => blocker.key),
    candidate,
  };
}

/** The item for a team that plans by the number of items: each costs one. */
export function countedItem(item: PlanItem): PlanItem {
  return {
    ...item,
    row: rowWith(item.row, item.row.value, 1),
    candidate: { ...item.candidate, points: 1 },
  };
}

function rowWith(row: ItemRow, value: number | null, points: number | null): ItemRow {
  const valuePerPoint = value === null || points === null || points <= 0 ? null : value / points;
  return { ...row, value, points, valuePerPoint };
}

/** A negative estimate is told by the plan in words; anything else that is no number counts as missing. */
function wrongNumber(problem: string | null): number | null {
  const number = problem === null ? Number.NaN : Number(problem);
  return Number.isFinite(number) ? number : null;
}

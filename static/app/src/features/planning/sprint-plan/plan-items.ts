import { z } from 'zod';
import { itemProperty, ITEM_PROPERTY } from '@contract/jira-fields';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PlanningBasis } from '@contract/planning/planning-views';
import type { PlannedNeed, SprintCandidate } from '@domain/planning/sprint/sprint-problem';
import { aloneValueOf } from '@domain/planning/sprint/sprint-worth';
import { linksOf } from '@domain/items/work-item';
import type { WorkItem } from '@domain/items/work-item';
import type { NeedLink } from '@domain/value/model/facts';
import { readWorkItem } from '@jira/issue-schema';
import { blockersOf } from '@jira/item-links';
import type { IssueJson } from '@jira/issue-schema';
import { rowOf } from '../../../api/work-items/item-numbers';
import type { ItemRow } from '../../../api/work-items/item-numbers';

const personJson = z.object({ displayName: z.string() });

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
  /** Who does it, as Jira shows them; null = nobody yet. */
  readonly assignee: string | null;
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
  const needs = new Map(snapshot.needs.map((need) => [need.key, need]));
  const links = linksOf(item, basis.coverageDefault01).filter((link) => needs.has(link.needKey));
  const blockers = blockersOf(issue);
  const property = itemProperty.safeParse(issue.properties?.[ITEM_PROPERTY]);
  const points = item.estimate.points ?? wrongNumber(item.estimate.problem);
  const written = rowOf(item, snapshot);
  const candidate: SprintCandidate = {
    key: item.key,
    // What is done has been paid; a missing or wrong estimate of it must not stop the plan.
    points: done ? Math.max(0, points ?? 0) : points,
    links: links.map(({ needKey, coverage01, assumed = false }) => ({ needKey, coverage01, assumed })),
    confidence01: confidenceOfLinks(links, needs, basis),
    goalGain: goalGainOf(item, links, needs, basis),
    personaKeys: written.personas.filter((persona) => !persona.anti).map((persona) => persona.key),
    itemClass: property.success ? (property.data.work ?? null) : null,
    blockedBy: done ? [] : blockers.map((blocker) => blocker.key),
    together: [],
    progress: done ? 'done' : item.statusCategory === 'indeterminate' ? 'begun' : 'new',
  };
  const value = links.length > 0 ? aloneValueOf(candidate, { needs: plannedNeeds(snapshot) }) : null;
  return {
    key: item.key,
    row: rowWith(written, value, written.points),
    place,
    done,
    foreign,
    assignee: assigneeOf(issue),
    doneBlockers: blockers.filter((blocker) => blocker.done).map((blocker) => blocker.key),
    candidate,
  };
}

/** The needs as a plan counts them: what done work has met already is nothing that a sprint can add. */
export function plannedNeeds({ needs }: Pick<KnowledgeSnapshot, 'needs'>): readonly PlannedNeed[] {
  return needs.map(({ key, value, left01 }) => ({ key, value, served01: 1 - left01 }));
}

type Needs = ReadonlyMap<string, KnowledgeSnapshot['needs'][number]>;

/** How sure an item's needs are, by what each is worth to it. */
function confidenceOfLinks(
  links: readonly NeedLink[],
  needs: Needs,
  { confidence01 }: PlanningBasis,
): number {
  let sum = 0;
  let weight = 0;
  for (const { needKey, coverage01 } of links) {
    const worth = coverage01 * (needs.get(needKey)?.value ?? 0);
    sum += worth * (confidence01[needKey] ?? 0);
    weight += worth;
  }
  return weight > 0 ? sum / weight : 0;
}

/** What the goals that an item serves add to its value: λ·G·V, as in its score. */
function goalGainOf(
  item: Pick<WorkItem, 'goals'>,
  links: readonly NeedLink[],
  needs: Needs,
  { goalLift, goals }: PlanningBasis,
): number {
  let value = 0;
  for (const { needKey, coverage01 } of links) {
    const need = needs.get(needKey);
    value += Math.min(coverage01, need?.left01 ?? 0) * (need?.value ?? 0);
  }
  const goal01 = goals.reduce((sum, goal) => sum + goal.weight01 * (item.goals[goal.key] ?? 0), 0);
  return goalLift * Math.min(1, goal01) * value;
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

function assigneeOf(issue: IssueJson): string | null {
  const person = personJson.safeParse(issue.fields['assignee']);
  return person.success ? person.data.displayName : null;
}

/** A negative estimate is told by the plan in words; anything else that is no number counts as missing. */
function wrongNumber(problem: string | null): number | null {
  const number = problem === null ? Number.NaN : Number(problem);
  return Number.isFinite(number) ? number : null;
}

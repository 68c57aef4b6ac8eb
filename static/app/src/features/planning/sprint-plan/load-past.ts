import { z } from 'zod';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { SprintFreeze } from '@contract/planning/planning-views';
import type { PromisedItem } from '@domain/planning/sprint/retro';
import type { SprintJson } from '@jira/agile';
import { readWorkItem, workItemFields } from '@jira/issue-schema';
import { userDayOf } from '../../../api/user-day';
import { readSprintItems } from '../../../api/sprint';
import { rowOf } from '../../../api/work-items/item-numbers';

/** A closed sprint with what it promised and delivered. */
export interface PastSprint {
  readonly id: string;
  readonly name: string;
  /** Day on which it was completed; null when Jira does not say. */
  readonly endedOn: string | null;
  readonly donePoints: number;
  readonly doneItems: number;
  readonly personaKeys: readonly string[];
  readonly needKeys: readonly string[];
  /** Value at the start by the app's own record; null when the app did not see the sprint begin. */
  readonly promised: number | null;
  readonly delivered: number;
  /** True = values as they were kept then; false = what Jira says of these items today. */
  readonly frozen: boolean;
  /** What it began with, by the app's own record; empty when the app did not see it begin. */
  readonly promisedItems: readonly PromisedItem[];
  readonly byPersona: readonly {
    readonly key: string;
    readonly promised: number | null;
    readonly delivered: number;
  }[];
}

const closedSprints = z.array(z.object({ id: z.coerce.string(), completeDate: z.string().nullish() }));

interface DoneItem {
  readonly key: string;
  readonly points: number | null;
  readonly value: number | null;
  readonly personaKeys: readonly string[];
  readonly needKeys: readonly string[];
}

/**
 * Reads one closed sprint. An item counts for the last sprint it was in: work carried over is finished once. Values
 * are those kept at the start; an item added later counts with its value at the end.
 */
export async function loadPastSprint(
  sprint: SprintJson,
  snapshot: KnowledgeSnapshot,
  freezes: readonly SprintFreeze[],
): Promise<PastSprint> {
  const started = freezes.find((freeze) => freeze.sprintId === sprint.id && freeze.phase === 'started');
  const closed = freezes.find((freeze) => freeze.sprintId === sprint.id && freeze.phase === 'closed');
  const done =
    closed === undefined
      ? await doneNow(sprint, snapshot)
      : closed.items
          .filter((item) => item.done)
          .map((item) => ({ ...item, value: valueAt(started, item.key) ?? item.value }));
  const keys = snapshot.personas.filter((persona) => !persona.anti).map((persona) => persona.key);
  return {
    id: sprint.id,
    name: sprint.name,
    endedOn: dayOf(sprint.completeDate ?? sprint.endDate),
    doneItems: done.length,
    donePoints: sum(done, (item) => item.points),
    personaKeys: [...new Set(done.flatMap((item) => item.personaKeys))],
    needKeys: [...new Set(done.flatMap((item) => item.needKeys))],
    promised: started === undefined ? null : sum(started.items, (item) => item.value),
    delivered: sum(done, (item) => item.value),
    frozen: closed !== undefined,
    promisedItems: promisedItems(started, closed),
    byPersona: keys.map((key) => ({
      key,
      promised: started === undefined ? null : sum(started.items, (item) => partFor(item, key)),
      delivered: sum(done, (item) => partFor(item, key)),
    })),
  };
}

function promisedItems(started: SprintFreeze | undefined, closed: SprintFreeze | undefined): PromisedItem[] {
  // Before it is closed nobody can say what became of it.
  if (started === undefined || closed === undefined) return [];
  const ended = new Map(closed.items.map(({ issueId, done }) => [issueId, done]));
  return started.items.map(({ issueId, key, personaKeys, needKeys }) => ({
    issueId,
    key,
    personaKeys,
    needKeys,
    fate: ended.has(issueId) ? (ended.get(issueId) === true ? 'done' : 'open') : 'left',
  }));
}

async function doneNow(sprint: SprintJson, snapshot: KnowledgeSnapshot): Promise<DoneItem[]> {
  const fields = [...workItemFields(snapshot.fields, snapshot.estimation), 'sprint', 'closedSprints'];
  const issues = await readSprintItems(sprint.id, fields);
  return issues.flatMap((issue): DoneItem[] => {
    const item = readWorkItem(issue, snapshot.fields, snapshot.estimation);
    if (item.statusCategory !== 'done' || item.hierarchyLevel !== 0) return [];
    if (issue.fields['sprint'] != null || lastSprint(issue.fields['closedSprints']) !== sprint.id) return [];
    const row = rowOf(item, snapshot);
    return [
      {
        key: item.key,
        points: row.points,
        value: row.value,
        personaKeys: row.personas.filter((persona) => !persona.anti).map((persona) => persona.key),
        needKeys: row.needs.map((need) => need.key),
      },
    ];
  });
}

function lastSprint(value: unknown): string | null {
  const parsed = closedSprints.safeParse(value);
  if (!parsed.success) return null;
  const sorted = [...parsed.data].sort((a, b) => (a.completeDate ?? '').localeCompare(b.completeDate ?? ''));
  return sorted.at(-1)?.id ?? null;
}

function valueAt(freeze: SprintFreeze | undefined, key: string): number | null {
  return freeze?.items.find((item) => item.key === key)?.value ?? null;
}

/** An item for several personas counts for each in equal parts: what was kept of it says no more. */
function partFor(item: Pick<DoneItem, 'value' | 'personaKeys'>, personaKey: string): number {
  return item.personaKeys.includes(personaKey) ? (item.value ?? 0) / item.personaKeys.length : 0;
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number | null): number {
  return entries.reduce((total, entry) => total + (amountOf(entry) ?? 0), 0);
}

/** The user's day of an instant as Jira writes it; null without one. */
function dayOf(instant: string | null | undefined): string | null {
  return instant == null ? null : userDayOf(Date.parse(instant));
}

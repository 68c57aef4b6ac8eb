import { z } from 'zod';
import type { Estimation, ItemRow } from '../../../domain/items/work-item';
import { storedJson } from '../stored-json';

const UNITS: readonly Estimation['kind'][] = ['points', 'time', 'count'];
const maybeNumber = z.coerce.number().nullable();

/** A row as it stands, as the app takes it. */
export const itemRow = z
  .object({
    issue_id: z.string(),
    issue_key: z.string(),
    project_id: z.string(),
    parent_id: z.string(),
    hierarchy_level: z.coerce.number(),
    links: storedJson(
      z.array(z.object({ needKey: z.string(), coverage01: z.number(), assumed: z.boolean().default(false) })),
    ),
    personas: storedJson(z.array(z.string())),
    given_personas: storedJson(z.array(z.string())),
    goals: storedJson(z.record(z.string(), z.number())),
    points: maybeNumber,
    unit: z.string(),
    done: z.coerce.number(),
    blockers: z.string().nullable(),
    value: maybeNumber,
    priority: maybeNumber,
    band: z.string(),
  })
  .transform((row): ItemRow => ({
    issueId: row.issue_id,
    issueKey: row.issue_key,
    projectId: row.project_id,
    parentId: row.parent_id === '' ? null : row.parent_id,
    hierarchyLevel: row.hierarchy_level,
    links: row.links,
    personaKeys: row.personas,
    givenPersonaKeys: row.given_personas,
    goals: row.goals,
    points: row.points,
    unit: UNITS.find((unit) => unit === row.unit) ?? null,
    done: row.done === 1,
    blockerIds: row.blockers === null || row.blockers === '' ? [] : row.blockers.split(','),
    written: { value: row.value, priority: row.priority, band: row.band === '' ? null : row.band },
  }));

/** What the app remembers of an item as a row, seen at that time in milliseconds. */
export function columnsOf(row: ItemRow, seenAt: number) {
  return {
    issue_id: row.issueId,
    issue_key: row.issueKey,
    project_id: row.projectId,
    parent_id: row.parentId ?? '',
    hierarchy_level: row.hierarchyLevel,
    links: JSON.stringify(row.links),
    personas: JSON.stringify(row.personaKeys),
    given_personas: JSON.stringify(row.givenPersonaKeys),
    goals: JSON.stringify(row.goals),
    points: row.points,
    unit: row.unit ?? '',
    done: row.done ? 1 : 0,
    blockers: row.blockerIds.join(','),
    value: row.written.value,
    priority: row.written.priority,
    band: row.written.band ?? '',
    seen_at: seenAt,
  };
}

import { z } from 'zod';
import type { EstimationField, FieldIds } from '../contract/knowledge-snapshot';
import type { RoadmapItem, SprintOfItem } from '../domain/roadmap/roadmap-item';
import { readWorkItem, workItemFields } from './issue-schema';
import type { IssueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** Ids of the fields that hold an item's time; null = this site has no such field. */
export interface PlanFields {
  readonly startDate: string | null;
  readonly sprint: string | null;
}

const fieldList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    untranslatedName: z.string().optional(),
    schema: z.object({ type: z.string(), custom: z.string().optional() }).optional(),
  }),
);

/** Finds *Start date* and *Sprint* among the site's fields: their ids differ from site to site. */
export async function findPlanFields(transport: JiraTransport): Promise<PlanFields> {
  const fields = await requestJson(transport, fieldList, jiraPath`/rest/api/3/field`);
  const start = fields.find(
    (field) => field.schema?.type === 'date' && (field.untranslatedName ?? field.name) === 'Start date',
  );
  const sprint = fields.find((field) => field.schema?.custom?.endsWith(':gh-sprint') === true);
  return { startDate: start?.id ?? null, sprint: sprint?.id ?? null };
}

/** Names of the fields that `readRoadmapItem` needs. */
export function roadmapFields(fields: FieldIds, estimation: EstimationField, plan: PlanFields): string[] {
  return [
    ...workItemFields(fields, estimation),
    'duedate',
    ...(plan.startDate === null ? [] : [plan.startDate]),
    ...(plan.sprint === null ? [] : [plan.sprint]),
  ];
}

/** Jira's JSON as an item of the roadmap; a date in another form counts as none. */
export function readRoadmapItem(
  issue: IssueJson,
  fields: FieldIds,
  estimation: EstimationField,
  plan: PlanFields,
): RoadmapItem {
  return {
    ...readWorkItem(issue, fields, estimation),
    startDate: plan.startDate === null ? null : dayIn(issue.fields[plan.startDate]),
    dueDate: dayIn(issue.fields['duedate']),
    sprint: plan.sprint === null ? null : sprintIn(issue.fields[plan.sprint]),
  };
}

const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const sprintList = z.array(
  z.object({
    state: z.enum(['active', 'future', 'closed']),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
  }),
);

function dayIn(value: unknown): string | null {
  const text = dateText.safeParse(value);
  return text.success ? text.data.slice(0, 10) : null;
}

function sprintIn(value: unknown): SprintOfItem | null {
  const sprints = sprintList.safeParse(value);
  if (!sprints.success) return null;
  const found =
    sprints.data.find((sprint) => sprint.state === 'active') ??
    sprints.data.find((sprint) => sprint.state === 'future') ??
    sprints.data.at(-1);
  if (found === undefined) return null;
  return { state: found.state, startDate: dayIn(found.startDate), endDate: dayIn(found.endDate) };
}

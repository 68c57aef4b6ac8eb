import { z } from 'zod';
import type { EstimationField, FieldIds } from '../contract/value/knowledge-snapshot';
import type { Named, RoadmapItem, SprintOfItem } from '../domain/roadmap/roadmap-item';
import { readWorkItem, workItemFields } from './issue-schema';
import type { IssueJson } from './issue-schema';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** Ids of the fields that hold an item's time; null = this site has no such field. */
export interface PlanFields {
  readonly startDate: string | null;
  readonly sprint: string | null;
  readonly rank: string | null;
  readonly team: string | null;
}

const fieldList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    untranslatedName: z.string().optional(),
    schema: z.object({ type: z.string(), custom: z.string().optional() }).optional(),
  }),
);

/** Finds *Start date*, *Sprint*, *Rank* and *Team* among the site's fields: their ids differ from site to site. */
export async function findPlanFields(transport: JiraTransport): Promise<PlanFields> {
  const fields = await requestJson(transport, fieldList, jiraPath`/rest/api/3/field`);
  const start = fields.find(
    (field) => field.schema?.type === 'date' && (field.untranslatedName ?? field.name) === 'Start date',
  );
  const sprint = fields.find((field) => field.schema?.custom?.endsWith(':gh-sprint') === true);
  const rank = fields.find((field) => field.schema?.custom?.endsWith(':gh-lexo-rank') === true);
  const team = fields.find((field) =>
    /:(atlassian-team|rm-teams-custom-field-team)$/.test(field.schema?.custom ?? ''),
  );
  return {
    startDate: start?.id ?? null,
    sprint: sprint?.id ?? null,
    rank: rank?.id ?? null,
    team: team?.id ?? null,
  };
}

/** Names of the fields that `readRoadmapItem` needs. */
export function roadmapFields(fields: FieldIds, estimation: EstimationField, plan: PlanFields): string[] {
  return [
    ...workItemFields(fields, estimation),
    'duedate',
    'resolutiondate',
    ...(plan.startDate === null ? [] : [plan.startDate]),
    ...(plan.sprint === null ? [] : [plan.sprint]),
    ...(plan.rank === null ? [] : [plan.rank]),
    'fixVersions',
    'components',
    'labels',
    'assignee',
    ...(plan.team === null ? [] : [plan.team]),
  ];
}

/** Jira's JSON as an item of the roadmap; a date in another form counts as none. */
export function readRoadmapItem(
  issue: IssueJson,
  fields: FieldIds,
  estimation: EstimationField,
  plan: PlanFields,
): RoadmapItem {
  const components = namedIn(issue.fields['components']);
  return {
    ...readWorkItem(issue, fields, estimation),
    startDate: plan.startDate === null ? null : dayIn(issue.fields[plan.startDate]),
    dueDate: dayIn(issue.fields['duedate']),
    doneOn: dayIn(issue.fields['resolutiondate']),
    sprint: plan.sprint === null ? null : sprintIn(issue.fields[plan.sprint]),
    rank: plan.rank === null ? null : textIn(issue.fields[plan.rank]),
    versions: namedIn(issue.fields['fixVersions']),
    components,
    labels: textsIn(issue.fields['labels']),
    assignee: personIn(issue.fields['assignee']),
    teams: plan.team === null ? components : teamIn(issue.fields[plan.team]),
  };
}

/** Which fields to ask for, and how an issue that comes with them is read. */
export function roadmapReader(
  { fields, estimation }: { readonly fields: FieldIds; readonly estimation: EstimationField },
  plan: PlanFields,
): { readonly fields: string[]; readonly read: (issue: IssueJson) => RoadmapItem } {
  return {
    fields: roadmapFields(fields, estimation, plan),
    read: (issue) => readRoadmapItem(issue, fields, estimation, plan),
  };
}

const dateText = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const personValue = z.object({ accountId: z.string(), displayName: z.string() });
const namedList = z.array(z.object({ id: z.coerce.string(), name: z.string() }));
/** The field's value is an object since 2023, and was the team's name alone before. */
const teamValue = z.union([
  z.object({ id: z.coerce.string(), name: z.string().optional(), title: z.string().optional() }),
  z.string().min(1),
]);
const sprintList = z.array(
  z.object({
    id: z.coerce.string(),
    name: z.string().default(''),
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
  return {
    id: found.id,
    name: found.name,
    state: found.state,
    startDate: dayIn(found.startDate),
    endDate: dayIn(found.endDate),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function namedIn(value: unknown): readonly Named[] {
  const found = namedList.safeParse(value);
  return found.success ? found.data : [];
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Who stands in a field of one person; null where nobody does. */
export function personIn(value: unknown): Named | null {
  const found = personValue.safeParse(value);
  return found.success ? { id: found.data.accountId, name: found.data.displayName } : null;
}

function teamIn(value: unknown): readonly Named[] {
  const found = teamValue.safeParse(value);
  if (!found.success) return [];
  if (typeof found.data === 'string') return [{ id: found.data, name: found.data }];
  const { id, name, title } = found.data;
  return [{ id, name: name ?? title ?? id }];
}

import { z } from 'zod';
import { ITEM_PROPERTY, itemProperty } from '../contract/jira-fields';
import type { ItemProperty } from '../contract/jira-fields';
import type { EstimationField, FieldIds } from '../contract/value/knowledge-snapshot';
import type { Decided, Estimate, WorkItem } from '../domain/items/work-item';

/** An issue as Jira sends it, as far as the app reads it. */
export const issueJson = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()).default({}),
  properties: z.record(z.string(), z.unknown()).optional(),
});
export type IssueJson = z.infer<typeof issueJson>;

const issueType = z.object({ name: z.string(), hierarchyLevel: z.number().int().default(0) });
const idOnly = z.object({ id: z.string() });
const issueLinks = z.array(
  z.object({ type: z.object({ name: z.string() }), inwardIssue: idOnly.optional() }),
);
const statusJson = z.object({
  name: z.string(),
  statusCategory: z.object({ key: z.string() }).optional(),
});

/** Names of the fields that `readWorkItem` needs. */
export function workItemFields(fields: FieldIds, estimation: EstimationField): string[] {
  return [
    'summary',
    'issuetype',
    'project',
    'parent',
    'status',
    fields.customerNeeds,
    fields.personas,
    fields.customerValue,
    fields.customerPriority,
    fields.valueBand,
    ...(estimation.kind === 'count' ? [] : [estimation.fieldId]),
  ];
}

/** Jira's JSON as a work item; what is missing or of another shape counts as empty, never as an error. */
export function readWorkItem(issue: IssueJson, fields: FieldIds, estimation: EstimationField): WorkItem {
  const type = issueType.safeParse(issue.fields['issuetype']);
  const status = statusJson.safeParse(issue.fields['status']);
  const property = itemProperty.safeParse(issue.properties?.[ITEM_PROPERTY]);
  return {
    id: issue.id,
    key: issue.key,
    projectId: idOf(issue.fields['project']) ?? '',
    summary: textOf(issue.fields['summary']) ?? '',
    typeName: type.success ? type.data.name : '',
    hierarchyLevel: type.success ? type.data.hierarchyLevel : 0,
    parentId: idOf(issue.fields['parent']),
    statusName: status.success ? status.data.name : '',
    statusCategory: status.success ? categoryOf(status.data.statusCategory?.key) : 'new',
    needKeys: textsOf(issue.fields[fields.customerNeeds]),
    personaKeys: textsOf(issue.fields[fields.personas]),
    coverage: property.success ? property.data.coverage : {},
    goals: property.success ? property.data.goals : {},
    ...(property.success ? { decided: decidedIn(property.data) } : {}),
    estimate: readEstimate(issue, estimation),
    ...(issue.fields['issuelinks'] === undefined
      ? {}
      : { blockerIds: blockersIn(issue.fields['issuelinks']) }),
    written: {
      value: numberOf(issue.fields[fields.customerValue]),
      priority: numberOf(issue.fields[fields.customerPriority]),
      band: textOf(issue.fields[fields.valueBand]),
    },
  };
}

/** Effort in the project's unit: points as they stand, time in hours, or one for each item. */
export function readEstimate(issue: IssueJson, estimation: EstimationField): Estimate {
  const unit = estimation.kind;
  if (estimation.kind === 'count') return { points: 1, problem: null, unit };
  const raw = issue.fields[estimation.fieldId];
  if (raw === null || raw === undefined) return { points: null, problem: null, unit };
  const number = typeof raw === 'number' ? raw : Number.NaN;
  if (!Number.isFinite(number) || number < 0)
    return { points: null, problem: JSON.stringify(raw).slice(0, 40), unit };
  return { points: estimation.kind === 'time' ? number / 3600 : number, problem: null, unit };
}

/** Ids of the items that block, by Jira's own link type. */
function blockersIn(value: unknown): string[] {
  const links = issueLinks.safeParse(value);
  if (!links.success) return [];
  return links.data.flatMap(({ type, inwardIssue }) =>
    inwardIssue === undefined || type.name.toLowerCase() !== 'blocks' ? [] : [inwardIssue.id],
  );
}

function decidedIn({ work, horizon, laterSince, validation }: ItemProperty): Decided {
  return { work, horizon, laterSince, validation };
}

function categoryOf(key: string | undefined): WorkItem['statusCategory'] {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}

function idOf(value: unknown): string | null {
  const parsed = idOnly.safeParse(value);
  return parsed.success ? parsed.data.id : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

import { z } from 'zod';
import type { RecomputeQueue } from '../../ports/value/recompute-queue';

const issueEvent = z.object({
  eventType: z.string(),
  issue: z.object({
    id: z.coerce.string(),
    fields: z.object({ project: z.object({ id: z.coerce.string() }) }),
  }),
  changelog: z
    .object({ items: z.array(z.object({ field: z.string().optional(), fieldId: z.string().optional() })) })
    .optional(),
});

const propertyEvent = z.object({
  eventType: z.string(),
  issue: z
    .object({
      id: z.coerce.string(),
      fields: z.object({ project: z.object({ id: z.coerce.string() }) }).optional(),
    })
    .optional(),
  property: z.object({ key: z.string() }),
});

const linkEvent = z.object({
  eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']),
  sourceIssueId: z.coerce.string(),
  destinationIssueId: z.coerce.string(),
});

/** Names of the app's own read-only fields, as they stand in a change log. */
const OWN_VALUES = new Set(['Customer value', 'Customer priority', 'Value band']);

/**
 * Turns a product event of Jira into a request to recompute. Events come late, twice or never: the request
 * names the item, and the worker reads what is true then.
 */
export function jiraEventHandler(queue: RecomputeQueue, itemProperty: string) {
  return async (event: unknown): Promise<void> => {
    const link = linkEvent.safeParse(event);
    if (link.success) {
      await queue.push({ kind: 'link', issueIds: [link.data.sourceIssueId, link.data.destinationIssueId] });
      return;
    }
    const property = propertyEvent.safeParse(event);
    if (property.success && property.data.property.key !== itemProperty) return;
    const parsed = issueEvent.safeParse(event);
    if (!parsed.success) return;
    const { eventType, issue, changelog } = parsed.data;
    const ids = { issueId: issue.id, projectId: issue.fields.project.id };
    if (eventType === 'avi:jira:deleted:issue') {
      await queue.push({ kind: 'item-deleted', ...ids });
      return;
    }
    if (changelog !== undefined && changelog.items.length > 0 && changelog.items.every(isOwnValue)) return;
    await queue.push({ kind: 'item', ...ids });
  };
}

/** What the app wrote itself must not make it compute again. */
function isOwnValue(item: { field?: string | undefined }): boolean {
  return item.field !== undefined && OWN_VALUES.has(item.field);
}

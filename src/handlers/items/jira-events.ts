import { z } from 'zod';
import { markItem, markRemembered } from '../../usecases/mark-item';
import type { MarkDeps } from '../../usecases/mark-item';

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

const propertyEvent = z.object({ property: z.object({ key: z.string() }) });

/** Some events name no project of their item. */
const bareEvent = z.object({ issue: z.object({ id: z.coerce.string() }) });

const linkEvent = z.object({
  eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']),
  sourceIssueId: z.coerce.string(),
  destinationIssueId: z.coerce.string(),
});

/** Names of the app's own read-only fields, as they stand in a change log. */
const OWN_VALUES = new Set(['Customer value', 'Customer priority', 'Value band']);

/**
 * Marks what a product event of Jira is about: one statement where the item is marked already, so that hundreds of
 * edits a minute stay cheap. Events come late, twice or never: the mark names the item, and whoever works it off reads
 * what is true then.
 */
export function jiraEventHandler(deps: MarkDeps, itemProperty: string) {
  return async (event: unknown): Promise<void> => {
    const link = linkEvent.safeParse(event);
    // Only an item that the app remembers can have a value to change.
    if (link.success) {
      await markRemembered([link.data.sourceIssueId, link.data.destinationIssueId], deps);
      return;
    }
    const property = propertyEvent.safeParse(event);
    if (property.success && property.data.property.key !== itemProperty) return;
    const parsed = issueEvent.safeParse(event);
    if (!parsed.success) {
      const bare = bareEvent.safeParse(event);
      if (bare.success) await markRemembered([bare.data.issue.id], deps);
      return;
    }
    const { issue, changelog } = parsed.data;
    if (changelog !== undefined && changelog.items.length > 0 && changelog.items.every(isOwnValue)) return;
    await markItem({ id: issue.id, projectId: issue.fields.project.id }, deps);
  };
}

/** What the app wrote itself must not make it compute again. */
function isOwnValue(item: { field?: string | undefined }): boolean {
  return item.field !== undefined && OWN_VALUES.has(item.field);
}

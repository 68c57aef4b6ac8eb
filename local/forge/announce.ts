import { z } from 'zod';
import type { JiraSite } from '../jira/site';
import type { HostEvent } from './bridge-host/session';

const issueSchema = z.looseObject({
  issue: z
    .looseObject({
      key: z.string().optional(),
      fields: z.looseObject({ project: z.looseObject({ key: z.string() }).optional() }).optional(),
    })
    .optional(),
});

/** Tells open pages what changed in Jira; ends with the returned function. */
export function announce(jira: JiraSite, publish: (event: HostEvent) => void): () => void {
  return jira.onProductEvent(({ eventType, payload }) => {
    const parsed = issueSchema.safeParse(payload);
    const issue = parsed.success ? parsed.data.issue : undefined;
    const projectKey = issue?.fields?.project?.key;
    publish({
      type: 'jira',
      eventType,
      ...(issue?.key === undefined ? {} : { issueKey: issue.key }),
      ...(projectKey === undefined ? {} : { projectKey }),
    });
  });
}

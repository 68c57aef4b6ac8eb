import { z } from 'zod';
import type { ComparisonView } from '@contract/value/value-views';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { jiraAsUser } from '../../api/jira';
import { reading } from '../../api/read';

const issueJson = z.object({ id: z.string(), fields: z.object({ summary: z.string() }) });

interface Asked {
  readonly issueId: string;
  readonly otherKey: string;
}

export interface Comparison {
  readonly view: ComparisonView;
  /** Summary of the other work item, in Jira's own words. */
  readonly summary: string;
}

/** Two work items line by line; the other one is found by its key, as the person. */
export const itemComparison = reading(
  { asks: ['score.compare'], jira: true },
  async ({ issueId, otherKey }: Asked, ask): Promise<Comparison> => {
    const path = jiraPath`/rest/api/3/issue/${otherKey}?fields=${'summary'}`;
    const other = await requestJson(jiraAsUser, issueJson, path);
    const view = await ask('score.compare', { issueId, otherIssueId: other.id });
    return { view, summary: other.fields.summary };
  },
);

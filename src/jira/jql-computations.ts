import { z } from 'zod';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const PAGE = 100;
const page = z.object({
  isLast: z.boolean().optional(),
  values: z.array(
    z.object({
      id: z.string(),
      functionName: z.string(),
      operator: z.string(),
      arguments: z.array(z.string()).default([]),
      value: z.string().default(''),
    }),
  ),
});
export type Computation = z.output<typeof page>['values'][number];

/** Every use of the app's own JQL functions that Jira keeps. */
export async function listComputations(transport: JiraTransport): Promise<Computation[]> {
  const found: Computation[] = [];
  for (;;) {
    const answer = await requestJson(
      transport,
      page,
      jiraPath`/rest/api/3/jql/function/computation?startAt=${found.length}&maxResults=${PAGE}`,
    );
    found.push(...answer.values);
    if (answer.isLast !== false || answer.values.length === 0) return found;
  }
}

/** Puts new fragments in the place of the kept ones. */
export async function renewComputations(
  transport: JiraTransport,
  values: readonly { readonly id: string; readonly value: string }[],
): Promise<void> {
  for (let from = 0; from < values.length; from += PAGE) {
    await requestNothing(transport, jiraPath`/rest/api/3/jql/function/computation`, {
      method: 'POST',
      body: { values: values.slice(from, from + PAGE) },
    });
  }
}

import { z } from 'zod';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { jiraAsUser } from './jira';

const projectPage = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      name: z.string(),
      projectTypeKey: z.string().default('software'),
    }),
  ),
});
export type ProjectChoice = z.infer<typeof projectPage>['values'][number];

/** Projects that the person may see and whose name or key begins with the text, at most 50. */
export async function searchProjects(text: string): Promise<readonly ProjectChoice[]> {
  const path = jiraPath`/rest/api/3/project/search?maxResults=${50}&orderBy=${'name'}&query=${text}`;
  return (await requestJson(jiraAsUser, projectPage, path)).values;
}

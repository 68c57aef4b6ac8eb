import { z } from 'zod';
import { AppError } from '@domain/app-error';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { jiraAsUser } from './jira';
import { reading } from './read';

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

async function readProjectNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(ids.map(async (id) => [id, await readProjectName(id)] as const));
  return new Map(found.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
}

async function readProjectName(id: string): Promise<string | null> {
  try {
    const path = jiraPath`/rest/api/3/project/${id}`;
    return (await requestJson(jiraAsUser, z.object({ name: z.string() }), path)).name;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not-found')) return null;
    throw error;
  }
}

/** Projects that the person may see and whose name or key begins with the text, at most 50. */
export async function searchProjects(text: string): Promise<readonly ProjectChoice[]> {
  const path = jiraPath`/rest/api/3/project/search?maxResults=${50}&orderBy=${'name'}&query=${text}`;
  return (await requestJson(jiraAsUser, projectPage, path)).values;
}

/** What `searchProjects` finds. */
export const projectSearch = reading({}, searchProjects);
/** Names of projects by id, as this person may see them; those that may not be seen are missing. */
export const projectNames = reading({}, readProjectNames);

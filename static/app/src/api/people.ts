import { z } from 'zod';
import { AppError } from '@domain/app-error';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { jiraAsUser } from './jira';
import { reading, useReading } from './read';

/** The account under which the app itself writes. */
export const APP = 'app';

const userJson = z.object({ displayName: z.string() });

/**
 * Names of people by account id, as this person may see them. Somebody whom Jira does not show is left out, and the app.
 * @throws AppError when Jira does not answer
 */
export async function readNames(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(accountIds)]
      .filter((accountId) => accountId !== APP)
      .map(async (accountId) => [accountId, await readName(accountId)] as const),
  );
  return new Map(found.flatMap(([accountId, name]) => (name === null ? [] : [[accountId, name] as const])));
}

async function readName(accountId: string): Promise<string | null> {
  try {
    const path = jiraPath`/rest/api/3/user?accountId=${accountId}`;
    return (await requestJson(jiraAsUser, userJson, path)).displayName;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'forbidden' || error.code === 'not-found')) return null;
    throw error;
  }
}

const MOST_FOUND = 10;
const foundJson = z.array(z.object({ accountId: z.string(), displayName: z.string() }));

/**
 * People of the project by a part of their name: those to whom its work can be assigned.
 * @throws AppError when Jira does not answer
 */
async function findPeople({
  projectId,
  text,
}: {
  readonly projectId: string;
  readonly text: string;
}): Promise<z.output<typeof foundJson>> {
  const path = jiraPath`/rest/api/3/user/assignable/search?project=${projectId}&query=${text}&maxResults=${String(MOST_FOUND)}`;
  return requestJson(jiraAsUser, foundJson, path);
}

/** The same for what somebody types; null = nothing is looked for. */
export const peopleByName = reading({}, findPeople);

const names = reading({}, readNames);
const nobody: ReadonlyMap<string, string> = new Map();

/** Names as `readNames` gives them; nobody has one until they are known. */
export function usePersonNames(accountIds: readonly string[]): ReadonlyMap<string, string> {
  const ids = [...new Set(accountIds)].sort();
  const read = useReading(names, ids.length === 0 ? null : ids, { freshMs: Number.POSITIVE_INFINITY });
  return read.data ?? nobody;
}

/** A person by name, oneself and the app by words of their own; null for one whom Jira does not show. */
export function personWords(
  id: string,
  own: string | null,
  people: ReadonlyMap<string, string>,
  words: { readonly you: string; readonly app: string },
): string | null {
  if (id === own) return words.you;
  return id === APP ? words.app : (people.get(id) ?? null);
}

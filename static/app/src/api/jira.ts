import { requestJira } from '@forge/bridge';
import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import { toUrl } from '@jira/jira-path';
import type { JiraTransport } from '@jira/jira-transport';

/** Jira asked by the browser, so with exactly the rights of the person who looks. */
export const jiraAsUser: JiraTransport = async (path, init) => {
  const response = await send(toUrl(path), init);
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => response.text(),
  };
};

async function send(url: string, init: Parameters<JiraTransport>[1]): Promise<Response> {
  try {
    if (init === undefined) return await requestJira(url, { headers: { Accept: 'application/json' } });
    return await requestJira(url, {
      method: init.method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  } catch (cause) {
    throw new AppError('unavailable', said('jira.not-reached'), {}, cause);
  }
}

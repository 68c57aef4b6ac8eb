import { asApp, asUser, route } from '@forge/api';
import type { JiraTransport } from '../../jira/jira-transport';

type RequestJira = ReturnType<typeof asUser>['requestJira'];

/** Jira as the person who calls. */
export const jiraAsUser: JiraTransport = (path, init) => send(asUser().requestJira, path, init);

/** Jira as the app itself: only for background work, and for the fields that nobody else may write. */
export const jiraAsApp: JiraTransport = (path, init) => send(asApp().requestJira, path, init);

async function send(
  requestJira: RequestJira,
  path: Parameters<JiraTransport>[0],
  init: Parameters<JiraTransport>[1],
): ReturnType<JiraTransport> {
  const response = await requestJira(route(path.strings, ...path.values.map(String)), {
    method: init?.method ?? 'GET',
    headers: {
      Accept: 'application/json',
      ...(init?.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(init?.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => response.text(),
  };
}

import { jiraTime } from '../fields/render-entities';

/** A moment in the four spellings of the service desk API. */
export function renderDate(iso: string): Record<string, unknown> {
  return {
    iso8601: jiraTime(iso).replace('.000', ''),
    jira: jiraTime(iso),
    friendly: new Date(iso).toUTCString(),
    epochMillis: Date.parse(iso),
  };
}

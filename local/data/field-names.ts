import { jiraField } from '../../src/domain/channels/import/jira-fields';
import type { JiraField } from '../../src/domain/channels/import/jira-fields';

const notTaken = ['impact', 'organization', 'satisfaction', 'link'] as const satisfies readonly JiraField[];

/** What the loader knows how to take from a work item, whatever a source calls it. */
export type KnownField = Exclude<JiraField, (typeof notTaken)[number]>;

/** The field that a REST id, a field's name or a column's header means, or undefined. */
export function knownField(name: string): KnownField | undefined {
  const field = jiraField(name);
  return field === undefined || isNotTaken(field) ? undefined : field;
}

function isNotTaken(field: JiraField): field is (typeof notTaken)[number] {
  return notTaken.some((name) => name === field);
}

/** Fields that Jira Cloud gives to every new site under the same id, for exports that do not name their fields. */
export const usualCloudFields: ReadonlyMap<string, KnownField> = new Map([
  ['customfield_10014', 'epic'],
  ['customfield_10015', 'startDate'],
  ['customfield_10016', 'storyPoints'],
  ['customfield_10019', 'rank'],
  ['customfield_10020', 'sprint'],
]);

import type { IssueRow } from '../store/issue-rows';
import { noSuchValue } from './field-makers';
import { type JqlContext, type JqlField, type Literal, EQUALITY, HISTORY } from './jql-field';
import { JqlError } from './jql-error';

/** A field that holds people. Unknown people match nothing, as in Jira; names are found by display name too. */
export function peopleField(
  context: JqlContext,
  displayName: string,
  names: readonly string[],
  ids: (issue: IssueRow) => readonly string[],
  historyField?: string,
): JqlField {
  const { store } = context.state;
  const nameOf = (id: string): string => store.get('users', id)?.displayName ?? id;
  return {
    displayName,
    names,
    operators: historyField === undefined ? EQUALITY : [...EQUALITY, ...HISTORY],
    types: ['com.atlassian.jira.user.ApplicationUser'],
    values: ids,
    literal: (text) => {
      if (store.get('users', text)) return { values: [text] };
      const wanted = text.toLowerCase();
      const found = [...store.all('users')].filter((user) => user.displayName.toLowerCase() === wanted);
      return { values: found.map((user) => user.id) };
    },
    call: (name, args) => callPeople(context, displayName, name, args),
    sortKey: (issue) => {
      const first = ids(issue)[0];
      return first === undefined ? undefined : nameOf(first).toLowerCase();
    },
    ...(historyField !== undefined && { historyField }),
    suggestions: () => [...store.all('users')].map((user) => user.displayName),
  };
}

function callPeople(
  context: JqlContext,
  field: string,
  name: string,
  args: readonly string[],
): Literal[] | undefined {
  if (name === 'currentuser') {
    const { accountId } = context.access;
    return accountId === undefined ? [] : [{ values: [accountId] }];
  }
  if (name !== 'membersof') return undefined;
  const [group] = args;
  if (group === undefined)
    throw new JqlError("Function 'membersOf' expected '1' arguments but received '0'.");
  return groupMembers(context, group, field).map((id) => ({ values: [id] }));
}

/** Groups of the embedded site: its administrators and everybody with access to Jira. */
function groupMembers({ state }: JqlContext, group: string, field: string): string[] {
  const everybody = [...state.store.all('users')]
    .filter((user) => user.accountType === 'atlassian')
    .map((user) => user.id);
  switch (group.toLowerCase()) {
    case 'site-admins':
    case 'jira-administrators':
      return [...state.siteAdmins];
    case 'jira-software-users':
    case 'jira-users':
      return everybody;
    default:
      throw noSuchValue(field, group);
  }
}

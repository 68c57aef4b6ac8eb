import { invalidField } from '../rest/jira-error';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { ComponentRow, IssueTypeRow, NamedRow, VersionRow } from '../store/rows';
import type { Reference } from './reference';

const matches = (row: { readonly id: string; readonly name: string }, wanted: Reference): boolean =>
  wanted.id === undefined ? row.name === wanted.name : row.id === wanted.id;

/** The work type a request names, among those of the project. Throws 400. */
export function findIssueType(
  state: SiteState,
  projectId: string,
  wanted: Reference | undefined,
): IssueTypeRow {
  const ids = state.store.get('projects', projectId)?.issueTypeIds ?? [];
  const found = ids
    .map((id) => state.store.get('issueTypes', id))
    .find((row) => row !== undefined && wanted !== undefined && matches(row, wanted));
  if (!found) throw invalidField('issuetype', 'Specify a valid work type');
  return found;
}

export function findPriority(state: SiteState, wanted: Reference | undefined): NamedRow | undefined {
  if (wanted === undefined) return undefined;
  const found = [...state.store.all('priorities')].find((row) => matches(row, wanted));
  if (!found) throw invalidField('priority', `Priority id '${wanted.id ?? wanted.name ?? ''}' is not valid`);
  return found;
}

export function findResolution(state: SiteState, wanted: Reference | undefined): NamedRow | undefined {
  if (wanted === undefined) return undefined;
  const found = [...state.store.all('resolutions')].find((row) => matches(row, wanted));
  if (!found) throw invalidField('resolution', `Resolution '${wanted.id ?? wanted.name ?? ''}' is not valid`);
  return found;
}

export function findComponent(state: SiteState, projectId: string, wanted: Reference): ComponentRow {
  const found = state.store.indexes.componentsByProject.get(projectId).find((row) => matches(row, wanted));
  if (!found)
    throw invalidField('components', `Component name '${wanted.name ?? wanted.id ?? ''}' is not valid`);
  return found;
}

export function findVersion(
  state: SiteState,
  projectId: string,
  fieldId: string,
  wanted: Reference,
): VersionRow {
  const found = state.store.indexes.versionsByProject.get(projectId).find((row) => matches(row, wanted));
  if (!found) throw invalidField(fieldId, `Version name '${wanted.name ?? wanted.id ?? ''}' is not valid`);
  return found;
}

export function knownUser(state: SiteState, fieldId: string, accountId: string): string {
  if (!state.store.get('users', accountId))
    throw invalidField(fieldId, `User '${accountId}' does not exist.`);
  return accountId;
}

/** The issue that may become the parent of another one: exactly one or more levels above it. Throws 400. */
export function findParent(state: SiteState, child: IssueRow, wanted: Reference): IssueRow {
  const { store } = state;
  const parent =
    wanted.id === undefined
      ? store.indexes.issueByKey.get(wanted.key ?? '')[0]
      : store.get('issues', wanted.id);
  if (!parent) throw invalidField('parent', 'Could not find issue by id or key.');
  const level = (issue: IssueRow): number => store.get('issueTypes', issue.typeId)?.hierarchyLevel ?? 0;
  const isSubtask = level(child) < 0;
  if (
    level(parent) <= level(child) ||
    (isSubtask && level(parent) !== 0) ||
    (isSubtask && parent.projectId !== child.projectId)
  ) {
    throw invalidField('parent', 'Given parent work item does not belong to appropriate hierarchy.');
  }
  return parent;
}

/** An issue by its id or its key in any case of letters. */
export function findIssue(state: SiteState, idOrKey: string): IssueRow | undefined {
  return state.store.get('issues', idOrKey) ?? state.store.indexes.issueByKey.get(idOrKey.toUpperCase())[0];
}

import { allFields } from '../fields/field-catalog';
import { projectTypeOf } from '../fields/render-entities';
import { toPlainText } from '../fields/rich-text';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { ProjectRow } from '../store/rows';

/** The `user` of a Jira expression; null for nobody. */
export function userObject(state: SiteState, accountId: string | undefined): unknown {
  if (accountId === undefined) return null;
  const displayName = state.store.get('users', accountId)?.displayName ?? accountId;
  return { accountId, displayName, id: accountId };
}

export function projectObject(state: SiteState, row: ProjectRow | undefined): unknown {
  if (!row) return null;
  return {
    id: Number(row.id),
    key: row.key,
    name: row.name,
    style: row.style === 'team-managed' ? 'next-gen' : 'classic',
    projectTypeKey: projectTypeOf(row),
    properties: propertyValues(state, `project/${row.id}`),
  };
}

/** The `issue` of a Jira expression, one level deep: its parent comes without parents and children of its own. */
export function issueObject(state: SiteState, issue: IssueRow, depth = 1): Record<string, unknown> {
  const { store } = state;
  const named = (row: { readonly id: string; readonly name: string } | undefined): unknown =>
    row && { id: Number(row.id), name: row.name };
  const type = store.get('issueTypes', issue.typeId);
  const status = store.get('statuses', issue.statusId);
  const parent = issue.parentId === undefined ? undefined : store.get('issues', issue.parentId);
  const custom = allFields(state)
    .filter((field) => field.custom)
    .map((field): [string, unknown] => [field.id, issue.custom[field.id] ?? null]);
  return {
    ...Object.fromEntries(custom),
    id: Number(issue.id),
    key: issue.key,
    summary: issue.summary,
    description: issue.description === undefined ? null : { plainText: toPlainText(issue.description) },
    issueType: type && {
      ...(named(type) as object),
      hierarchyLevel: type.hierarchyLevel,
      isSubtask: type.hierarchyLevel < 0,
    },
    status: status && { ...(named(status) as object), category: { key: status.category } },
    priority:
      named(issue.priorityId === undefined ? undefined : store.get('priorities', issue.priorityId)) ?? null,
    resolution:
      named(issue.resolutionId === undefined ? undefined : store.get('resolutions', issue.resolutionId)) ??
      null,
    assignee: userObject(state, issue.assignee),
    reporter: userObject(state, issue.reporter),
    creator: userObject(state, issue.creator ?? issue.reporter),
    labels: issue.labels,
    votes: issue.votes,
    project: projectObject(state, store.get('projects', issue.projectId)),
    parent: depth > 0 && parent ? issueObject(state, parent, depth - 1) : null,
    properties: propertyValues(state, `issue/${issue.id}`),
  };
}

function propertyValues(state: SiteState, entity: string): Record<string, unknown> {
  return Object.fromEntries(
    state.store.indexes.propertiesByEntity.get(entity).map((row) => [row.key, row.value]),
  );
}

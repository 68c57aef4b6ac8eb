import { findIssue } from '../fields/find-entities';
import { type Call, param } from '../rest/call';
import { issueNotFound, JiraError } from '../rest/jira-error';
import type { IssueRow } from '../store/issue-rows';
import type { ProjectRow } from '../store/rows';

/** The issue of the path, if the caller may see it; 404 otherwise, so that nobody learns that it exists. */
export function visibleIssue(call: Call, idOrKey = param(call, 'issueIdOrKey')): IssueRow {
  const issue = findIssue(call.state, idOrKey);
  if (!issue || !call.access.canSee(issue)) throw issueNotFound();
  return issue;
}

export function editableIssue(call: Call, idOrKey = param(call, 'issueIdOrKey')): IssueRow {
  const issue = visibleIssue(call, idOrKey);
  if (!call.access.hasOnIssue('EDIT_ISSUES', issue))
    throw new JiraError(403, 'You do not have permission to edit issues in this project.');
  return issue;
}

export function visibleProject(call: Call, idOrKey = param(call, 'projectIdOrKey')): ProjectRow {
  const { store } = call.state;
  const project = store.get('projects', idOrKey) ?? store.indexes.projectByKey.get(idOrKey.toUpperCase())[0];
  if (
    !project ||
    !(call.access.canBrowse(project) || call.access.hasOnProject('ADMINISTER_PROJECTS', project))
  ) {
    throw new JiraError(404, `No project could be found with key '${idOrKey}'.`);
  }
  return project;
}

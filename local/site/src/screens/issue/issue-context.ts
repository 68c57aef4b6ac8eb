import type { ExtensionContext, SessionModule } from '../../../../forge/bridge-host';
import type { Issue } from '../../rest/jira-shapes';

/** The work item as a frame's context names it. */
function issueOf(issue: Issue) {
  return {
    id: issue.id,
    key: issue.key,
    type: issue.fields.issuetype?.name ?? '',
    typeId: issue.fields.issuetype?.id ?? '',
  };
}

function projectOf(issue: Issue) {
  const project = issue.fields.project;
  return { id: project?.id ?? '', key: project?.key ?? '', type: project?.projectTypeKey ?? 'software' };
}

/** Context of a panel beside the work item. */
export function panelExtension(issue: Issue): ExtensionContext {
  return {
    type: 'jira:issueContext',
    issue: issueOf(issue),
    project: projectOf(issue),
    isNewToIssue: false,
    location: `${window.location.origin}/browse/${issue.key}`,
  };
}

/** Context of a field's editor in the issue view. */
export function fieldExtension(issue: Issue, module: SessionModule, value: unknown): ExtensionContext {
  return {
    type: 'jira:customField',
    entryPoint: 'edit',
    fieldId: module.fieldId ?? '',
    fieldType: module.fieldType ?? 'string',
    fieldValue: value ?? null,
    renderContext: 'issue-view',
    experience: 'issue-view',
    isInline: module.editIsInline === true,
    issue: issueOf(issue),
    project: projectOf(issue),
    location: `${window.location.origin}/browse/${issue.key}`,
  };
}

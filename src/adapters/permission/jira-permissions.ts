import { getAppContext } from '@forge/api';
import { AppError } from '../../domain/app-error';
import { myPermissions } from '../../jira/my-permissions';
import type { JiraTransport } from '../../jira/jira-transport';
import type { Grants } from '../../ports/actor';
import type { Permissions } from '../../ports/permissions';

const NOTHING: Grants = {
  browse: false,
  editItem: false,
  manageKnowledge: false,
  administerProject: false,
  administerJira: false,
};

/** Grants as Jira states them for the person who calls, in one request. */
export function jiraPermissions(asUser: JiraTransport): Permissions {
  return {
    forItem: (issueId) => grantsFor(asUser, { issueId }),
    forProject: (projectId) => grantsFor(asUser, { projectId }),
  };
}

async function grantsFor(
  asUser: JiraTransport,
  subject: { readonly issueId: string } | { readonly projectId: string },
): Promise<Grants> {
  const manageKnowledge = manageKnowledgeKey();
  try {
    const held = await myPermissions(asUser, subject, [
      'BROWSE_PROJECTS',
      'EDIT_ISSUES',
      'ADMINISTER_PROJECTS',
      'ADMINISTER',
      manageKnowledge,
    ]);
    const administerProject = held.has('ADMINISTER_PROJECTS');
    return {
      browse: held.has('BROWSE_PROJECTS'),
      editItem: held.has('EDIT_ISSUES'),
      manageKnowledge: held.has(manageKnowledge) || administerProject,
      administerProject,
      administerJira: held.has('ADMINISTER'),
    };
  } catch (error) {
    // What does not exist and what may not be seen look the same to the caller.
    if (error instanceof AppError && error.code === 'not-found') return NOTHING;
    throw error;
  }
}

/** The key under which Jira knows the app's own project permission (Forge manifest reference). */
function manageKnowledgeKey(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/manage-knowledge`;
}

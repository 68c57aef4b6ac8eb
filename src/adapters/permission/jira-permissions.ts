import { getAppContext } from '@forge/api';
import { AppError } from '../../domain/app-error';
import { myPermissions } from '../../jira/my-permissions';
import type { JiraTransport } from '../../jira/jira-transport';
import type { Grants } from '../../ports/actor';
import type { Clock } from '../../ports/clock';
import type { Permissions } from '../../ports/permissions';
import type { GrantStore } from '../store/product/grant-store';

type Subject = Parameters<Permissions['mayComment']>[0];

/** How long a person may go on reading after Jira would refuse it; what is written is always asked anew. */
const REMEMBERED_MS = 60_000;

/** While Jira answers nobody, people go on reading for so long what they lately could read. */
const WHILE_REFUSED_MS = 600_000;

/** Grants as Jira states them for the person who calls, in one request. */
export function jiraPermissions(asUser: JiraTransport, memory: GrantStore, clock: Clock): Permissions {
  const grantsOfBefore = async (
    error: unknown,
    { accountId, projectId, browseOnly }: { accountId: string; projectId: string; browseOnly: boolean },
  ): Promise<Grants | null> => {
    if (!(error instanceof AppError) || error.code !== 'rate-limited') return null;
    const since = clock.now() - WHILE_REFUSED_MS;
    return memory.read(accountId, projectId, { since, all: !browseOnly }).catch(notThere);
  };
  return {
    forItem: (issueId) => grantsFor(asUser, { issueId }),
    forProject: (projectId) => grantsFor(asUser, { projectId }),
    mayComment: async (subject) => {
      const held = await heldOn(asUser, subject, ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADD_COMMENTS']);
      return held.has('BROWSE_PROJECTS') && (held.has('EDIT_ISSUES') || held.has('ADD_COMMENTS'));
    },
    latelyForProject: async (projectId, accountId, browseOnly) => {
      const since = clock.now() - REMEMBERED_MS;
      const known = await memory.read(accountId, projectId, { since, all: !browseOnly }).catch(notThere);
      if (known !== null) return known;
      let grants: Grants;
      try {
        grants = await grantsFor(asUser, { projectId }, browseOnly);
      } catch (error) {
        const last = await grantsOfBefore(error, { accountId, projectId, browseOnly });
        if (last === null) throw error;
        return last;
      }
      // What is refused may be granted the next moment, and is then asked for again at once.
      if (grants.browse)
        await memory.write(accountId, projectId, { grants, all: !browseOnly }, clock.now()).catch(notThere);
      return grants;
    },
  };
}

/** A new installation has no tables yet, and must be able to say so. */
function notThere(error: unknown): null {
  if (error instanceof AppError && error.code === 'setup-needed') return null;
  throw error;
}

async function grantsFor(asUser: JiraTransport, subject: Subject, browseOnly = false): Promise<Grants> {
  const manageKnowledge = manageKnowledgeKey();
  const further = browseOnly ? [] : ['EDIT_ISSUES', 'ADMINISTER_PROJECTS', manageKnowledge];
  const held = await heldOn(asUser, subject, ['BROWSE_PROJECTS', ...further]);
  const administerProject = held.has('ADMINISTER_PROJECTS');
  return {
    browse: held.has('BROWSE_PROJECTS'),
    editItem: held.has('EDIT_ISSUES'),
    manageKnowledge: held.has(manageKnowledge) || administerProject,
    administerProject,
  };
}

/** Which of the permissions the person has; none where the subject does not exist, which looks as if it may not be seen. */
async function heldOn(
  asUser: JiraTransport,
  subject: Subject,
  permissions: readonly string[],
): Promise<ReadonlySet<string>> {
  try {
    return await myPermissions(asUser, subject, permissions);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return new Set();
    throw error;
  }
}

/** The key under which Jira knows the app's own project permission (Forge manifest reference). */
function manageKnowledgeKey(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/manage-knowledge`;
}

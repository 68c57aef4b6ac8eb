import type { DataIssue, DataUser, LoadedData } from '../jira/site-data';
import { assembleLinks } from './assemble-links';
import { levelOf, parentsOf } from './assemble-hierarchy';
import { assembleSprints } from './assemble-sprints';
import { assembleVersions } from './assemble-versions';
import type { Collector } from './collector';
import { projectKeyOf, type DraftIssue } from './draft';
import { standardAccounts, standardRoles } from './standard-accounts';
import { statusCategoryOf, type StatusCategory } from './status-words';

/** Puts together what the files of a source said, resolves what refers to something else, and counts the rest. */
export function assemble(collector: Collector): LoadedData {
  const drafts = [...collector.issues.values()].sort(byRank);
  const projectKeys = [...new Set(drafts.map(projectKeyOf))].sort();
  const versions = assembleVersions(drafts, collector);
  const sprints = assembleSprints(drafts, collector, (draft) => categoryOf(draft));
  const parents = parentsOf(drafts, collector);
  const issues = drafts.map((draft) =>
    issueOf(draft, {
      parentKey: parents.get(draft.key),
      sprintIds: sprints.idsOf(draft),
      fixVersionIds: versions.idsOf(draft),
      collector,
    }),
  );
  const links = assembleLinks(drafts, collector);
  for (const project of collector.projects.keys())
    if (!projectKeys.includes(project))
      collector.tally.add('project without a work item in the data', project);
  return {
    data: {
      users: usersOf(issues, collector),
      projects: projectKeys.map((key) => ({
        key,
        name: collector.projects.get(key)?.name ?? key,
        style: collector.projects.get(key)?.isTeamManaged === true ? 'team-managed' : 'company-managed',
        roles: standardRoles,
      })),
      boards: sprints.boards,
      sprints: sprints.sprints,
      versions: versions.versions,
      issues,
      links,
    },
    unmapped: collector.tally.entries(),
  };
}

interface Resolved {
  readonly parentKey: string | undefined;
  readonly sprintIds: readonly string[];
  readonly fixVersionIds: readonly string[];
  readonly collector: Collector;
}

function issueOf(draft: DraftIssue, { parentKey, sprintIds, fixVersionIds, collector }: Resolved): DataIssue {
  const { tally } = collector;
  if (draft.summary === undefined) tally.add('work item without a summary (its key stands in)', draft.key);
  const created = draft.created ?? draft.updated ?? draft.resolved ?? '1970-01-01T00:00:00.000Z';
  if (draft.created === undefined)
    tally.add('work item without a creation date (its last change stands in)', draft.key);
  const statusCategory = categoryOf(draft);
  if (draft.statusCategory === undefined)
    tally.add('status category guessed from the status or the resolution', draft.key);
  const resolved = statusCategory === 'done' ? draft.resolved : undefined;
  const watchers = draft.watchers ?? collector.watchersOf.get(draft.key);
  const history = draft.history?.length ? draft.history : (collector.historyOfId.get(draft.id ?? '') ?? []);
  return {
    ...defined({
      id: draft.id,
      description: draft.description,
      priority: draft.priority,
      resolution: draft.resolution,
      reporter: draft.reporter?.accountId,
      assignee: draft.assignee?.accountId,
      parentKey,
      storyPoints: draft.storyPoints,
      originalEstimateSeconds: draft.originalEstimateSeconds,
      watchers,
      resolved,
      dueDate: draft.dueDate,
      startDate: draft.startDate,
    }),
    key: draft.key,
    projectKey: projectKeyOf(draft),
    type: draft.type,
    hierarchyLevel: levelOf(draft),
    summary: draft.summary ?? `${draft.key} (no summary in the export)`,
    status: draft.status ?? 'To Do',
    statusCategory,
    labels: [...new Set(draft.labels)],
    components: draft.components ?? [],
    sprintIds,
    fixVersionIds,
    votes: draft.votes ?? 0,
    created,
    updated: draft.updated ?? created,
    comments: draft.comments ?? [],
    history,
  };
}

function categoryOf(draft: DraftIssue): StatusCategory {
  return (
    draft.statusCategory ??
    statusCategoryOf(draft.status) ??
    (draft.resolution === undefined ? 'new' : 'done')
  );
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function usersOf(issues: readonly DataIssue[], collector: Collector): DataUser[] {
  const users = new Map(standardAccounts.map((user) => [user.accountId, user]));
  for (const user of collector.users.values())
    if (!users.has(user.accountId)) users.set(user.accountId, user);
  for (const issue of issues)
    for (const { author } of [...issue.comments, ...issue.history])
      if (author !== undefined && !users.has(author))
        users.set(author, { accountId: author, displayName: author });
  return [...users.values()];
}

/** Order of the backlog where the export gives ranks, otherwise the order of the export. */
function byRank(a: DraftIssue, b: DraftIssue): number {
  if (a.rank === undefined || b.rank === undefined)
    return a.rank === b.rank ? 0 : a.rank === undefined ? 1 : -1;
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
}

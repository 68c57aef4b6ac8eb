import { RANK_FIELD, SPRINT_FIELD, STORY_POINTS_FIELD, STORY_POINT_ESTIMATE_FIELD } from './fields/field-ids';
import type { LoadIds } from './load-ids';
import type { DataIssue, SiteData } from './site-data';
import type { IssueRow } from './store/issue-rows';
import type { Draft } from './store/store';
import { initialRank } from './store/rank';

/** Issues with their comments, histories and links; a link or parent outside the dataset is left out. */
export function loadIssues(draft: Draft, data: SiteData, ids: LoadIds): void {
  for (const issue of data.issues) {
    if (ids.issues.find(issue.key) !== undefined) throw new Error(`The dataset contains ${issue.key} twice.`);
    ids.issues.take(issue.key, issue.id ?? '');
  }
  data.issues.forEach((issue, position) => {
    const row = issueRow(issue, position, ids);
    draft.put('issues', row);
    for (const comment of issue.comments) {
      const created = isoTime(comment.created) ?? row.created;
      draft.put('comments', {
        id: draft.nextId('comments'),
        issueId: row.id,
        author: comment.author,
        body: comment.text,
        created,
        updated: created,
        ...(comment.isInternal === true && { isInternal: true }),
      });
    }
    for (const history of issue.history) {
      draft.put('histories', {
        id: draft.nextId('histories'),
        issueId: row.id,
        author: history.author,
        created: isoTime(history.created) ?? row.created,
        items: history.items.map((item) => ({
          ...item,
          fieldtype: 'jira' as const,
          fieldId: fieldIdOf(item.field),
        })),
      });
    }
  });
  const seen = new Set<string>();
  for (const link of data.links) {
    const fromId = ids.issues.find(link.fromKey);
    const toId = ids.issues.find(link.toKey);
    const name = `${link.type}/${fromId ?? ''}/${toId ?? ''}`;
    if (fromId === undefined || toId === undefined || fromId === toId || seen.has(name)) continue;
    seen.add(name);
    draft.put('links', { id: draft.nextId('links'), typeId: ids.linkTypes.of(link.type), fromId, toId });
  }
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((each) => each !== undefined);

function issueRow(issue: DataIssue, position: number, ids: LoadIds): IssueRow {
  const created = isoTime(issue.created);
  if (created === undefined)
    throw new Error(`${issue.key} has the creation time '${issue.created}', which is no date.`);
  return {
    id: ids.issues.of(issue.key),
    key: issue.key,
    projectId: ids.projects.of(issue.projectKey),
    typeId: ids.types.of(issue.type),
    statusId: ids.statuses.of(issue.status.toLowerCase()),
    summary: issue.summary,
    description: issue.description === '' ? undefined : issue.description,
    priorityId: issue.priority === undefined ? undefined : ids.priorities.find(issue.priority),
    resolutionId: issue.resolution === undefined ? undefined : ids.resolutions.find(issue.resolution),
    reporter: issue.reporter,
    creator: issue.reporter,
    assignee: issue.assignee,
    parentId: issue.parentKey === undefined ? undefined : ids.issues.find(issue.parentKey),
    labels: issue.labels,
    componentIds: present(issue.components.map((name) => ids.components.find(`${issue.projectKey}/${name}`))),
    sprintIds: present(issue.sprintIds.map((id) => ids.sprints.find(id))),
    fixVersionIds: present(issue.fixVersionIds.map((id) => ids.versions.find(id))),
    affectedVersionIds: [],
    storyPoints: issue.storyPoints,
    originalEstimateSeconds: issue.originalEstimateSeconds,
    votes: issue.votes,
    watchers: issue.watchers ?? 0,
    created,
    updated: isoTime(issue.updated) ?? created,
    resolved: isoTime(issue.resolved),
    dueDate: issue.dueDate?.slice(0, 10),
    startDate: issue.startDate?.slice(0, 10),
    rank: initialRank(position),
    custom: {},
    ...(issue.request && {
      request: {
        requestTypeId: ids.requestTypes.of(`${issue.projectKey}/${issue.request.requestType}`),
        organizationIds: issue.request.organizations.map((name) => ids.organizations.of(name)),
        participantIds: issue.request.participants,
        feedback: issue.request.feedback,
      },
    }),
  };
}

/** Exports write the offset with and without a colon. */
function isoTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const FIELD_IDS: Readonly<Record<string, string>> = {
  sprint: SPRINT_FIELD,
  'story points': STORY_POINTS_FIELD,
  'story point estimate': STORY_POINT_ESTIMATE_FIELD,
  'fix version': 'fixVersions',
  version: 'versions',
  component: 'components',
  rank: RANK_FIELD,
  issueparentassociation: 'parent',
};
const SAME_ID = [
  'summary',
  'description',
  'status',
  'resolution',
  'priority',
  'assignee',
  'reporter',
  'labels',
  'issuetype',
  'duedate',
  'parent',
];

function fieldIdOf(field: string): string | undefined {
  const name = field.toLowerCase();
  return FIELD_IDS[name] ?? (SAME_ID.includes(name) ? name : undefined);
}

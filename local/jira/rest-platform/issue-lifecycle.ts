import { z } from 'zod';
import { issueCreated, issueDeleted } from '../events/issue-events';
import { findIssueType } from '../fields/find-entities';
import { issueUrl } from '../fields/render-field';
import { causeOf } from '../rest/cause';
import { type Call, noContent, readBody, type Reply, type Route } from '../rest/call';
import { invalidField, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import type { ProjectRow } from '../store/rows';
import { rankBetween } from '../store/rank';
import { visibleIssue } from './visible-issue';
import { checkPropertyValue, propertyRow } from './properties';

import { applyUpdate, updateSchema } from './issue-write';

async function createIssue(call: Call): Promise<Reply> {
  const { state } = call;
  const body = readBody(call, updateSchema);
  const project = creatableProject(call, body.fields?.['project']);
  const draft = state.draft();
  const now = state.nowIso();
  const author = call.access.accountId;
  const typeReference = z
    .object({ id: z.coerce.string().optional(), name: z.string().optional() })
    .safeParse(body.fields?.['issuetype']);
  const blank: IssueRow = {
    id: draft.nextId('issues'),
    key: `${project.key}-${String(project.nextIssueNumber)}`,
    projectId: project.id,
    typeId: findIssueType(state, project.id, typeReference.data).id,
    statusId: firstStatus(call),
    summary: '',
    priorityId: [...state.store.all('priorities')].sort((a, b) => a.order - b.order)[
      Math.floor((state.store.size('priorities') - 1) / 2)
    ]?.id,
    reporter: author,
    creator: author,
    labels: [],
    componentIds: [],
    sprintIds: [],
    fixVersionIds: [],
    affectedVersionIds: [],
    votes: 0,
    watchers: 0,
    created: now,
    updated: now,
    rank: rankBetween(lastRank(call), undefined),
    custom: {},
  };
  const row = applyUpdate(call, blank, body, { state, draft, accountId: author });
  if (row.summary === '') throw invalidField('summary', 'You must specify a summary of the issue.');
  draft.put('issues', row);
  draft.put('projects', { ...project, nextIssueNumber: project.nextIssueNumber + 1 });
  for (const property of body.properties ?? []) {
    checkPropertyValue(property.value);
    draft.put('properties', propertyRow('issue', row.id, property.key, property.value));
  }
  await state.commit(draft, () => [issueCreated(state, row, causeOf(call))]);
  return { status: 201, body: { id: row.id, key: row.key, self: issueUrl(state, row.id) } };
}

function creatableProject(call: Call, value: unknown): ProjectRow {
  const wanted = z
    .object({ id: z.coerce.string().optional(), key: z.string().optional() })
    .safeParse(value).data;
  const { store } = call.state;
  const project =
    wanted?.id === undefined
      ? store.indexes.projectByKey.get(wanted?.key ?? '')[0]
      : store.get('projects', wanted.id);
  if (!project || !call.access.canBrowse(project))
    throw invalidField('project', 'Specify a valid project ID or key');
  if (!call.access.hasOnProject('CREATE_ISSUES', project)) {
    throw invalidField('project', 'You do not have permission to create issues in this project.');
  }
  return project;
}

function firstStatus(call: Call): string {
  const statuses = [...call.state.store.all('statuses')];
  const first = statuses.find((row) => row.category === 'new') ?? statuses[0];
  if (!first) throw new JiraError(400, 'The site has no statuses; load a dataset first.');
  return first.id;
}

function lastRank(call: Call): string | undefined {
  let last: string | undefined;
  for (const issue of call.state.store.all('issues'))
    if (last === undefined || issue.rank > last) last = issue.rank;
  return last;
}

async function deleteIssue(call: Call): Promise<Reply> {
  const { state } = call;
  const issue = visibleIssue(call);
  if (!call.access.hasOnIssue('DELETE_ISSUES', issue))
    throw new JiraError(403, 'You do not have permission to delete this issue.');
  const { indexes } = state.store;
  const children = indexes.issuesByParent.get(issue.id);
  const isSubtask = (row: IssueRow): boolean =>
    (state.store.get('issueTypes', row.typeId)?.hierarchyLevel ?? 0) < 0;
  if (children.some(isSubtask) && call.query.get('deleteSubtasks') !== 'true') {
    throw new JiraError(
      400,
      `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  const gone = [issue, ...children.filter(isSubtask)];
  const draft = state.draft();
  for (const row of gone) {
    draft.delete('issues', row.id);
    for (const each of indexes.commentsByIssue.get(row.id)) draft.delete('comments', each.id);
    for (const each of indexes.historiesByIssue.get(row.id)) draft.delete('histories', each.id);
    for (const each of indexes.linksByIssue.get(row.id)) draft.delete('links', each.id);
    for (const each of indexes.propertiesByEntity.get(`issue/${row.id}`)) draft.delete('properties', each.id);
  }
  for (const child of children) if (!isSubtask(child)) draft.put('issues', { ...child, parentId: undefined });
  await state.commit(draft, () => gone.map((row) => issueDeleted(state, row, causeOf(call))));
  return noContent;
}

export const issueLifecycleRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issue', createIssue),
  route('DELETE', '/rest/api/3/issue/{issueIdOrKey}', deleteIssue),
];

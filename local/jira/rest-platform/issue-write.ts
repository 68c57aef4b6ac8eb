import { z } from 'zod';
import { saveIssueEdits, stageIssueEdits } from '../changelog/save-issues';
import { issueCreated, issueDeleted, issuePropertyChanged } from '../events/issue-events';
import { findIssueType } from '../fields/find-entities';
import { applyOperation } from '../fields/field-operations';
import { issueUrl } from '../fields/render-field';
import { writeField, type WriteContext } from '../fields/write-field';
import { causeOf } from '../rest/cause';
import { type Call, noContent, readBody, type Reply, type Route } from '../rest/call';
import { invalidField, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow, ProjectRow } from '../store/rows';
import { rankBetween } from '../store/rank';
import { editableIssue, visibleIssue } from './visible-issue';
import { checkPropertyValue, propertyRow } from './properties';

const updateSchema = z.object({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
});
type IssueUpdate = z.infer<typeof updateSchema>;

/** Fields whose change needs more than permission to edit. */
function checkFieldPermissions(call: Call, issue: IssueRow, fieldIds: readonly string[]): void {
  if (fieldIds.includes('assignee') && !call.access.hasOnIssue('ASSIGN_ISSUES', issue)) {
    throw invalidField(
      'assignee',
      "Field 'assignee' cannot be set. It is not on the appropriate screen, or unknown.",
    );
  }
}

/** Applies every field of a request; all complaints together make one 400. */
function applyUpdate(call: Call, issue: IssueRow, body: IssueUpdate, context: WriteContext): IssueRow {
  const errors: Record<string, string> = {};
  let row = issue;
  const attempt = (fieldId: string, change: () => IssueRow): void => {
    try {
      row = change();
    } catch (error) {
      if (!(error instanceof JiraError) || error.status !== 400) throw error;
      Object.assign(
        errors,
        Object.keys(error.errors).length > 0 ? error.errors : { [fieldId]: error.message },
      );
    }
  };
  const fields = Object.entries(body.fields ?? {}).filter(([id]) => id !== 'project' && id !== 'issuetype');
  const update = Object.entries(body.update ?? {});
  const both = fields.find(([id]) => update.some(([other]) => other === id));
  if (both) throw invalidField(both[0], `Field '${both[0]}' cannot appear in both 'fields' and 'update'`);
  checkFieldPermissions(
    call,
    issue,
    [...fields, ...update].map(([id]) => id),
  );
  for (const [id, value] of fields) attempt(id, () => writeField(row, id, value, context));
  for (const [id, operations] of update) {
    for (const operation of operations) attempt(id, () => applyOperation(row, id, operation, context));
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return row;
}

async function editIssue(call: Call): Promise<Reply> {
  const { state } = call;
  const before = editableIssue(call);
  const body = readBody(call, updateSchema);
  const draft = state.draft();
  const context: WriteContext = { state, draft, accountId: call.access.accountId };
  const typed =
    body.fields && 'issuetype' in body.fields
      ? writeField(before, 'issuetype', body.fields['issuetype'], context)
      : before;
  const after = applyUpdate(call, typed, body, context);
  const events = stageIssueEdits(state, draft, [{ before, after }], causeOf(call));
  for (const property of body.properties ?? []) {
    checkPropertyValue(property.value);
    draft.put('properties', propertyRow('issue', before.id, property.key, property.value));
    events.push(() => [issuePropertyChanged(state, 'set', before, property, causeOf(call))]);
  }
  await state.commit(draft, () => events.flatMap((make) => make()));
  return noContent;
}

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

async function assignIssue(call: Call): Promise<Reply> {
  const before = visibleIssue(call);
  if (!call.access.hasOnIssue('ASSIGN_ISSUES', before))
    throw new JiraError(403, 'You do not have permission to assign issues.');
  const body = readBody(call, z.object({ accountId: z.string().nullable() }));
  const context: WriteContext = {
    state: call.state,
    draft: call.state.draft(),
    accountId: call.access.accountId,
  };
  const after = writeField(
    before,
    'assignee',
    body.accountId === null ? null : { accountId: body.accountId },
    context,
  );
  await saveIssueEdits(call.state, [{ before, after }], causeOf(call));
  return noContent;
}

export const issueWriteRoutes: readonly Route[] = [
  route('PUT', '/rest/api/3/issue/{issueIdOrKey}', editIssue),
  route('POST', '/rest/api/3/issue', createIssue),
  route('DELETE', '/rest/api/3/issue/{issueIdOrKey}', deleteIssue),
  route('PUT', '/rest/api/3/issue/{issueIdOrKey}/assignee', assignIssue),
];

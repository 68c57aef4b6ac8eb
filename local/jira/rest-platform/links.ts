import { z } from 'zod';
import { linkChanged } from '../events/other-events';
import { findIssue } from '../fields/find-entities';
import { renderLinkType } from '../fields/render-entities';
import { causeOf } from '../rest/cause';
import { type Call, noContent, ok, param, readBody, type Reply, type Route } from '../rest/call';
import { issueNotFound, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { ChangeItem, IssueRow } from '../store/issue-rows';
import type { LinkRow, LinkTypeRow } from '../store/rows';
import type { Draft } from '../store/store';

const end = z.object({ id: z.coerce.string().optional(), key: z.string().optional() });
const linkSchema = z.object({
  type: z.object({ id: z.coerce.string().optional(), name: z.string().optional() }),
  inwardIssue: end,
  outwardIssue: end,
});

function linkableIssue(call: Call, wanted: z.infer<typeof end>): IssueRow {
  const issue = findIssue(call.state, wanted.id ?? wanted.key ?? '');
  if (!issue || !call.access.canSee(issue)) throw issueNotFound();
  if (!call.access.hasOnIssue('LINK_ISSUES', issue))
    throw new JiraError(401, 'No Link Issue Permission for issue');
  return issue;
}

/** Both ends get a history that names the other one. */
function stageHistories(
  call: Call,
  draft: Draft,
  type: LinkTypeRow,
  from: IssueRow,
  to: IssueRow,
  isGone: boolean,
): void {
  const created = call.state.nowIso();
  for (const [issue, other, word] of [
    [from, to, type.outward],
    [to, from, type.inward],
  ] as const) {
    const side = { id: other.key, text: `This issue ${word} ${other.key}` };
    const item: ChangeItem = {
      field: 'Link',
      fieldtype: 'jira',
      fieldId: 'issuelinks',
      from: isGone ? side.id : null,
      fromString: isGone ? side.text : null,
      to: isGone ? null : side.id,
      toString: isGone ? null : side.text,
    };
    draft.put('histories', {
      id: draft.nextId('histories'),
      issueId: issue.id,
      author: call.access.accountId,
      created,
      items: [item],
    });
    draft.put('issues', { ...issue, updated: created });
  }
}

async function createLink(call: Call): Promise<Reply> {
  const body = readBody(call, linkSchema);
  const type = [...call.state.store.all('linkTypes')].find((row) =>
    body.type.id === undefined ? row.name === body.type.name : row.id === body.type.id,
  );
  if (!type)
    throw new JiraError(404, `No issue link type with name '${body.type.name ?? body.type.id ?? ''}' found.`);
  const from = linkableIssue(call, body.inwardIssue);
  const to = linkableIssue(call, body.outwardIssue);
  if (from.id === to.id) throw new JiraError(400, 'You cannot link an issue to itself.');
  const draft = call.state.draft();
  const row: LinkRow = { id: draft.nextId('links'), typeId: type.id, fromId: from.id, toId: to.id };
  const isThere = call.state.store.indexes.linksByIssue
    .get(from.id)
    .some((each) => each.typeId === type.id && each.fromId === from.id && each.toId === to.id);
  if (isThere) return { status: 201 };
  draft.put('links', row);
  stageHistories(call, draft, type, from, to, false);
  await call.state.commit(draft, () => [linkChanged(call.state, 'created', row, causeOf(call))]);
  return { status: 201 };
}

function visibleLink(call: Call): { row: LinkRow; type: LinkTypeRow; from: IssueRow; to: IssueRow } {
  const { store } = call.state;
  const row = store.get('links', param(call, 'linkId'));
  const type = row && store.get('linkTypes', row.typeId);
  const from = row && store.get('issues', row.fromId);
  const to = row && store.get('issues', row.toId);
  if (!row || !type || !from || !to || !call.access.canSee(from) || !call.access.canSee(to)) {
    throw new JiraError(404, `No issue link with id '${param(call, 'linkId')}' exists.`);
  }
  return { row, type, from, to };
}

function getLink(call: Call): Reply {
  const { row, type, from, to } = visibleLink(call);
  const reference = (issue: IssueRow) => ({
    id: issue.id,
    key: issue.key,
    self: `${call.state.baseUrl}/rest/api/3/issue/${issue.id}`,
  });
  return ok({
    id: row.id,
    self: `${call.state.baseUrl}/rest/api/3/issueLink/${row.id}`,
    type: renderLinkType(call.state, type),
    inwardIssue: reference(from),
    outwardIssue: reference(to),
  });
}

async function deleteLink(call: Call): Promise<Reply> {
  const { row, type, from, to } = visibleLink(call);
  if (!call.access.hasOnIssue('LINK_ISSUES', from))
    throw new JiraError(401, 'No Link Issue Permission for issue');
  const draft = call.state.draft();
  draft.delete('links', row.id);
  stageHistories(call, draft, type, from, to, true);
  await call.state.commit(draft, () => [linkChanged(call.state, 'deleted', row, causeOf(call))]);
  return noContent;
}

export const linkRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issueLink', createLink),
  route('GET', '/rest/api/3/issueLink/{linkId}', getLink),
  route('DELETE', '/rest/api/3/issueLink/{linkId}', deleteLink),
];

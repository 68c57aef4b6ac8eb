import { z } from 'zod';
import { saveIssueEdits, stageIssueEdits } from '../changelog/save-issues';
import { issuePropertyChanged } from '../events/issue-events';
import { applyOperation } from '../fields/field-operations';
import { writeField, type WriteContext } from '../fields/write-field';
import { causeOf } from '../rest/cause';
import { type Call, noContent, readBody, type Reply, type Route } from '../rest/call';
import { invalidField, JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import { editableIssue, visibleIssue } from './visible-issue';
import { checkPropertyValue, propertyRow } from './properties';

export const updateSchema = z.object({
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
export function applyUpdate(call: Call, issue: IssueRow, body: IssueUpdate, context: WriteContext): IssueRow {
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
  route('PUT', '/rest/api/3/issue/{issueIdOrKey}/assignee', assignIssue),
];

import { z } from 'zod';
import { saveIssueEdits } from '../changelog/save-issues';
import { checkAppValueType } from '../fields/app-field-value';
import { findAppField } from '../fields/field-catalog';
import { type Call, noContent, param, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import { causeOf } from '../rest/cause';

interface FieldUpdate {
  readonly field: string;
  readonly issueIds: readonly number[];
  readonly value: unknown;
}

const issueIds = z.array(z.coerce.number().int().positive()).min(1);
const manySchema = z.object({
  updates: z.array(z.object({ customField: z.string(), issueIds, value: z.unknown() })).min(1),
});
const oneSchema = z.object({ updates: z.array(z.object({ issueIds, value: z.unknown() })).min(1) });

/** Writes values of the app's own fields, all or none; only the app itself may, also on read-only fields. */
async function writeValues(call: Call, updates: readonly FieldUpdate[]): Promise<Reply> {
  if (!call.access.isApp)
    throw new JiraError(
      403,
      'Only the app that provides the custom field may change its values with this resource.',
    );
  const edited = new Map<string, { before: IssueRow; after: IssueRow }>();
  const pairs = new Set<string>();
  for (const update of updates) {
    const field = findAppField(call.state, update.field);
    if (!field) throw new JiraError(404, `The custom field '${update.field}' was not found.`);
    const value = checkAppValueType(field, update.value);
    for (const id of update.issueIds.map(String)) {
      const pair = `${field.id}/${id}`;
      if (pairs.has(pair))
        throw new JiraError(400, `The field ${field.id} and issue ${id} appear together more than once.`);
      pairs.add(pair);
      const before = edited.get(id)?.before ?? call.state.store.get('issues', id);
      if (!before) throw new JiraError(404, `The issue ${id} was not found.`);
      const last = edited.get(id)?.after ?? before;
      edited.set(id, { before, after: { ...last, custom: { ...last.custom, [field.id]: value } } });
    }
  }
  call.state.rateLimits.noteIssueWrites([...edited.keys()]);
  await saveIssueEdits(call.state, [...edited.values()], causeOf(call), {
    generateChangelog: call.query.get('generateChangelog') !== 'false',
    generateEvents: call.query.get('generateAppEvents') !== 'false',
  });
  return noContent;
}

export const appFieldValueRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/app/field/value', (call) =>
    writeValues(
      call,
      readBody(call, manySchema).updates.map((each) => ({
        field: each.customField,
        issueIds: each.issueIds,
        value: each.value,
      })),
    ),
  ),
  route('PUT', '/rest/api/3/app/field/{fieldIdOrKey}/value', (call) =>
    writeValues(
      call,
      readBody(call, oneSchema).updates.map((each) => ({
        field: param(call, 'fieldIdOrKey'),
        issueIds: each.issueIds,
        value: each.value,
      })),
    ),
  ),
];

import type { FieldIds } from '../contract/value/knowledge-snapshot';
import { jiraPath } from './jira-path';
import { requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';

export interface FieldValues {
  readonly issueId: string;
  readonly value: number | null;
  readonly priority: number | null;
  readonly band: string | null;
  /** Only where it is to change. */
  readonly personas?: readonly string[] | null;
}

/**
 * Writes the read-only fields of some hundred issues in one request, as the app. Jira documents no maximum;
 * callers keep to 200. Issues that share a value share an update. Jira's own change log is kept out of it: the
 * app keeps the history.
 */
export async function writeFieldValues(
  transport: JiraTransport,
  fields: FieldIds,
  rows: readonly FieldValues[],
): Promise<void> {
  const updates = [
    ...grouped(rows, fields.customerValue, (row) => row.value),
    ...grouped(rows, fields.customerPriority, (row) => row.priority),
    ...grouped(rows, fields.valueBand, (row) => row.band),
    ...personaLists(fields.personas, rows),
  ];
  if (updates.length === 0) return;
  await requestNothing(transport, jiraPath`/rest/api/3/app/field/value?generateChangelog=false`, {
    method: 'POST',
    body: { updates },
  });
}

/** Writes lists of the app's own fields on one issue, as the app: on whatever screens the fields stand, or none. */
export async function writeFieldLists(
  transport: JiraTransport,
  issueId: string,
  lists: readonly { readonly fieldId: string; readonly value: readonly string[] | null }[],
): Promise<void> {
  await requestNothing(transport, jiraPath`/rest/api/3/app/field/value`, {
    method: 'POST',
    body: {
      updates: lists.map(({ fieldId, value }) => ({
        customField: fieldId,
        issueIds: [Number(issueId)],
        value,
      })),
    },
  });
}

/** Lists are written item by item: two that read alike are two lists. */
function personaLists(customField: string, rows: readonly FieldValues[]) {
  return rows.flatMap(({ issueId, personas }) =>
    personas === undefined ? [] : [{ customField, issueIds: [Number(issueId)], value: personas }],
  );
}

function grouped(
  rows: readonly FieldValues[],
  customField: string,
  pick: (row: FieldValues) => number | string | null,
) {
  const byValue = new Map<number | string | null, number[]>();
  for (const row of rows) {
    const value = pick(row);
    byValue.set(value, [...(byValue.get(value) ?? []), Number(row.issueId)]);
  }
  return [...byValue].map(([value, issueIds]) => ({ customField, issueIds, value }));
}

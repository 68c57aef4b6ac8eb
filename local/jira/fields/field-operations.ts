import { invalidField } from '../rest/jira-error';
import type { IssueRow } from '../store/issue-rows';
import { writeField, type WriteContext } from './write-field';

/** Applies one entry of a request's `update`: set, or add and remove on list fields. Throws 400. */
export function applyOperation(
  issue: IssueRow,
  fieldId: string,
  operation: Readonly<Record<string, unknown>>,
  context: WriteContext,
): IssueRow {
  const [verb, value] = Object.entries(operation)[0] ?? [];
  if (verb === 'set') return writeField(issue, fieldId, value, context);
  const present = listValue(issue, fieldId);
  if ((verb !== 'add' && verb !== 'remove') || present === undefined) {
    throw invalidField(fieldId, `Operation '${verb ?? ''}' is not supported for the field '${fieldId}'.`);
  }
  const [resolved] =
    listValue(writeField({ ...issue, ...EMPTY_LISTS, custom: {} }, fieldId, [value], context), fieldId) ?? [];
  const others = present.filter((each) => each !== resolved);
  const next =
    verb === 'add' && resolved !== undefined
      ? [...present.filter((each) => each !== resolved), resolved]
      : others;
  return writeField(issue, fieldId, asInput(fieldId, next), context);
}

const ID_LISTS = {
  components: 'componentIds',
  fixVersions: 'fixVersionIds',
  versions: 'affectedVersionIds',
} as const;
const EMPTY_LISTS = { labels: [], componentIds: [], fixVersionIds: [], affectedVersionIds: [] };

function listValue(issue: IssueRow, fieldId: string): readonly string[] | undefined {
  if (fieldId === 'labels') return issue.labels;
  if (fieldId in ID_LISTS) return issue[ID_LISTS[fieldId as keyof typeof ID_LISTS]];
  const value = issue.custom[fieldId];
  if (fieldId.startsWith('customfield_') && value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : undefined;
}

const asInput = (fieldId: string, values: readonly string[]): unknown =>
  fieldId in ID_LISTS ? values.map((id) => ({ id })) : values;

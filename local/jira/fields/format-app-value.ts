import { ExpressionError } from '../expression/expression-error';
import { evaluateFieldExpression } from '../expression/field-expression';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';
import { appValueText } from './app-field-value';
import type { View } from './render-field';

/** What lists of work items show for an app's field: its formatter's text, or the bare value where that fails. */
export function formatAppValue(view: View, field: AppFieldRow, issue: IssueRow): string | null {
  return formattedText(view.state, field, issue, view.access.accountId);
}

/** What the history shows of an app's field: the formatter's text where the manifest asks for it, else the bare value. */
export function historyText(state: SiteState, field: AppFieldRow, issue: IssueRow): string | null {
  if (issue.custom[field.id] === undefined) return null;
  return formattedText(
    state,
    field.formatsHistory === true ? field : { ...field, formatter: undefined },
    issue,
    undefined,
  );
}

function formattedText(
  state: SiteState,
  field: AppFieldRow,
  issue: IssueRow,
  accountId: string | undefined,
): string | null {
  const value = issue.custom[field.id];
  if (field.formatter === undefined) return value === undefined ? null : appValueText(value);
  try {
    const text = evaluateFieldExpression(state, field.formatter, {
      field,
      value: value ?? null,
      issue,
      accountId,
    });
    return text === null ? null : appValueText(text);
  } catch (error) {
    if (error instanceof ExpressionError) return value === undefined ? null : appValueText(value);
    throw error;
  }
}

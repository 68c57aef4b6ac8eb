import { ExpressionError } from '../expression/expression-error';
import { evaluateFieldExpression } from '../expression/field-expression';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';
import { appValueText } from './app-field-value';
import type { View } from './render-field';

/** What lists of work items show for an app's field: its formatter's text, or the bare value where that fails. */
export function formatAppValue(view: View, field: AppFieldRow, issue: IssueRow): string | null {
  const value = issue.custom[field.id];
  if (field.formatter === undefined) return value === undefined ? null : appValueText(value);
  const { accountId } = view.access;
  try {
    const text = evaluateFieldExpression(view.state, field.formatter, {
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

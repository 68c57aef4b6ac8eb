import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';
import { evaluateExpression } from './evaluate-expression';
import { issueObject, projectObject, userObject } from './expression-objects';

export interface FieldExpressionInput {
  readonly field: AppFieldRow;
  readonly value: unknown;
  readonly issue: IssueRow;
  readonly accountId: string | undefined;
}

/** A formatter's or validation's value, with the variables that Jira gives it. Throws ExpressionError. */
export function evaluateFieldExpression(
  state: SiteState,
  expression: string,
  input: FieldExpressionInput,
): unknown {
  return evaluateExpression(expression, {
    value: input.value,
    fieldId: input.field.id,
    issue: issueObject(state, input.issue),
    project: projectObject(state, state.store.get('projects', input.issue.projectId)),
    user: userObject(state, input.accountId),
  });
}

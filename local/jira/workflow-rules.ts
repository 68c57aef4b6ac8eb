import { z } from 'zod';
import type { Access } from './access';
import { evaluateExpression } from './expression/evaluate-expression';
import { ExpressionError } from './expression/expression-error';
import { issueObject, projectObject, userObject } from './expression/expression-objects';
import type { AppWorkflowRule } from './site';
import type { SiteState } from './site-state';
import type { IssueRow } from './store/issue-rows';

/**
 * The project property in which this site keeps which of the app's rules stand on which transition, in place of
 * Jira's workflow editor: whoever administers the project may write it.
 */
export const WORKFLOW_RULES_PROPERTY = 'workflow-rules';

const rulesInForce = z.array(z.object({ rule: z.string(), toStatusId: z.string() }));

/** Whether every condition of the app on the way to a status holds. */
export function conditionsHold(
  state: SiteState,
  issue: IssueRow,
  toStatusId: string,
  access: Access,
): boolean {
  return rulesOn(state, issue, toStatusId, 'condition').every((rule) => holds(state, rule, issue, access));
}

/** What the validators on the way to a status object to, as sentences; the issue carries the changes of the move. */
export function objections(state: SiteState, issue: IssueRow, toStatusId: string, access: Access): string[] {
  return rulesOn(state, issue, toStatusId, 'validator')
    .filter((rule) => !holds(state, rule, issue, access))
    .map((rule) => rule.errorMessage ?? 'The work item cannot be moved: a validator of an app refuses it.');
}

function rulesOn(
  state: SiteState,
  issue: IssueRow,
  toStatusId: string,
  kind: AppWorkflowRule['kind'],
): AppWorkflowRule[] {
  const row = state.store.get('properties', `project/${issue.projectId}/${WORKFLOW_RULES_PROPERTY}`);
  const inForce = rulesInForce.safeParse(row?.value);
  if (!inForce.success) return [];
  const keys = new Set(
    inForce.data.filter((each) => each.toStatusId === toStatusId).map((each) => each.rule),
  );
  return (state.modules?.workflowRules ?? []).filter(
    (rule) => rule.kind === kind && keys.has(rule.moduleKey),
  );
}

/** Anything but true counts as false, an expression that cannot be evaluated too, as in Jira. */
function holds(state: SiteState, rule: AppWorkflowRule, issue: IssueRow, access: Access): boolean {
  try {
    const value = evaluateExpression(rule.expression, {
      issue: issueObject(state, issue),
      project: projectObject(state, state.store.get('projects', issue.projectId)),
      user: userObject(state, access.accountId),
    });
    return value === true;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

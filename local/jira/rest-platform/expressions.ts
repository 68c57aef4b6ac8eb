import { z } from 'zod';
import { evaluateExpression } from '../expression/evaluate-expression';
import { ExpressionError } from '../expression/expression-error';
import { issueObject, projectObject, userObject } from '../expression/expression-objects';
import { searchIssues } from '../jql/search';
import { type Call, ok, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import { visibleIssue, visibleProject } from './visible-issue';

const reference = z.object({ id: z.coerce.string().optional(), key: z.string().optional() });
const schema = z.object({
  expression: z.string().min(1).max(1000),
  context: z
    .object({
      issue: reference.nullish(),
      project: reference.nullish(),
      issues: z
        .object({ jql: z.object({ query: z.string(), maxResults: z.number().int().optional() }) })
        .nullish(),
    })
    .nullish(),
});

/** Evaluates a Jira expression over an issue, a project and the issues of a query. */
async function evaluate(call: Call): Promise<Reply> {
  const { expression, context } = readBody(call, schema);
  const { state } = call;
  const issue = context?.issue ? visibleIssue(call, context.issue.id ?? context.issue.key ?? '') : undefined;
  const project = context?.project
    ? visibleProject(call, context.project.id ?? context.project.key ?? '')
    : issue && state.store.get('projects', issue.projectId);
  const query = context?.issues?.jql;
  const issues = query
    ? (await searchIssues(state, call.access, query.query)).slice(0, Math.min(query.maxResults ?? 50, 1000))
    : [];
  try {
    const value = evaluateExpression(expression, {
      user: userObject(state, call.access.accountId),
      issue: issue ? issueObject(state, issue) : null,
      project: projectObject(state, project),
      issues: issues.map((each) => issueObject(state, each)),
    });
    return ok(
      { value, ...(call.query.get('expand')?.includes('meta.complexity') && { meta: {} }) },
      issues.length,
    );
  } catch (error) {
    if (error instanceof ExpressionError)
      throw new JiraError(400, `Evaluation failed: ${JSON.stringify(expression)} - ${error.message}`);
    throw error;
  }
}

export const expressionRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/expression/evaluate', evaluate),
];

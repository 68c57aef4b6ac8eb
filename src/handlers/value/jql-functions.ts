import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import { fieldNames } from '../../usecases/value/jql-fragments';
import type { FragmentOf } from '../../usecases/value/jql-fragments';
import type { JiraSetup } from '../../ports/items/work-items';
import { logFailure } from '../failure';
import { said } from '../../domain/words/said';
import { english } from '../../domain/words/english';

const clauseRequest = z.object({
  clause: z.object({ operator: z.string(), arguments: z.array(z.string()).default([]) }),
});

/** Jira replaces the whole clause by the fragment, so the operator is the app's to respect. */
export type JqlAnswer = { readonly jql: string } | { readonly error: string };

/**
 * Answers one JQL function through the app's own fields, never with a list of issues: a fragment may hold at
 * most 1,000 values, and a list of issues would be out of date with the next edit.
 */
export function jqlFunction(setup: JiraSetup, fragmentOf: FragmentOf) {
  return async (payload: unknown): Promise<JqlAnswer> => {
    try {
      const { clause } = clauseRequest.parse(payload);
      const fields = fieldNames(await setup.fieldIds());
      const fragment = await fragmentOf(clause.arguments[0] ?? '', fields);
      return { jql: clause.operator === 'not in' ? fragment.others : fragment.matching };
    } catch (error) {
      logFailure('jql function', error);
      // Jira shows this beside the query and says nothing of the language of who typed it.
      return { error: english(error instanceof AppError ? error.said : said('app.failed')) };
    }
  };
}

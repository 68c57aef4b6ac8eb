import { RESERVED_WORDS } from '@atlaskit/jql-ast/reserved-words';
import { z } from 'zod';
import { resolveAppFunctions } from '../jql/app-functions';
import { astStructure } from '../jql/ast-structure';
import { compileJql } from '../jql/compile-jql';
import { JqlError } from '../jql/jql-error';
import type { JqlContext } from '../jql/jql-field';
import { parseJql } from '../jql/parse-jql';
import { jqlFields } from '../jql/site-fields';
import { FUNCTION_NAMES } from '../jql/function-names';
import { type Call, ok, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';

const contextOf = (call: Call): JqlContext => ({
  state: call.state,
  access: call.access,
  now: call.state.now(),
});

async function parse(call: Call): Promise<Reply> {
  const { queries } = readBody(call, z.object({ queries: z.array(z.string().min(1)).min(1) }));
  const validation = call.query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation))
    throw new JiraError(400, `The validation '${validation}' is not one of strict, warn, none.`);
  return ok({ queries: await Promise.all(queries.map((query) => parseOne(call, query, validation))) });
}

async function parseOne(call: Call, jql: string, validation: string): Promise<Record<string, unknown>> {
  try {
    const query = parseJql(jql);
    const structure = astStructure(query);
    if (validation === 'none') return { query: jql, structure };
    const messages = await complaints(call, jql);
    if (messages.length === 0) return { query: jql, structure };
    return validation === 'warn'
      ? { query: jql, structure, warnings: messages }
      : { query: jql, errors: messages };
  } catch (error) {
    if (error instanceof JqlError) return { query: jql, errors: error.messages };
    throw error;
  }
}

async function complaints(call: Call, jql: string): Promise<readonly string[]> {
  try {
    const query = parseJql(jql);
    const context = contextOf(call);
    compileJql(query, context, await resolveAppFunctions(query, context));
    return [];
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
}

function autocompleteData(call: Call): Reply {
  const fields = [...new Set(jqlFields(contextOf(call)).values())];
  return ok({
    visibleFieldNames: fields.map((field) => {
      const cfId = field.names.find((name) => name.startsWith('cf['));
      return {
        value: /^\w+$/.test(field.displayName) ? field.displayName : `"${field.displayName}"`,
        displayName: cfId === undefined ? field.displayName : `${field.displayName} - ${cfId}`,
        orderable: String(field.sortKey !== undefined),
        searchable: String(field.operators.length > 0),
        auto: String(field.suggestions !== undefined),
        ...(cfId !== undefined && { cfid: cfId }),
        operators: field.operators,
        types: field.types,
      };
    }),
    visibleFunctionNames: [
      ...FUNCTION_NAMES,
      ...(call.state.modules?.jqlFunctions ?? []).map((each) => each.name),
    ].map((name) => ({
      value: `${name}()`,
      displayName: `${name}()`,
      isList: 'true',
      types: ['java.lang.Object'],
    })),
    jqlReservedWords: [...RESERVED_WORDS],
  });
}

/** Values of a field to choose from; an unknown field has none. */
function suggestions(call: Call): Reply {
  const field = jqlFields(contextOf(call)).get(
    (call.query.get('fieldName') ?? '').toLowerCase().replaceAll('"', ''),
  );
  const typed = (call.query.get('fieldValue') ?? '').toLowerCase();
  const values = (field?.suggestions?.() ?? [])
    .filter((value) => value.toLowerCase().includes(typed))
    .slice(0, 15);
  return ok({
    results: values.map((value) => ({
      value: /^\w+$/.test(value) ? value : `"${value}"`,
      displayName: value,
    })),
  });
}

export const jqlRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/jql/parse', parse),
  route('GET', '/rest/api/3/jql/autocompletedata', autocompleteData),
  route('GET', '/rest/api/3/jql/autocompletedata/suggestions', suggestions),
];

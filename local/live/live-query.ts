import {
  JastBuilder,
  type Clause,
  type FunctionOperand,
  type OrderByField,
  type TerminalClause,
} from '@atlaskit/jql-ast';
import type { AppJqlFunction } from '../jira/site';
import { appTest, appValues, type IdTest } from './app-clause';
import { JqlRefusal } from './jql-refusal';
import type { LiveContext } from './live-context';

/** A clause and the text that its position counts in: a fragment of the app's function has a text of its own. */
interface Part {
  readonly clause: Clause;
  readonly source: string;
}

/** Ids of all issues that match a query which the real site understands, in its order. */
export type FindIds = (jql: string) => Promise<readonly string[]>;

/** A query taken apart into what the real site answers and what only the local host knows. */
export interface LiveQuery {
  /** True when the real site can answer the query as it stands. */
  readonly isRemote: boolean;
  /** All matching ids in order. @throws JqlRefusal */
  ids(find: FindIds): Promise<string[]>;
}

/**
 * Reads a query. Clauses on the app's fields, properties and functions are answered here: the rest of the query
 * goes to the real site for ids, which are then filtered and sorted by what is kept here.
 *
 * @throws JqlRefusal for a query of wrong syntax
 */
export function readLiveQuery(jql: string, context: LiveContext): LiveQuery {
  const { query, errors } = new JastBuilder().build(jql);
  if (query === undefined || errors.length > 0)
    throw new JqlRefusal(`Error in the JQL Query: ${errors[0]?.message ?? `'${jql}' could not be read.`}`);
  const where = query.where === undefined ? [] : conjuncts({ clause: query.where, source: jql });
  const order = query.orderBy?.fields ?? [];
  const ours = (field: OrderByField): boolean =>
    appValues(field.field.value, undefined, context) !== undefined;
  const local = where.filter((part) => !isRemote(part.clause, context));
  const remote = where.filter((part) => isRemote(part.clause, context));
  const bound = remote.map((part) => `(${textOf(part)})`).join(' AND ');
  return {
    isRemote: local.length === 0 && !order.some(ours),
    ids: async (find) => {
      const own = order.filter(ours);
      const theirs = order.filter((field) => !ours(field));
      if (order.slice(0, own.length).some((field) => !ours(field)))
        throw new JqlRefusal(
          'On a live site the fields of the app have to come first in ORDER BY. Put them before the other fields.',
        );
      const orderText = theirs.map((field) => textAt(field.position, jql)).join(', ');
      const found = await find(orderText === '' ? bound : `${bound} ORDER BY ${orderText}`);
      const tests = await Promise.all(local.map((part) => testOf(part, false, { bound, find, context })));
      const ids = found.filter((id) => tests.every((test) => test(id)));
      return own.length === 0 ? ids : ids.sort(byValues(own, context));
    },
  };
}

interface Scope {
  readonly bound: string;
  readonly find: FindIds;
  readonly context: LiveContext;
}

/** Jira moves NOT down to the operators; here it is carried along in `negated`. */
async function testOf(part: Part, negated: boolean, scope: Scope): Promise<IdTest> {
  const { clause, source } = part;
  if (isRemote(clause, scope.context)) {
    const text = negated ? `NOT (${textOf(part)})` : `(${textOf(part)})`;
    const ids = new Set(await scope.find(scope.bound === '' ? text : `${scope.bound} AND ${text}`));
    return (id) => ids.has(id);
  }
  switch (clause.clauseType) {
    case 'not':
      return testOf({ clause: clause.clause, source }, !negated, scope);
    case 'compound': {
      const tests = await Promise.all(
        clause.clauses.map((each) => testOf({ clause: each, source }, negated, scope)),
      );
      const all = (clause.operator.value === 'and') !== negated;
      return (id) => (all ? tests.every((test) => test(id)) : tests.some((test) => test(id)));
    }
    case 'terminal':
      return terminalTest(clause, negated, scope);
  }
}

async function terminalTest(clause: TerminalClause, negated: boolean, scope: Scope): Promise<IdTest> {
  const call = appCall(clause, scope.context);
  if (call !== undefined) {
    const operator = clause.operator?.value ?? '';
    const fragment = await evaluated(call, clause.field.value, operator);
    const { query, errors } = new JastBuilder().build(fragment);
    if (errors.length > 0)
      throw new JqlRefusal(`The app function '${call.appFunction.name}' returned invalid JQL.`);
    if (query?.where === undefined) return () => (operator === 'not in') !== negated;
    return testOf({ clause: query.where, source: fragment }, negated, scope);
  }
  const values = appValues(clause.field.value, propertyOf(clause), scope.context);
  if (values === undefined)
    throw new JqlRefusal(
      `Field '${clause.field.value}' does not exist or you do not have permission to view it.`,
    );
  return appTest(clause, values, negated);
}

async function evaluated(
  { appFunction, operand }: { appFunction: AppJqlFunction; operand: FunctionOperand },
  field: string,
  operator: string,
): Promise<string> {
  if (!appFunction.operators.includes(operator))
    throw new JqlRefusal(
      `The operator '${operator}' is not supported by the function '${appFunction.name}'.`,
    );
  try {
    return await appFunction.evaluate({
      field,
      operator,
      arguments: operand.arguments.map((each) => each.value),
    });
  } catch (thrown) {
    throw new JqlRefusal(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function appCall(
  clause: TerminalClause,
  context: LiveContext,
): { appFunction: AppJqlFunction; operand: FunctionOperand } | undefined {
  const { operand } = clause;
  const only = operand?.operandType === 'list' && operand.values.length === 1 ? operand.values[0] : operand;
  if (only === undefined || only.operandType !== 'function') return undefined;
  const name = only.function.value.toLowerCase();
  const appFunction = context.modules()?.jqlFunctions.find((each) => each.name.toLowerCase() === name);
  return appFunction === undefined ? undefined : { appFunction, operand: only };
}

/** Whether the real site can answer a clause alone. */
function isRemote(clause: Clause, context: LiveContext): boolean {
  switch (clause.clauseType) {
    case 'not':
      return isRemote(clause.clause, context);
    case 'compound':
      return clause.clauses.every((each) => isRemote(each, context));
    case 'terminal':
      return (
        appCall(clause, context) === undefined &&
        appValues(clause.field.value, propertyOf(clause), context) === undefined
      );
  }
}

function conjuncts(part: Part): Part[] {
  const { clause, source } = part;
  if (clause.clauseType !== 'compound' || clause.operator.value !== 'and') return [part];
  return clause.clauses.flatMap((each) => conjuncts({ clause: each, source }));
}

function propertyOf(clause: TerminalClause): { key: string; path: string } | undefined {
  const property = clause.field.properties?.[0];
  if (!property?.key) return undefined;
  const path = (property.path ?? []).map((step) => step.value).join('');
  return { key: property.key.value, path: path.replace(/^\./, '') };
}

/** Orders by the app's values alone; empty values come last in both directions, equal ones keep the site's order. */
function byValues(order: readonly OrderByField[], context: LiveContext): (a: string, b: string) => number {
  const keys = order.flatMap((field) => {
    const values = appValues(field.field.value, undefined, context);
    return values === undefined ? [] : [{ values, sign: field.direction?.value === 'DESC' ? -1 : 1 }];
  });
  return (a, b) => {
    for (const { values, sign } of keys) {
      const [left, right] = [values.of(a), values.of(b)];
      if (left.length === 0 || right.length === 0) {
        if (left.length !== right.length && (left.length === 0 || right.length === 0))
          return left.length === 0 ? 1 : -1;
        continue;
      }
      const result = values.isNumber
        ? Number(left[0]) - Number(right[0])
        : left.join(', ').localeCompare(right.join(', '));
      if (result !== 0) return sign * result;
    }
    return 0;
  };
}

function textOf(part: Part): string {
  return textAt(part.clause.position, part.source);
}

function textAt(position: readonly [number, number] | null, source: string): string {
  if (position === null) throw new JqlRefusal(`Error in the JQL Query: '${source}' could not be read.`);
  return source.slice(position[0], position[1]);
}

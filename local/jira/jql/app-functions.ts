import type { Clause, FunctionOperand, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { AppJqlFunction } from '../site';
import type { PrecomputationRow } from '../store/rows';
import type { AppFragments } from './compile-jql';
import { JqlError } from './jql-error';
import type { JqlContext } from './jql-field';
import { parseJql } from './parse-jql';

/** Asks the app for every function of its own that a query calls, or takes the stored answer. Throws JqlError. */
export async function resolveAppFunctions(query: Query, context: JqlContext): Promise<AppFragments> {
  const fragments = new Map<TerminalClause, Clause | undefined>();
  const functions = context.state.modules?.jqlFunctions ?? [];
  if (functions.length === 0 || !query.where) return fragments;
  for (const clause of terminalClauses(query.where)) {
    const operand = functionOperand(clause);
    const appFunction = functions.find(
      (each) => each.name.toLowerCase() === operand?.function.value.toLowerCase(),
    );
    if (!operand || !appFunction) continue;
    const jql = await answer(appFunction, clause, operand, context);
    fragments.set(clause, jql.trim() === '' ? undefined : parseFragment(jql, appFunction));
  }
  return fragments;
}

function terminalClauses(clause: Clause): TerminalClause[] {
  switch (clause.clauseType) {
    case 'terminal':
      return [clause];
    case 'not':
      return terminalClauses(clause.clause);
    case 'compound':
      return clause.clauses.flatMap(terminalClauses);
  }
}

/** The call in `field in fn()` and in `field in (fn())`. */
function functionOperand(clause: TerminalClause): FunctionOperand | undefined {
  const { operand } = clause;
  if (operand?.operandType === 'function') return operand;
  const only = operand?.operandType === 'list' && operand.values.length === 1 ? operand.values[0] : undefined;
  return only?.operandType === 'function' ? only : undefined;
}

function parseFragment(jql: string, appFunction: AppJqlFunction): Clause | undefined {
  try {
    return parseJql(jql).where ?? undefined;
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    throw new JqlError(`The app function '${appFunction.name}' returned invalid JQL: ${error.message}`);
  }
}

async function answer(
  appFunction: AppJqlFunction,
  clause: TerminalClause,
  operand: FunctionOperand,
  { state }: JqlContext,
): Promise<string> {
  const field = clause.field.value;
  const operator = clause.operator?.value ?? '';
  const args = operand.arguments.map((argument) => argument.value);
  if (!appFunction.operators.includes(operator)) {
    throw new JqlError(`The operator '${operator}' is not supported by the function '${appFunction.name}'.`);
  }
  const required = appFunction.arguments.filter((argument) => argument.required).length;
  if (args.length < required || args.length > appFunction.arguments.length) {
    throw new JqlError(
      `Function '${appFunction.name}' expected '${String(required)}' arguments but received '${String(args.length)}'.`,
    );
  }
  const same = (row: PrecomputationRow): boolean =>
    row.functionName === appFunction.name &&
    row.field === field &&
    row.operator === operator &&
    row.arguments.length === args.length &&
    row.arguments.every((each, at) => each === args[at]);
  const stored = [...state.store.all('precomputations')].find(same);
  const now = state.nowIso();
  const draft = state.draft();
  if (stored) {
    if (stored.used.slice(0, 13) !== now.slice(0, 13)) {
      draft.put('precomputations', { ...stored, used: now });
      await state.commit(draft);
    }
    return valueOf(stored);
  }
  const value = await evaluate(appFunction, { field, operator, arguments: args });
  const row: PrecomputationRow = {
    id: draft.nextId('precomputations'),
    functionName: appFunction.name,
    field,
    operator,
    arguments: args,
    value,
    created: now,
    updated: now,
    used: now,
  };
  draft.put('precomputations', row);
  await state.commit(draft);
  return valueOf(row);
}

/** The app's own error sentence becomes the query's; it is not stored, so that the next search asks again. */
async function evaluate(
  appFunction: AppJqlFunction,
  call: { field: string; operator: string; arguments: readonly string[] },
): Promise<string> {
  try {
    return await appFunction.evaluate(call);
  } catch (error) {
    throw new JqlError(error instanceof Error ? error.message : String(error));
  }
}

function valueOf(row: PrecomputationRow): string {
  if (row.error !== undefined) throw new JqlError(row.error);
  return row.value ?? '';
}

import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import type { LiveContext } from './live-context';
import { JqlRefusal } from './jql-refusal';
import { isObject } from './answers';

/** A test on the id of an issue. */
export type IdTest = (issueId: string) => boolean;

/** What a JQL clause reads of the app: values of an issue, and whether they are numbers. */
interface AppValues {
  readonly name: string;
  readonly isNumber: boolean;
  readonly of: (issueId: string) => readonly (string | number)[];
}

/** The app's field or property that a clause or a sort names; undefined where it is Jira's own. */
export function appValues(
  name: string,
  property: { key: string; path: string } | undefined,
  context: LiveContext,
): AppValues | undefined {
  if (property !== undefined)
    return context
      .modules()
      ?.entityProperties.some((each) => each.propertyKey === property.key && each.entityType === 'issue')
      ? propertyValues(property.key, property.path, context)
      : undefined;
  for (const each of context.modules()?.entityProperties ?? [])
    for (const { path, searchAlias } of each.values)
      if (each.entityType === 'issue' && searchAlias?.toLowerCase() === name.toLowerCase())
        return propertyValues(each.propertyKey, path, context);
  const field = context.overlay.field(name);
  if (field === undefined) return undefined;
  return {
    name: field.name,
    isNumber: field.type === 'number',
    of: (issueId) => scalars(context.overlay.value(issueId, field.id)),
  };
}

/**
 * A clause on the app's values as a test. A clause that says no (`!=`, `not in`, or one under a NOT) never holds
 * for an empty field, as in Jira.
 *
 * @throws JqlRefusal for an operator or operand that cannot be answered here
 */
export function appTest(clause: TerminalClause, values: AppValues, negated: boolean): IdTest {
  const operator = clause.operator?.value ?? '';
  const isNo = operator === '!=' || operator === 'not in' || operator === 'is not';
  const wanted = operandValues(clause.operand ?? undefined, values);
  if (operator === 'is' || operator === 'is not' || wanted === 'empty') {
    if (wanted !== 'empty' || !['is', 'is not', '=', '!='].includes(operator)) throw cannot(values, operator);
    return (id) => (values.of(id).length === 0) === (isNo === negated);
  }
  const holds = comparison(operator, wanted, values);
  return (id) => {
    const own = values.of(id);
    return own.length > 0 && holds(own) !== negated;
  };
}

function comparison(
  operator: string,
  wanted: readonly (string | number)[],
  values: AppValues,
): (own: readonly (string | number)[]) => boolean {
  const has = (own: readonly (string | number)[]): boolean =>
    own.some((each) => wanted.some((other) => same(each, other)));
  switch (operator) {
    case '=':
    case 'in':
      return has;
    case '!=':
    case 'not in':
      return (own) => !has(own);
    case '>':
    case '>=':
    case '<':
    case '<=': {
      const [limit] = wanted;
      if (!values.isNumber || typeof limit !== 'number') throw cannot(values, operator);
      return (own) => own.some((each) => compares(operator, Number(each), limit));
    }
    default:
      throw cannot(values, operator);
  }
}

function compares(operator: '>' | '>=' | '<' | '<=', value: number, limit: number): boolean {
  switch (operator) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}

function operandValues(operand: Operand | undefined, values: AppValues): 'empty' | (string | number)[] {
  switch (operand?.operandType) {
    case 'keyword':
      return 'empty';
    case 'value': {
      if (!values.isNumber) return [operand.value];
      const number = Number(operand.value);
      if (operand.value.trim() === '' || !Number.isFinite(number))
        throw new JqlRefusal(
          `The value '${operand.value}' for the field '${values.name}' is not a valid number.`,
        );
      return [number];
    }
    case 'list':
      return operand.values.flatMap((each) => {
        const inner = operandValues(each, values);
        return inner === 'empty' ? [] : inner;
      });
    default:
      throw cannot(values, 'a function');
  }
}

function propertyValues(key: string, path: string, context: LiveContext): AppValues {
  const steps = path.split('.').filter((step) => step !== '');
  const at = (value: unknown, rest: readonly string[]): (string | number)[] => {
    if (Array.isArray(value)) return value.flatMap((each) => at(each, rest));
    const [step, ...more] = rest;
    if (step === undefined) return scalars(value);
    return isObject(value) && Object.hasOwn(value, step) ? at(value[step], more) : [];
  };
  return {
    name: `${key}.${path}`,
    isNumber: false,
    of: (issueId) => at(context.overlay.property(issueId, key), steps),
  };
}

function scalars(value: unknown): (string | number)[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string' || typeof each === 'number');
}

function same(a: string | number, b: string | number): boolean {
  return typeof a === 'number' || typeof b === 'number'
    ? Number(a) === Number(b)
    : a.toLowerCase() === b.toLowerCase();
}

function cannot(values: AppValues, operator: string): JqlRefusal {
  return new JqlRefusal(
    `'${values.name}' is kept by the local host on a live site, and ${operator} cannot be used with it here. Use =, !=, <, >, in, not in, is or is not.`,
  );
}

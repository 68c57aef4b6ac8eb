import type { Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import type { IssueRow } from '../store/issue-rows';
import type { Condition } from './condition';
import { JqlError } from './jql-error';
import type { JqlField, Literal, Value } from './jql-field';
import { compileTextQuery } from './text-match';

const NEGATION: Readonly<Partial<Record<OperatorValue, OperatorValue>>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

export const unsupportedOperator = (operator: string, field: JqlField): JqlError =>
  new JqlError(`The operator '${operator}' is not supported by the '${field.displayName}' field.`);

/** One `field operator operand`, without history operators. Throws JqlError. */
export function compileTerminal(clause: TerminalClause, field: JqlField, negated: boolean): Condition {
  const written = clause.operator?.value;
  if (written === undefined || clause.operand === undefined)
    throw new JqlError('Error in the JQL Query: the clause has no operator.');
  if (!field.operators.includes(written)) throw unsupportedOperator(written, field);
  const operator = (negated ? NEGATION[written] : written) ?? written;
  const operand = readOperand(clause.operand, field);
  const isEmpty = (issue: IssueRow): boolean => field.values(issue).length === 0;
  switch (operator) {
    case 'is':
    case 'is not': {
      if (!operand.empty || operand.literals.length > 0) {
        throw new JqlError(
          `The operator '${written}' can only be used with EMPTY or NULL on the field '${field.displayName}'.`,
        );
      }
      return { test: operator === 'is' ? isEmpty : (issue) => !isEmpty(issue) };
    }
    case '=':
    case 'in':
      return equality(field, operand, isEmpty);
    case '!=':
    case 'not in': {
      const matches = equality(field, operand, isEmpty).test;
      return { test: (issue) => !isEmpty(issue) && !matches(issue) };
    }
    case '~':
    case '!~':
      return text(field, operand, operator === '!~');
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(field, operand, operator);
    default:
      throw unsupportedOperator(operator, field);
  }
}

export interface OperandValues {
  readonly literals: readonly Literal[];
  /** True when EMPTY or NULL is among the values. */
  readonly empty: boolean;
}

/** Every value of an operand, functions evaluated. Throws JqlError. */
export function readOperand(operand: Operand, field: JqlField): OperandValues {
  switch (operand.operandType) {
    case 'value': {
      const literal = field.literal(operand.value);
      return literal.isEmpty ? { literals: [], empty: true } : { literals: [literal], empty: false };
    }
    case 'keyword':
      return { literals: [], empty: true };
    case 'list': {
      const parts = operand.values.map((each) => readOperand(each, field));
      return { literals: parts.flatMap((part) => part.literals), empty: parts.some((part) => part.empty) };
    }
    case 'function': {
      const name = operand.function.value;
      const args = operand.arguments.map((argument) => argument.value);
      const literals = field.call?.(name.toLowerCase(), args);
      if (literals === undefined) {
        throw new JqlError(
          `The function '${name}' is not supported by the field '${field.displayName}', or does not exist.`,
        );
      }
      return { literals, empty: false };
    }
  }
}

function equality(field: JqlField, operand: OperandValues, isEmpty: (issue: IssueRow) => boolean): Condition {
  const { literals, empty } = operand;
  const wide = field.equals;
  const wanted = new Set<Value>(literals.flatMap((literal) => literal.values));
  const has = wide
    ? (value: Value): boolean => literals.some((literal) => wide(value, literal))
    : (value: Value): boolean => wanted.has(value);
  const test = (issue: IssueRow): boolean => (empty && isEmpty(issue)) || field.values(issue).some(has);
  const lookUp = empty ? undefined : field.lookUp;
  return { test, candidates: lookUp && (() => [...new Set(lookUp([...wanted]))]) };
}

function comparison(field: JqlField, operand: OperandValues, operator: '<' | '<=' | '>' | '>='): Condition {
  const limit = operand.literals[0]?.scale;
  const scale = field.scale;
  if (operand.empty || operand.literals.length !== 1 || limit === undefined || scale === undefined) {
    throw new JqlError(
      `The operator '${operator}' does not support this value for the field '${field.displayName}'.`,
    );
  }
  const holds = {
    '<': (at: number) => at < limit,
    '<=': (at: number) => at <= limit,
    '>': (at: number) => at > limit,
    '>=': (at: number) => at >= limit,
  }[operator];
  return {
    test: (issue) => {
      const at = scale(issue);
      return at !== undefined && holds(at);
    },
  };
}

function text(field: JqlField, operand: OperandValues, negative: boolean): Condition {
  const read = field.text;
  if (!read) throw unsupportedOperator(negative ? '!~' : '~', field);
  if (operand.empty)
    throw new JqlError(`The field '${field.displayName}' does not support searching for an empty string.`);
  const queries = operand.literals.flatMap((literal) => literal.values).map((value) => String(value));
  if (queries.some((query) => query.trim() === '')) {
    throw new JqlError(`The field '${field.displayName}' does not support searching for an empty string.`);
  }
  if (queries.some((query) => /^[*?]/.test(query.trim()))) {
    throw new JqlError(`The '*' and '?' are not allowed as first character in wildcard query.`);
  }
  const tests = queries.map(compileTextQuery);
  return {
    test: (issue) => {
      const have = read(issue);
      if (have.trim() === '') return false;
      return tests.some((test) => test(have)) !== negative;
    },
  };
}

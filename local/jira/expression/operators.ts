import { ExpressionError } from './expression-error';

/** A value as text: lists and maps as JSON. */
export const display = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** `left operator right`. Throws ExpressionError for an operator that Jira expressions lack. */
export function binary(operator: string, left: unknown, right: unknown): unknown {
  switch (operator) {
    case '==':
    case '===':
      return left === right;
    case '!=':
    case '!==':
      return left !== right;
    case '+':
      return typeof left === 'number' && typeof right === 'number'
        ? left + right
        : display(left) + display(right);
  }
  const isText = typeof left === 'string' && typeof right === 'string';
  const [a, b] = isText ? [left, right] : [Number(left), Number(right)];
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '-':
      return Number(a) - Number(b);
    case '*':
      return Number(a) * Number(b);
    case '/':
      return Number(a) / Number(b);
    case '%':
      return Number(a) % Number(b);
    default:
      throw new ExpressionError(`The operator ${operator} is not supported.`);
  }
}

/** `operator value`. Throws ExpressionError for an operator that Jira expressions lack. */
export function unary(operator: string, value: unknown): unknown {
  switch (operator) {
    case '!':
      return !value;
    case '-':
      return -Number(value);
    case '+':
      return Number(value);
    case 'typeof':
      return Array.isArray(value) ? 'List' : value === null ? 'null' : typeof value;
    default:
      throw new ExpressionError(`The operator ${operator} is not supported.`);
  }
}

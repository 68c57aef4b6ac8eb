import jsep from 'jsep';
import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { Said } from '../../words/said';

/** A formula checked and ready; evaluating it runs no code but ours. */
export interface Formula {
  readonly source: string;
  readonly variables: readonly string[];
  /**
   * @throws AppError `invalid` on `path` when a division by zero or another step gives no finite number.
   */
  readonly evaluate: (values: Readonly<Record<string, number>>, path: string) => number;
}

type Values = Readonly<Record<string, number>>;
type Step = (values: Values, path: string) => number;

const LONGEST = 2000;

const FUNCTIONS: Readonly<
  Record<string, { readonly count: readonly [number, number]; readonly apply: (...n: number[]) => number }>
> = {
  min: { count: [1, 20], apply: Math.min },
  max: { count: [1, 20], apply: Math.max },
  abs: { count: [1, 1], apply: Math.abs },
  sqrt: { count: [1, 1], apply: Math.sqrt },
  log: { count: [1, 1], apply: Math.log },
  round: { count: [1, 1], apply: Math.round },
};

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
};

/**
 * Parses a formula over the named variables: numbers, + − * / **, parentheses, min max abs sqrt log round.
 * Parsed by jsep, walked by us: anything else in the syntax tree is refused.
 * @throws AppError `invalid` on `path`: syntax error (with `details.at`), unknown name, unknown function.
 */
export function parseFormula(source: string, variables: readonly string[], path: string): Formula {
  if (source.trim() === '') throw invalidField(path, said('value.formula.empty'));
  if (source.length > LONGEST) throw invalidField(path, said('value.formula.long', { most: LONGEST }));
  const step = compile(parse(source, path), new Set(variables), path);
  return {
    source,
    variables,
    evaluate: (values, at) => finite(step(values, at), at, said('value.formula.no-number')),
  };
}

function parse(source: string, path: string): jsep.Expression {
  try {
    return jsep(source);
  } catch (cause) {
    const at: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'index') : undefined;
    throw typeof at === 'number'
      ? invalidField(path, said('value.formula.unreadable', { at: at + 1 }), { at })
      : refusedWhole(path);
  }
}

function compile(node: jsep.Expression, variables: ReadonlySet<string>, path: string): Step {
  const inner = (part: unknown): Step => {
    if (typeof part !== 'object' || part === null || !('type' in part)) throw refusedWhole(path);
    return compile(part as jsep.Expression, variables, path);
  };
  switch (node.type) {
    case 'Literal': {
      const { value } = node;
      if (typeof value !== 'number') throw invalidField(path, said('value.formula.numbers'));
      finite(value, path, said('value.formula.too-large'));
      return () => value;
    }
    case 'Identifier': {
      const name = text(node.name);
      if (!variables.has(name)) {
        throw invalidField(path, said('value.formula.variable', { name, known: [...variables].join(', ') }), {
          name,
        });
      }
      return (values, at) => finite(values[name] ?? Number.NaN, at, said('value.formula.no-value', { name }));
    }
    case 'UnaryExpression': {
      const argument = inner(node.argument);
      if (node.operator === '-') return (values, at) => -argument(values, at);
      if (node.operator === '+') return argument;
      throw refused(path, text(node.operator));
    }
    case 'BinaryExpression': {
      const operator = text(node.operator);
      const apply = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
      if (apply === undefined) throw refused(path, operator);
      return binary(operator, apply, inner(node.left), inner(node.right));
    }
    case 'CallExpression':
      return call(node, inner, path);
    default:
      throw node.type === 'Compound' ? refusedWhole(path) : refused(path, node.type);
  }
}

function binary(operator: string, apply: (a: number, b: number) => number, left: Step, right: Step): Step {
  return (values, at) => {
    const a = left(values, at);
    const b = right(values, at);
    if (operator === '/' && b === 0) throw invalidField(at, said('value.formula.by-zero'));
    return finite(apply(a, b), at, said('value.formula.no-number'));
  };
}

function call(node: jsep.Expression, inner: (part: unknown) => Step, path: string): Step {
  const callee = node.callee;
  const name = typeof callee === 'object' && callee !== null && 'name' in callee ? text(callee.name) : '';
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (known === undefined) {
    throw invalidField(
      path,
      said('value.formula.function', { name, known: Object.keys(FUNCTIONS).join(', ') }),
      {
        name,
      },
    );
  }
  const steps = (Array.isArray(node.arguments) ? node.arguments : []).map(inner);
  const [least, most] = known.count;
  if (steps.length < least || steps.length > most) {
    const takes =
      least === most
        ? said('value.formula.takes', { name, least })
        : said('value.formula.takes-between', { name, least, most });
    throw invalidField(path, takes, { name });
  }
  return (values, at) => known.apply(...steps.map((step) => step(values, at)));
}

/** A part of the syntax tree that is text; empty for anything else, which nothing is called. */
function text(part: unknown): string {
  return typeof part === 'string' ? part : '';
}

function finite(value: number, path: string, sentence: Said): number {
  if (!Number.isFinite(value)) throw invalidField(path, sentence);
  return value;
}

function refused(path: string, what: string): Error {
  return invalidField(path, said('value.formula.refuses', { what }));
}

/** Something that is no single expression at all, so that no part of it can be named. */
function refusedWhole(path: string): Error {
  return invalidField(path, said('value.formula.one'));
}

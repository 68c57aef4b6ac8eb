import {
  parse,
  type Expression,
  type Pattern,
  type Program,
  type SpreadElement,
  type Super,
  type PrivateIdentifier,
} from 'acorn';
import { ExpressionError } from './expression-error';
import { type Fn, isFn, readMember } from './members';
import { binary, display, unary } from './operators';

/** An expression gets this many steps; Jira refuses expensive ones too. */
const MAX_STEPS = 10_000;

type Scope = Readonly<Record<string, unknown>>;

const GLOBALS: Scope = {
  Number: (value: unknown) => Number(value),
  String: (value: unknown) => display(value),
  Boolean: (value: unknown) => Boolean(value),
  undefined: null,
};

/**
 * Evaluates a Jira expression over plain data. The expression is parsed and walked, never run as a program, so it
 * reaches nothing but the variables given. Throws ExpressionError.
 */
export function evaluateExpression(source: string, variables: Scope): unknown {
  const program = parseExpression(source);
  try {
    return new Evaluator().run(program, { ...GLOBALS, ...variables });
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    // A wrong pattern of match() or a recursion without end: the expression's fault as well.
    throw new ExpressionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function parseExpression(source: string): Program {
  try {
    // A map literal at the start would read as a block.
    const text = /^\s*\{/.test(source) ? `(${source})` : source;
    return parse(text, { ecmaVersion: 2022, sourceType: 'script' });
  } catch (error) {
    throw new ExpressionError(
      `Invalid Jira expression: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

class Evaluator {
  #steps = 0;

  run(program: Program, variables: Scope): unknown {
    let scope = variables;
    let result: unknown = null;
    for (const statement of program.body) {
      if (statement.type === 'ExpressionStatement') result = this.#value(statement.expression, scope);
      else if (statement.type === 'VariableDeclaration') {
        for (const { id, init } of statement.declarations) {
          scope = { ...scope, [nameOf(id)]: init ? this.#value(init, scope) : null };
        }
      } else throw new ExpressionError(`A Jira expression cannot contain ${statement.type}.`);
    }
    return result;
  }

  #value(node: Expression | Super | SpreadElement | PrivateIdentifier, scope: Scope): unknown {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) throw new ExpressionError('The expression is too expensive.');
    switch (node.type) {
      case 'Literal':
        return node.value ?? null;
      case 'Identifier':
        if (!Object.hasOwn(scope, node.name))
          throw new ExpressionError(`Unrecognized variable: ${node.name}.`);
        return scope[node.name];
      case 'TemplateLiteral':
        return node.quasis
          .map((part, at) => {
            const expression = node.expressions[at];
            return (part.value.cooked ?? '') + (expression ? display(this.#value(expression, scope)) : '');
          })
          .join('');
      case 'ArrayExpression':
        return node.elements.flatMap((each) =>
          each === null
            ? [null]
            : each.type === 'SpreadElement'
              ? (this.#value(each.argument, scope) as unknown[])
              : [this.#value(each, scope)],
        );
      case 'ObjectExpression':
        return Object.fromEntries(
          node.properties.map((property) => {
            if (property.type !== 'Property') throw new ExpressionError('Spread is not supported in maps.');
            const { key } = property;
            const name =
              !property.computed && key.type === 'Identifier' ? key.name : display(this.#value(key, scope));
            return [name, this.#value(property.value, scope)];
          }),
        );
      case 'UnaryExpression':
        return unary(node.operator, this.#value(node.argument, scope));
      case 'BinaryExpression':
        return binary(node.operator, this.#value(node.left, scope), this.#value(node.right, scope));
      case 'LogicalExpression': {
        const left = this.#value(node.left, scope);
        if (node.operator === '??') return left ?? this.#value(node.right, scope);
        return (node.operator === '&&') === Boolean(left) ? this.#value(node.right, scope) : left;
      }
      case 'ConditionalExpression':
        return this.#value(this.#value(node.test, scope) === true ? node.consequent : node.alternate, scope);
      case 'ParenthesizedExpression':
        return this.#value(node.expression, scope);
      case 'ChainExpression':
        return this.#value(node.expression, scope);
      case 'MemberExpression': {
        const target = this.#value(node.object, scope);
        if (node.optional && (target === null || target === undefined)) return null;
        if (target === null && isChained(node.object)) return null;
        const name =
          !node.computed && node.property.type === 'Identifier'
            ? node.property.name
            : display(this.#value(node.property, scope));
        return readMember(target, name) ?? null;
      }
      case 'CallExpression': {
        const callee = this.#value(node.callee, scope);
        if (callee === null && (node.optional || isChained(node.callee))) return null;
        if (!isFn(callee)) throw new ExpressionError('Only functions can be called.');
        return callee(...node.arguments.map((each) => this.#value(each, scope))) ?? null;
      }
      case 'ArrowFunctionExpression':
        return this.#arrow(node.params, node.body, scope);
      default:
        throw new ExpressionError(`A Jira expression cannot contain ${node.type}.`);
    }
  }

  #arrow(params: readonly Pattern[], body: { readonly type: string }, scope: Scope): Fn {
    if (body.type === 'BlockStatement')
      throw new ExpressionError('A function body has to be one expression.');
    const names = params.map(nameOf);
    const expression = body as Expression;
    return (...args) =>
      this.#value(expression, {
        ...scope,
        ...Object.fromEntries(names.map((name, at) => [name, args[at] ?? null])),
      });
  }
}

/** True inside a chain such as `a?.b.c`, where a missing `a` makes the whole null. */
function isChained(node: { readonly type: string }): boolean {
  const { object, callee, optional } = node as {
    object?: { type: string };
    callee?: { type: string };
    optional?: boolean;
  };
  const inner = object ?? callee;
  return optional === true || (inner !== undefined && isChained(inner));
}

function nameOf(pattern: Pattern): string {
  if (pattern.type !== 'Identifier') throw new ExpressionError('Only plain names can be declared.');
  return pattern.name;
}

import type { Clause, CompoundOperatorValue, OrderByField, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { IssueRow } from '../store/issue-rows';
import { propertyField } from './app-fields';
import { compileHistory } from './compile-history';
import { compileTerminal } from './compile-terminal';
import type { Condition } from './condition';
import type { JqlContext, JqlField, Value } from './jql-field';
import { JqlError } from './jql-error';
import { jqlFields } from './site-fields';

export interface CompiledQuery {
  readonly where: Condition;
  readonly sort: (issues: readonly IssueRow[]) => IssueRow[];
}

/** Clauses that the app's JQL functions answered, by the clause that calls them. */
export type AppFragments = ReadonlyMap<TerminalClause, Clause | undefined>;

/** Turns a parsed query into a filter and an order. Throws JqlError with every complaint about its fields and values. */
export function compileJql(
  query: Query,
  context: JqlContext,
  fragments: AppFragments = new Map(),
): CompiledQuery {
  const compiler = new Compiler(context, fragments);
  const where = query.where ? compiler.clause(query.where, false) : { test: () => true };
  const sort = compiler.order(query.orderBy?.fields ?? []);
  if (compiler.complaints.size > 0) throw new JqlError([...compiler.complaints]);
  return { where, sort };
}

const NOTHING: Condition = { test: () => false };

class Compiler {
  readonly complaints = new Set<string>();
  readonly #context: JqlContext;
  readonly #fragments: AppFragments;
  readonly #fields: ReadonlyMap<string, JqlField>;

  constructor(context: JqlContext, fragments: AppFragments) {
    this.#context = context;
    this.#fragments = fragments;
    this.#fields = jqlFields(context);
  }

  /** Jira moves NOT down to the operators, so a negated clause never matches an empty field either. */
  clause(clause: Clause, negated: boolean): Condition {
    switch (clause.clauseType) {
      case 'not':
        return this.clause(clause.clause, !negated);
      case 'compound': {
        const parts = clause.clauses.map((each) => this.clause(each, negated));
        return isConjunction(clause.operator.value, negated) ? all(parts) : any(parts);
      }
      case 'terminal':
        return this.#collecting(() => this.#terminal(clause, negated)) ?? NOTHING;
    }
  }

  /** Sorts by the query's fields, then the newest issue first. Each key is read once per issue. */
  order(fields: readonly OrderByField[]): CompiledQuery['sort'] {
    const keys = fields.flatMap(({ field, direction }) => {
      const key = this.#collecting(() => this.#sortKey(field.value));
      return key ? [{ key, sign: direction?.value === 'DESC' ? -1 : 1 }] : [];
    });
    return (issues) => {
      const keyed = issues.map((issue) => ({
        issue,
        id: Number(issue.id),
        keys: keys.map(({ key }) => key(issue)),
      }));
      keyed.sort((a, b) => {
        for (const [at, { sign }] of keys.entries()) {
          const result = compareKeys(a.keys[at], b.keys[at], sign);
          if (result !== 0) return result;
        }
        return b.id - a.id;
      });
      return keyed.map((each) => each.issue);
    };
  }

  #sortKey(name: string): (issue: IssueRow) => Value | undefined {
    const field = this.#find(name);
    if (!field) throw new JqlError(`Not able to sort using field '${name}'.`);
    if (!field.sortKey) throw new JqlError(`Field '${name}' does not support sorting.`);
    return field.sortKey;
  }

  #terminal(clause: TerminalClause, negated: boolean): Condition {
    if (this.#fragments.has(clause)) {
      const fragment = this.#fragments.get(clause);
      const isNegative =
        clause.operator?.value === '!=' ||
        clause.operator?.value === 'not in' ||
        clause.operator?.value === 'is not';
      return fragment ? this.clause(fragment, negated) : { test: () => isNegative !== negated };
    }
    const field = this.#field(clause);
    if (clause.operator && /^(was|changed)/.test(clause.operator.value))
      return compileHistory(clause, field, negated, this.#context);
    return compileTerminal(clause, field, negated);
  }

  #field(clause: TerminalClause): JqlField {
    const { value, properties } = clause.field;
    const property = properties?.[0];
    if (property?.key) {
      const path = (property.path ?? [])
        .map((part) => part.value)
        .join('')
        .replace(/^\./, '');
      const type = propertyValueType(clause);
      return propertyField(this.#context, clause.field.text, [], property.key.value, path, type);
    }
    const field = this.#find(value);
    if (!field)
      throw new JqlError(`Field '${value}' does not exist or you do not have permission to view it.`);
    return field;
  }

  /** Jira also takes a custom field's name with its kind behind it: "Customer priority[Number]". */
  #find(name: string): JqlField | undefined {
    const lower = name.toLowerCase();
    return this.#fields.get(lower) ?? this.#fields.get(lower.replace(/\[[^\]]+\]$/, ''));
  }

  #collecting<T>(compile: () => T): T | undefined {
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      for (const message of error.messages) this.complaints.add(message);
      return undefined;
    }
  }
}

const isConjunction = (operator: CompoundOperatorValue, negated: boolean): boolean =>
  (operator === 'and') !== negated;

function all(parts: readonly Condition[]): Condition {
  const narrowing = parts.find((part) => part.candidates !== undefined);
  return { test: (issue) => parts.every((part) => part.test(issue)), candidates: narrowing?.candidates };
}

function any(parts: readonly Condition[]): Condition {
  const test = (issue: IssueRow): boolean => parts.some((part) => part.test(issue));
  const sources = parts.map((part) => part.candidates).filter((each) => each !== undefined);
  if (sources.length < parts.length) return { test };
  return { test, candidates: () => [...new Set(sources.flatMap((source) => source()))] };
}

/** Empty values come last in both directions; Jira documents neither place. */
function compareKeys(a: Value | undefined, b: Value | undefined, sign: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -sign : sign;
}

/** `issue.property[k].path` has no declared type: a comparison or a number means a number. */
function propertyValueType(clause: TerminalClause): 'number' | 'string' | 'text' {
  const operator = clause.operator?.value ?? '=';
  if (operator === '~' || operator === '!~') return 'text';
  const operand = clause.operand;
  const values = operand?.operandType === 'list' ? operand.values : operand ? [operand] : [];
  const areNumbers =
    values.length > 0 &&
    values.every((each) => each.operandType === 'value' && /^-?\d+(\.\d+)?$/.test(each.text));
  return areNumbers ? 'number' : 'string';
}

import type { Operand, Predicate, TerminalClause } from '@atlaskit/jql-ast';
import { historyRows } from '../changelog/render-changelog';
import type { ChangeItem, IssueRow } from '../store/issue-rows';
import { readOperand, unsupportedOperator, type OperandValues } from './compile-terminal';
import type { Condition } from './condition';
import { dateFunction, parseDate } from './dates';
import { JqlError } from './jql-error';
import type { JqlContext, JqlField, Value } from './jql-field';
import { peopleField } from './people-fields';

/** What the field held from one moment to the next, oldest first. */
interface Period {
  readonly from: number;
  readonly until: number;
  readonly value: Value | undefined;
  readonly text: string | undefined;
  readonly by: string | undefined;
}

/** WAS, WAS IN, WAS NOT, CHANGED with their predicates, answered from the changelog. Throws JqlError. */
export function compileHistory(
  clause: TerminalClause,
  field: JqlField,
  negated: boolean,
  context: JqlContext,
): Condition {
  const operator = clause.operator?.value ?? 'was';
  const historyField = field.historyField;
  if (historyField === undefined)
    throw new JqlError(`History searches do not support the '${field.displayName}' field.`);
  if (!field.operators.includes(operator)) throw unsupportedOperator(operator, field);
  const limits = new Limits(clause.predicates, field, context);
  const periodsOf = (issue: IssueRow): Period[] => periods(issue, historyField, field, context);
  if (operator === 'changed') {
    const changed = (issue: IssueRow): boolean => {
      const all = periodsOf(issue);
      return all.some((period, at) => {
        const before = all[at - 1];
        return (
          before !== undefined && limits.allowsMoment(period) && limits.from(before) && limits.to(period)
        );
      });
    };
    return { test: (issue) => changed(issue) !== negated };
  }
  if (clause.operand === undefined) throw new JqlError('Error in the JQL Query: WAS needs a value.');
  const wanted = readOperand(clause.operand, field);
  const holds = matcher(wanted, field);
  const was = (issue: IssueRow): boolean =>
    periodsOf(issue).some((period) => limits.allowsPeriod(period) && holds(period));
  const isNegative = operator === 'was not' || operator === 'was not in';
  return { test: (issue) => was(issue) !== (isNegative !== negated) };
}

function matcher(wanted: OperandValues, field: JqlField): (period: Period) => boolean {
  const values = new Set(wanted.literals.flatMap((literal) => literal.values));
  return (period) => {
    if (period.value === undefined) return wanted.empty;
    if (values.has(period.value)) return true;
    // Datasets keep names of values that no longer have an id.
    return period.text !== undefined && namesOf(period.text, field).some((value) => values.has(value));
  };
}

function namesOf(text: string, field: JqlField): readonly Value[] {
  try {
    return field.literal(text).values;
  } catch (error) {
    if (error instanceof JqlError) return [];
    throw error;
  }
}

function periods(issue: IssueRow, historyField: string, field: JqlField, { state }: JqlContext): Period[] {
  const wanted = historyField.toLowerCase();
  const changes = historyRows(state, issue).flatMap((row) =>
    row.items
      .filter((item) => item.field.toLowerCase() === wanted)
      .map((item) => ({ at: Date.parse(row.created), by: row.author, item })),
  );
  const present = field.values(issue)[0];
  const start = Date.parse(issue.created);
  const creator = issue.creator ?? issue.reporter;
  const first = changes[0];
  if (!first) return [{ from: start, until: Infinity, value: present, text: undefined, by: creator }];
  const all: Period[] = [{ from: start, until: first.at, ...side(first.item, 'from'), by: creator }];
  changes.forEach(({ at, by, item }, index) => {
    all.push({ from: at, until: changes[index + 1]?.at ?? Infinity, ...side(item, 'to'), by });
  });
  return all;
}

function side(item: ChangeItem, end: 'from' | 'to'): { value: Value | undefined; text: string | undefined } {
  const text = (end === 'from' ? item.fromString : item.toString) ?? undefined;
  const value = item[end] ?? text;
  return { value: value === undefined || value === '' ? undefined : value, text };
}

/** The predicates after WAS and CHANGED. */
class Limits {
  readonly #after: number = -Infinity;
  readonly #before: number = Infinity;
  readonly #by: ReadonlySet<Value> | undefined;
  readonly from: (period: Period) => boolean = () => true;
  readonly to: (period: Period) => boolean = () => true;

  constructor(predicates: readonly Predicate[], field: JqlField, context: JqlContext) {
    for (const { operator, operand } of predicates) {
      if (operand === undefined)
        throw new JqlError(`Error in the JQL Query: '${operator.value}' needs a value.`);
      switch (operator.value) {
        case 'after':
          this.#after = Math.max(this.#after, moment(operand, field, context));
          break;
        case 'before':
          this.#before = Math.min(this.#before, moment(operand, field, context));
          break;
        case 'on': {
          const day = Math.floor(moment(operand, field, context) / DAY) * DAY;
          this.#after = Math.max(this.#after, day);
          this.#before = Math.min(this.#before, day + DAY);
          break;
        }
        case 'during': {
          const [from, to] = operand.operandType === 'list' ? operand.values : [];
          if (!from || !to) throw new JqlError("The predicate 'during' expects two dates.");
          this.#after = Math.max(this.#after, moment(from, field, context));
          this.#before = Math.min(this.#before, moment(to, field, context));
          break;
        }
        case 'by': {
          const people = peopleField(context, 'by', [], () => []);
          this.#by = new Set(readOperand(operand, people).literals.flatMap((literal) => literal.values));
          break;
        }
        case 'from':
          this.from = matcher(readOperand(operand, field), field);
          break;
        case 'to':
          this.to = matcher(readOperand(operand, field), field);
          break;
      }
    }
  }

  /** A change at the start of the period, inside the limits. */
  allowsMoment(period: Period): boolean {
    return period.from >= this.#after && period.from <= this.#before && this.#allowsAuthor(period);
  }

  /** Any part of the period inside the limits. */
  allowsPeriod(period: Period): boolean {
    return period.until > this.#after && period.from < this.#before && this.#allowsAuthor(period);
  }

  #allowsAuthor(period: Period): boolean {
    return this.#by === undefined || (period.by !== undefined && this.#by.has(period.by));
  }
}

const DAY = 86_400_000;

function moment(operand: Operand, field: JqlField, context: JqlContext): number {
  if (operand.operandType === 'value') return parseDate(operand.value, field.displayName, context.now);
  if (operand.operandType === 'function') {
    const at = dateFunction(operand.function.value, operand.arguments[0]?.value, context.now);
    if (at !== undefined) return at;
  }
  throw new JqlError(`A date was expected in the history search on '${field.displayName}'.`);
}

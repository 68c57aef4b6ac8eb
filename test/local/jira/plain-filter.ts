import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';

/** A query that this filter does not judge: it knows the everyday fields and operators alone. */
export class NotJudged extends Error {
  override readonly name = 'NotJudged';
}

/** An issue as the REST API shows it. */
export interface PlainIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

type Named = { id?: string | number; key?: string; name?: string; value?: string } | null | undefined;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '');
const nameable = (value: Named): string[] =>
  value
    ? [value.id, value.key, value.name]
        .filter((each) => each !== undefined)
        .map((each) => String(each).toLowerCase())
    : [];
const person = (value: unknown): string[] => {
  const user = value as { accountId: string; displayName: string } | null;
  return user ? [user.accountId.toLowerCase(), user.displayName.toLowerCase()] : [];
};

/** Per field: the names of each value of an issue. */
const NAMES: Readonly<Record<string, (issue: PlainIssue) => string[][]>> = {
  project: ({ fields }) => [nameable(fields['project'] as Named)],
  issuetype: ({ fields }) => [nameable(fields['issuetype'] as Named)],
  status: ({ fields }) => [nameable(fields['status'] as Named)],
  priority: ({ fields }) => [nameable(fields['priority'] as Named)].filter((each) => each.length > 0),
  resolution: ({ fields }) => [nameable(fields['resolution'] as Named)].filter((each) => each.length > 0),
  component: ({ fields }) => (fields['components'] as Named[]).map(nameable),
  fixversion: ({ fields }) => (fields['fixVersions'] as Named[]).map(nameable),
  labels: ({ fields }) => (fields['labels'] as string[]).map((label) => [label.toLowerCase()]),
  sprint: ({ fields }) => ((fields['customfield_10020'] as Named[] | null) ?? []).map(nameable),
  assignee: ({ fields }) => [person(fields['assignee'])].filter((each) => each.length > 0),
  reporter: ({ fields }) => [person(fields['reporter'])].filter((each) => each.length > 0),
  parent: ({ fields }) => [nameable(fields['parent'] as Named)].filter((each) => each.length > 0),
  key: (issue) => [[issue.id, issue.key.toLowerCase()]],
  statuscategory: ({ fields }) => [nameable((fields['status'] as { statusCategory: Named }).statusCategory)],
};
const ALIASES: Readonly<Record<string, string>> = {
  type: 'issuetype',
  'issue type': 'issuetype',
  label: 'labels',
  issue: 'key',
  issuekey: 'key',
  id: 'key',
  workitem: 'key',
};

const TIMES: Readonly<Record<string, string>> = {
  created: 'created',
  updated: 'updated',
  resolved: 'resolutiondate',
  resolutiondate: 'resolutiondate',
};
const DAYS: Readonly<Record<string, string>> = { due: 'duedate', duedate: 'duedate' };

/** Whether an issue matches, by looking at its REST fields alone. Throws NotJudged. */
export function matchesPlainly(
  clause: Clause,
  issue: PlainIssue,
  now: Date,
  me: string,
  negated = false,
): boolean {
  switch (clause.clauseType) {
    case 'not':
      return matchesPlainly(clause.clause, issue, now, me, !negated);
    case 'compound': {
      const results = clause.clauses.map((each) => matchesPlainly(each, issue, now, me, negated));
      return (clause.operator.value === 'and') !== negated ? results.every(Boolean) : results.some(Boolean);
    }
    case 'terminal':
      return terminal(clause, issue, now, me, negated);
  }
}

function terminal(
  clause: TerminalClause,
  issue: PlainIssue,
  now: Date,
  me: string,
  negated: boolean,
): boolean {
  const written = clause.field.value.toLowerCase();
  const field = ALIASES[written] ?? written;
  const operator = clause.operator?.value;
  const { operand } = clause;
  if (!operand || !operator || clause.predicates.length > 0 || (clause.field.properties ?? []).length > 0)
    throw new NotJudged();
  const timeField = TIMES[field] ?? DAYS[field];
  if (timeField !== undefined && '<><=>='.includes(operator))
    return compareTimes(issue.fields[timeField], operator, operand, now, negated);
  if (
    field === 'summary' &&
    (operator === '~' || operator === '!~') &&
    operand.operandType === 'value' &&
    /^\w+$/.test(operand.value)
  ) {
    const has = words(String(issue.fields['summary'])).includes(operand.value.toLowerCase());
    return has === ((operator === '~') !== negated);
  }
  const names = NAMES[field];
  if (!names) throw new NotJudged();
  const have = names(issue);
  const { wanted, empty } = wantedNames(operand, me, field);
  const isIn =
    have.some((each) => wanted.some((want) => each.includes(want))) || (empty && have.length === 0);
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return negated ? have.length > 0 && !isIn : isIn;
    case '!=':
    case 'not in':
    case 'is not':
      return negated ? isIn : have.length > 0 && !isIn;
    default:
      throw new NotJudged();
  }
}

function wantedNames(operand: Operand, me: string, field: string): { wanted: string[]; empty: boolean } {
  switch (operand.operandType) {
    case 'value':
      if (field === 'resolution' && operand.value.toLowerCase() === 'unresolved')
        return { wanted: [], empty: true };
      return { wanted: [operand.value.toLowerCase()], empty: false };
    case 'keyword':
      return { wanted: [], empty: true };
    case 'function':
      if (operand.function.value.toLowerCase() !== 'currentuser') throw new NotJudged();
      return { wanted: [me], empty: false };
    case 'list': {
      const parts = operand.values.map((each) => wantedNames(each, me, field));
      return { wanted: parts.flatMap((part) => part.wanted), empty: parts.some((part) => part.empty) };
    }
  }
}

function compareTimes(
  value: unknown,
  operator: string,
  operand: Operand,
  now: Date,
  negated: boolean,
): boolean {
  if (typeof value !== 'string') return false;
  const at = Date.parse(value);
  const limit = timeOf(operand, now);
  const result =
    operator === '<'
      ? at < limit
      : operator === '<='
        ? at <= limit
        : operator === '>'
          ? at > limit
          : at >= limit;
  if (operator === '=') throw new NotJudged();
  return result !== negated;
}

function timeOf(operand: Operand, now: Date): number {
  if (operand.operandType === 'value') {
    const day = /^(\d{4})[-/](\d\d)[-/](\d\d)$/.exec(operand.value);
    if (day) return Date.parse(`${day.slice(1).join('-')}T00:00:00Z`);
    const days = /^-(\d+)([dwhm])$/.exec(operand.value);
    const milliseconds = { d: 864e5, w: 7 * 864e5, h: 36e5, m: 6e4 };
    if (days) return now.getTime() - Number(days[1]) * milliseconds[days[2] as 'd'];
  }
  if (
    operand.operandType === 'function' &&
    operand.arguments.length === 0 &&
    operand.function.value === 'now'
  )
    return now.getTime();
  throw new NotJudged();
}

import { JastBuilder, JQLSyntaxError, type Jast, type Query } from '@atlaskit/jql-ast';
import { JqlError } from './jql-error';

/** Jira sorts by at most this many fields. */
const MAX_ORDER_FIELDS = 7;

/** Parses a query. Throws JqlError worded as Jira words syntax errors. */
export function parseJql(jql: string): Query {
  const jast: Jast = new JastBuilder().build(jql);
  if (jast.errors.length > 0) throw new JqlError(jast.errors.map(syntaxMessage));
  const { query } = jast;
  if (query === undefined) throw new JqlError(`Error in the JQL Query: '${jql}' could not be read.`);
  if ((query.orderBy?.fields.length ?? 0) > MAX_ORDER_FIELDS) {
    throw new JqlError(`The maximum number of fields in ORDER BY is ${String(MAX_ORDER_FIELDS)}.`);
  }
  return query;
}

function syntaxMessage(error: Jast['errors'][number]): string {
  if (!(error instanceof JQLSyntaxError)) return `Error in the JQL Query: ${error.message}`;
  const place = `(line ${String(error.line)}, character ${String(error.charPositionInLine + 1)})`;
  return `Error in the JQL Query: ${error.message} ${place}`;
}

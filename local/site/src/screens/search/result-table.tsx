import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { showFieldValue } from '../../fields/show-value';
import type { Field, Issue } from '../../rest/jira-shapes';
import { readRichText, textFromAdf } from '../../rich-text/adf';
import { Link } from '../../routing/link';
import { formatDay } from '../../ui/format';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { Lozenge, toneOfCategory } from '../../ui/lozenge';
import { orderOf, withOrder } from './jql-order';
import screen from '../screen.module.css';
import styles from './search.module.css';

interface ResultTableProps {
  readonly issues: readonly Issue[];
  readonly columns: readonly Field[];
  readonly jql: string;
  readonly onSort: (jql: string) => void;
}

/** The results; a column's name sorts by it, and once more the other way round. */
export function ResultTable({ issues, columns, jql, onSort }: ResultTableProps) {
  return (
    <div className={screen['tableBox']}>
      <table className={screen['table']}>
        <caption className="visually-hidden">Work items found</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const order = orderOf(jql, column);
              const name = column.id === 'issuetype' ? 'Type' : column.name;
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={classOf(column)}
                  aria-sort={order === null ? undefined : order === 'ASC' ? 'ascending' : 'descending'}
                >
                  {column.searchable ? (
                    <button
                      type="button"
                      className={styles['sort']}
                      onClick={() => {
                        const firstTurn = isNumeric(column) ? 'DESC' : 'ASC';
                        const otherTurn = firstTurn === 'ASC' ? 'DESC' : 'ASC';
                        onSort(withOrder(jql, column, order === firstTurn ? otherTurn : firstTurn));
                      }}
                    >
                      {name}
                      {order === 'ASC' && <ArrowUpIcon label="" size="small" />}
                      {order === 'DESC' && <ArrowDownIcon label="" size="small" />}
                    </button>
                  ) : (
                    name
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              {columns.map((column) => (
                <td key={column.id} className={classOf(column)}>
                  <Cell issue={issue} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumeric(field: Field): boolean {
  return field.schema?.type === 'number';
}

/** Numbers stand right, one below the other; names are kept in one line. */
function classOf(field: Field): string | undefined {
  if (isNumeric(field)) return screen['number'];
  if (field.id === 'summary') return screen['wide'];
  return field.schema?.type === 'user' ? screen['key'] : undefined;
}

function Cell({ issue, column }: { readonly issue: Issue; readonly column: Field }) {
  const { issuetype, status, summary } = issue.fields;
  const value = issue.fields[column.id];
  if (column.id === 'issuekey') {
    return (
      <Link className={screen['key']} to={`/browse/${issue.key}`}>
        {issue.key}
      </Link>
    );
  }
  if (column.id === 'summary') return <Link to={`/browse/${issue.key}`}>{summary ?? issue.key}</Link>;
  if (column.id === 'issuetype' && issuetype !== null && issuetype !== undefined) {
    return <IssueTypeIcon name={issuetype.name} level={issuetype.hierarchyLevel} />;
  }
  if (column.id === 'status' && status !== null && status !== undefined) {
    return <Lozenge tone={toneOfCategory(status.statusCategory?.key)}>{status.name}</Lozenge>;
  }
  return textOfCell(column, value);
}

/** The words of a cell, also what is exported. */
export function textOfCell(column: Field, value: unknown): string {
  const type = column.schema?.type;
  if (typeof value === 'string' && (type === 'date' || type === 'datetime')) return formatDay(value);
  const shown = showFieldValue(value);
  if (shown !== '' || value === null || typeof value !== 'object') return shown;
  const text = textFromAdf(readRichText(value));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

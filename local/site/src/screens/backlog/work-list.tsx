import type { useIssuePages } from '../../rest/use-issue-pages';
import type { Sprint } from '../../rest/jira-shapes';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import type { RowColumns } from './row-columns';
import { WorkRow } from './work-row';
import styles from './backlog.module.css';

const pageSize = 100;

/** The address of a list of work items with what its rows show. */
export function listPath(base: string, columns: RowColumns): string {
  const wanted = [
    'summary',
    'status',
    'issuetype',
    'parent',
    'assignee',
    ...columns.fields.storyPointsIds,
    ...columns.valueIds.map((value) => value.id),
  ];
  return `${base}?fields=${wanted.join(',')}&maxResults=${String(pageSize)}`;
}

interface WorkListProps {
  readonly pages: ReturnType<typeof useIssuePages>;
  readonly columns: RowColumns;
  /** Where a row can be moved. */
  readonly sprints: readonly Sprint[];
  /** The sprint that this list is, null for the backlog. */
  readonly sprintId: number | null;
  readonly emptyText: string;
}

/** Rows of a sprint or the backlog, a page at a time. */
export function WorkList({ pages, columns, sprints, sprintId, emptyText }: WorkListProps) {
  const { issues, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = pages;
  if (isPending) return <Loading />;
  return (
    <>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {issues.length === 0 && error === null && <p className={styles['empty']}>{emptyText}</p>}
      {issues.length > 0 && <ColumnNames columns={columns} />}
      {issues.length > 0 && (
        <ul className={styles['rows']}>
          {issues.map((issue) => (
            <WorkRow key={issue.id} issue={issue} columns={columns} sprints={sprints} sprintId={sprintId} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show {pageSize} more
          </Button>
        </div>
      )}
    </>
  );
}

/** What the numbers of the rows are; screen readers hear it in every row. */
function ColumnNames({ columns }: { readonly columns: RowColumns }) {
  return (
    <div className={styles['columnNames']} aria-hidden="true">
      <span className={styles['values']}>
        {columns.valueIds.map(({ id, name }) => (
          <span key={id} className={styles['value']}>
            {name}
          </span>
        ))}
      </span>
      <span className={styles['tail']}>
        <span className={styles['points']}>Points</span>
        <span className={styles['status']}>Status</span>
        <span className={styles['assignee']} />
        <span className={styles['actions']} />
      </span>
    </div>
  );
}

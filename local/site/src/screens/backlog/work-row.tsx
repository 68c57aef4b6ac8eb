import { memo } from 'react';
import ShowMoreHorizontalIcon from '@atlaskit/icon/core/show-more-horizontal';
import { moveToSprint } from '../../agile/use-boards';
import { showFieldValue } from '../../fields/show-value';
import { useFlags } from '../../flags/flag-context';
import type { Issue, Sprint } from '../../rest/jira-shapes';
import { storyPointsOf } from '../../rest/use-fields';
import { useReloadJira } from '../../rest/use-jira';
import { Link } from '../../routing/link';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { CountBadge, Lozenge, toneOfCategory } from '../../ui/lozenge';
import { Menu } from '../../ui/menu';
import type { RowColumns } from './row-columns';
import styles from './backlog.module.css';

interface WorkRowProps {
  readonly issue: Issue;
  readonly columns: RowColumns;
  readonly sprints: readonly Sprint[];
  readonly sprintId: number | null;
}

/** One work item of a sprint or the backlog. */
export const WorkRow = memo(function WorkRow({ issue, columns, sprints, sprintId }: WorkRowProps) {
  const { summary, status, issuetype, parent, assignee } = issue.fields;
  const points = storyPointsOf(issue, columns.fields);
  const isDone = status?.statusCategory?.key === 'done';
  return (
    <li className={styles['row']}>
      {issuetype !== null && issuetype !== undefined && (
        <IssueTypeIcon name={issuetype.name} level={issuetype.hierarchyLevel} />
      )}
      <Link
        to={`/browse/${issue.key}`}
        className={isDone ? `${styles['key'] ?? ''} ${styles['done'] ?? ''}` : styles['key']}
      >
        {issue.key}
      </Link>
      <span className={styles['summary']} title={summary ?? ''}>
        {summary}
      </span>
      {parent !== null && parent !== undefined && (
        <span className={styles['parent']}>
          <Lozenge tone="new">{parent.fields.summary ?? parent.key}</Lozenge>
        </span>
      )}
      <span className={styles['values']}>
        {columns.valueIds.map(({ id, name }) => {
          const shown = showFieldValue(issue.fields[id]);
          return (
            <span key={id} className={styles['value']} title={name}>
              {shown !== '' && <span className={styles['valueName']}>{name} </span>}
              {shown}
            </span>
          );
        })}
      </span>
      <span className={styles['tail']}>
        <span className={styles['points']}>
          {points !== null && <CountBadge value={String(points)} unit="story points" />}
        </span>
        <span className={styles['status']}>
          {status !== null && status !== undefined && (
            <Lozenge tone={toneOfCategory(status.statusCategory?.key)}>{status.name}</Lozenge>
          )}
        </span>
        <span className={styles['assignee']}>
          {assignee !== null && assignee !== undefined && <Avatar name={assignee.displayName} />}
        </span>
        <MoveMenu issueKey={issue.key} sprints={sprints} sprintId={sprintId} />
      </span>
    </li>
  );
});

function MoveMenu({
  issueKey,
  sprints,
  sprintId,
}: Pick<WorkRowProps, 'sprints' | 'sprintId'> & { readonly issueKey: string }) {
  const { showProblem, showDone } = useFlags();
  const reload = useReloadJira();
  async function move(target: number | null, name: string) {
    try {
      await moveToSprint(target, [issueKey]);
      await reload();
      showDone(`${issueKey} moved to ${name}`);
    } catch (error) {
      showProblem(error);
    }
  }
  const targets = sprints.filter((sprint) => sprint.id !== sprintId);
  if (targets.length === 0 && sprintId === null) return <span className={styles['actions']} />;
  return (
    <Menu
      label={`Move ${issueKey}`}
      align="end"
      trigger={(props) => (
        <IconButton
          label={`Actions for ${issueKey}`}
          isCompact
          icon={<ShowMoreHorizontalIcon label="" />}
          {...props}
        />
      )}
      sections={[
        {
          heading: 'Move to sprint',
          items: targets.map((sprint) => ({
            text: sprint.name,
            onSelect: () => void move(sprint.id, sprint.name),
          })),
        },
        {
          items:
            sprintId === null ? [] : [{ text: 'Backlog', onSelect: () => void move(null, 'the backlog') }],
        },
      ]}
    />
  );
}

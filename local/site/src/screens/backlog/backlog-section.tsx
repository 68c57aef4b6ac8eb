import { useId } from 'react';
import ShowMoreHorizontalIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useModules } from '../../frames/use-modules';
import type { Board, Project, Sprint } from '../../rest/jira-shapes';
import { useIssuePages } from '../../rest/use-issue-pages';
import { IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import type { RowColumns } from './row-columns';
import { SectionSums } from './section-sums';
import { useActionModal } from './use-action-modal';
import { listPath, WorkList } from './work-list';
import styles from './backlog.module.css';

interface BacklogSectionProps {
  readonly project: Project;
  readonly board: Board;
  readonly sprints: readonly Sprint[];
  readonly columns: RowColumns;
}

/** Work that is in no open sprint; for a board without sprints, all its work. */
export function BacklogSection({ project, board, sprints, columns }: BacklogSectionProps) {
  const titleId = useId();
  const source = board.type === 'kanban' ? 'issue' : 'backlog';
  const pages = useIssuePages(listPath(`/rest/software/1.0/board/${String(board.id)}/${source}`, columns));
  const modules = useModules('jira:backlogAction', project.key);
  const { items, modal } = useActionModal(modules, {
    type: 'jira:backlogAction',
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    board: { id: String(board.id), type: board.type },
    location: window.location.href,
  });
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['name']}>
          {board.type === 'kanban' ? 'Work' : 'Backlog'}
        </h2>
        <SectionSums issues={pages.issues} hasMore={pages.hasNextPage} fields={columns.fields} />
        <div className={styles['tools']}>
          {items.length > 0 && (
            <Menu
              label="Backlog actions"
              align="end"
              trigger={(props) => (
                <IconButton label="Backlog actions" icon={<ShowMoreHorizontalIcon label="" />} {...props} />
              )}
              sections={[{ items }]}
            />
          )}
        </div>
      </div>
      <WorkList
        pages={pages}
        columns={columns}
        sprints={sprints}
        sprintId={null}
        emptyText="The backlog is empty."
      />
      {modal}
    </section>
  );
}

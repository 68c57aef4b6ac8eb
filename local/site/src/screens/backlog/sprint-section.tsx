import { useId } from 'react';
import ShowMoreHorizontalIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useModules } from '../../frames/use-modules';
import { useFlags } from '../../flags/flag-context';
import { requestText } from '../../rest/http';
import type { Board, Project, Sprint } from '../../rest/jira-shapes';
import { useIssuePages } from '../../rest/use-issue-pages';
import { useReloadJira } from '../../rest/use-jira';
import { Button, IconButton } from '../../ui/button';
import { formatDay } from '../../ui/format';
import { Lozenge } from '../../ui/lozenge';
import { Menu } from '../../ui/menu';
import type { RowColumns } from './row-columns';
import { SectionSums } from './section-sums';
import { useActionModal } from './use-action-modal';
import { listPath, WorkList } from './work-list';
import styles from './backlog.module.css';

interface SprintSectionProps {
  readonly project: Project;
  readonly board: Board;
  readonly sprint: Sprint;
  readonly sprints: readonly Sprint[];
  readonly columns: RowColumns;
}

/** An active or future sprint with its work and its menu. */
export function SprintSection({ project, board, sprint, sprints, columns }: SprintSectionProps) {
  const titleId = useId();
  const pages = useIssuePages(listPath(`/rest/software/1.0/sprint/${String(sprint.id)}/issue`, columns));
  const modules = useModules('jira:sprintAction', project.key);
  const { items, modal } = useActionModal(modules, {
    type: 'jira:sprintAction',
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    board: { id: String(board.id), type: board.type },
    sprint: { id: String(sprint.id), state: sprint.state },
    location: window.location.href,
  });
  const hasDates = sprint.startDate !== undefined && sprint.endDate !== undefined;
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h2 id={titleId} className={styles['name']}>
          {sprint.name}
        </h2>
        {sprint.state === 'active' && <Lozenge tone="inprogress">Active</Lozenge>}
        {hasDates && (
          <span className={styles['subtle']}>
            {formatDay(sprint.startDate ?? '')} to {formatDay(sprint.endDate ?? '')}
          </span>
        )}
        <SectionSums issues={pages.issues} hasMore={pages.hasNextPage} fields={columns.fields} />
        <div className={styles['tools']}>
          <StateButton sprint={sprint} hasActive={sprints.some((each) => each.state === 'active')} />
          {items.length > 0 && (
            <Menu
              label={`Actions for ${sprint.name}`}
              align="end"
              trigger={(props) => (
                <IconButton
                  label={`Actions for ${sprint.name}`}
                  icon={<ShowMoreHorizontalIcon label="" />}
                  {...props}
                />
              )}
              sections={[{ items }]}
            />
          )}
        </div>
        {sprint.goal !== undefined && sprint.goal !== '' && (
          <p className={styles['goal']}>Goal: {sprint.goal}</p>
        )}
      </div>
      <WorkList
        pages={pages}
        columns={columns}
        sprints={sprints}
        sprintId={sprint.id}
        emptyText="Nothing is planned in this sprint. Move work here with its ••• menu."
      />
      {modal}
    </section>
  );
}

const twoWeeksMs = 14 * 24 * 3600 * 1000;

function StateButton({ sprint, hasActive }: { readonly sprint: Sprint; readonly hasActive: boolean }) {
  const { showProblem } = useFlags();
  const reload = useReloadJira();
  async function change(body: Readonly<Record<string, unknown>>) {
    try {
      await requestText(`/rest/agile/1.0/sprint/${String(sprint.id)}`, { method: 'POST', body });
      await reload();
    } catch (error) {
      showProblem(error);
    }
  }
  if (sprint.state === 'active') {
    return (
      <Button isCompact onClick={() => void change({ state: 'closed' })}>
        Complete sprint
      </Button>
    );
  }
  const start = () =>
    change({
      state: 'active',
      startDate: sprint.startDate ?? new Date().toISOString(),
      endDate: sprint.endDate ?? new Date(Date.now() + twoWeeksMs).toISOString(),
    });
  return (
    <Button isCompact disabled={hasActive} onClick={() => void start()}>
      Start sprint
    </Button>
  );
}

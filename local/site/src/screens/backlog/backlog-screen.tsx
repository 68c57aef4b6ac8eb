import { useMemo, useState } from 'react';
import ShowMoreHorizontalIcon from '@atlaskit/icon/core/show-more-horizontal';
import { useBoards, useSprints } from '../../agile/use-boards';
import { useModules } from '../../frames/use-modules';
import { projectSchema, type Board, type Project } from '../../rest/jira-shapes';
import { useFields, type SiteFields } from '../../rest/use-fields';
import { useJira } from '../../rest/use-jira';
import { Link } from '../../routing/link';
import { useSession } from '../../session/session-context';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { IconButton } from '../../ui/button';
import { EmptyNote } from '../../ui/empty-note';
import { Loading } from '../../ui/loading';
import { Menu } from '../../ui/menu';
import { ProblemNote } from '../../ui/problem-note';
import { useDocumentTitle } from '../../ui/use-document-title';
import { BacklogSection } from './backlog-section';
import { useActionModal } from './use-action-modal';
import { SprintSection } from './sprint-section';
import screen from '../screen.module.css';

/** A project's board as lists: active and future sprints, then the backlog. */
export function BacklogScreen({ projectKey }: { readonly projectKey: string }) {
  const project = useJira(`/rest/api/3/project/${encodeURIComponent(projectKey)}`, projectSchema);
  const boards = useBoards(projectKey);
  const fields = useFields();
  const [boardId, setBoardId] = useState<number | null>(null);
  useDocumentTitle(`${projectKey} backlog`);

  const failed = [project, boards].find((query) => query.error !== null && query.data === undefined);
  if (failed !== undefined) {
    return (
      <div className={screen['screen']}>
        <h1 className={screen['heading']}>{projectKey}</h1>
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      </div>
    );
  }
  if (project.data === undefined || boards.data === undefined || fields === null) {
    return (
      <div className={screen['screen']}>
        <Loading />
      </div>
    );
  }
  const all = boards.data.values;
  const board =
    all.find((each) => each.id === boardId) ?? all.find((each) => each.type !== 'kanban') ?? all[0];
  return (
    <div className={screen['screen']}>
      <Breadcrumbs crumbs={[{ text: 'Projects', to: '/projects' }, { text: project.data.name }]} />
      <div className={screen['bar']}>
        <h1 className={screen['heading']} style={{ marginBottom: 6 }}>
          Backlog
        </h1>
        {all.length > 1 && board !== undefined && (
          <select
            className={screen['input']}
            style={{ width: 'auto', maxWidth: 260 }}
            aria-label="Board"
            value={board.id}
            onChange={(event) => {
              setBoardId(Number(event.target.value));
            }}
          >
            {all.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
        {board !== undefined && (
          <div className={screen['push']}>
            <BoardActions project={project.data} board={board} />
          </div>
        )}
      </div>
      {board === undefined ? (
        <EmptyNote>
          This project has no board. See{' '}
          <Link to={`/issues?jql=${encodeURIComponent(`project = ${projectKey}`)}`}>all its work</Link>.
        </EmptyNote>
      ) : (
        <BoardLists key={board.id} project={project.data} board={board} fields={fields} />
      )}
    </div>
  );
}

interface BoardProps {
  readonly project: Project;
  readonly board: Board;
}

function BoardLists({ project, board, fields }: BoardProps & { readonly fields: SiteFields }) {
  const boards = useMemo(() => [board], [board]);
  const { bySprintBoard, isPending, error } = useSprints(boards);
  const { session } = useSession();
  const columns = useMemo(
    () => ({
      fields,
      valueIds: session.modules
        .filter((module) => module.type === 'jira:customField' && module.readOnly === true)
        .flatMap((module) =>
          module.fieldId === undefined ? [] : [{ id: module.fieldId, name: module.title }],
        ),
    }),
    [fields, session.modules],
  );
  if (isPending) return <Loading />;
  const sprints = bySprintBoard.flatMap((each) => each.sprints);
  const ordered = [...sprints].sort((a, b) => Number(b.state === 'active') - Number(a.state === 'active'));
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      {ordered.map((sprint) => (
        <SprintSection
          key={sprint.id}
          project={project}
          board={board}
          sprint={sprint}
          sprints={ordered}
          columns={columns}
        />
      ))}
      <BacklogSection project={project} board={board} sprints={ordered} columns={columns} />
    </>
  );
}

function BoardActions({ project, board }: BoardProps) {
  const modules = useModules('jira:boardAction', project.key);
  const { items, modal } = useActionModal(modules, {
    type: 'jira:boardAction',
    project: { id: project.id, key: project.key, type: project.projectTypeKey },
    board: { id: String(board.id), type: board.type },
    location: window.location.href,
  });
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label="Board actions"
        align="end"
        trigger={(props) => (
          <IconButton label="Board actions" icon={<ShowMoreHorizontalIcon label="" />} {...props} />
        )}
        sections={[{ items }]}
      />
      {modal}
    </>
  );
}

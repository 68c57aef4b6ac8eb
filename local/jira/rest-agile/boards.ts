import { RANK_FIELD } from '../fields/field-ids';
import { type Call, ok, page, param, readList, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { BoardRow, ProjectRow } from '../store/rows';
import { boardEstimation } from './estimation-field';
import { renderSprint } from './sprint-bean';

const projectsOf = (call: Call, board: BoardRow): ProjectRow[] =>
  board.projectIds.map((id) => call.state.store.get('projects', id)).filter((row) => row !== undefined);

/** A board is visible to everybody who may browse one of its projects. */
export function visibleBoard(call: Call, id = param(call, 'boardId')): BoardRow {
  const board = call.state.store.get('boards', id);
  if (!board || !projectsOf(call, board).some((project) => call.access.canBrowse(project))) {
    throw new JiraError(
      404,
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return board;
}

function renderBoard(call: Call, board: BoardRow): Record<string, unknown> {
  const project = projectsOf(call, board)[0];
  return {
    id: Number(board.id),
    self: `${call.state.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: project?.style === 'team-managed' ? 'simple' : board.type,
    ...(project && {
      location: {
        projectId: Number(project.id),
        displayName: `${project.name} (${project.key})`,
        projectName: project.name,
        projectKey: project.key,
        projectTypeKey: 'software',
        name: `${project.name} (${project.key})`,
      },
    }),
    isPrivate: false,
  };
}

function listBoards(call: Call): Reply {
  const projectKeyOrId = call.query.get('projectKeyOrId');
  const types = readList(call, 'type');
  const name = (call.query.get('name') ?? '').toLowerCase();
  if (projectKeyOrId !== null) {
    const project = [...call.state.store.all('projects')].find(
      (row) => row.id === projectKeyOrId || row.key === projectKeyOrId.toUpperCase(),
    );
    if (!project || !call.access.canBrowse(project)) {
      throw new JiraError(400, `No project could be found with key or id '${projectKeyOrId}'.`);
    }
  }
  const found = [...call.state.store.all('boards')].filter((board) => {
    const projects = projectsOf(call, board);
    if (!projects.some((project) => call.access.canBrowse(project))) return false;
    if (
      projectKeyOrId !== null &&
      !projects.some(
        (project) => project.id === projectKeyOrId || project.key === projectKeyOrId.toUpperCase(),
      )
    )
      return false;
    if (
      types.length > 0 &&
      !types.includes(String(renderBoard(call, board)['type'])) &&
      !types.includes(board.type)
    )
      return false;
    return board.name.toLowerCase().includes(name);
  });
  const paged = page(
    call,
    found.sort((a, b) => Number(a.id) - Number(b.id)),
    50,
    50,
  );
  return ok({ ...paged, values: paged.values.map((board) => renderBoard(call, board)) });
}

function boardConfiguration(call: Call): Reply {
  const board = visibleBoard(call);
  const { state } = call;
  const project = projectsOf(call, board)[0];
  const statuses = [...state.store.all('statuses')];
  const column = (name: string, category: string) => ({
    name,
    statuses: statuses
      .filter((status) => status.category === category)
      .map((status) => ({ id: status.id, self: `${state.baseUrl}/rest/api/3/status/${status.id}` })),
  });
  return ok({
    id: Number(board.id),
    name: board.name,
    type: renderBoard(call, board)['type'],
    self: `${state.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    ...(project && {
      location: {
        type: 'project',
        key: project.key,
        id: project.id,
        self: `${state.baseUrl}/rest/api/3/project/${project.id}`,
        name: project.name,
      },
    }),
    filter: { id: board.id, self: `${state.baseUrl}/rest/api/3/filter/${board.id}` },
    columnConfig: {
      columns: [column('To Do', 'new'), column('In Progress', 'indeterminate'), column('Done', 'done')],
      constraintType: 'none',
    },
    estimation: boardEstimation(state, board),
    ranking: { rankCustomFieldId: Number(RANK_FIELD.slice('customfield_'.length)) },
  });
}

const STATES = ['future', 'active', 'closed'];

function boardSprints(call: Call): Reply {
  const board = visibleBoard(call);
  if (board.type === 'kanban') throw new JiraError(400, 'The board does not support sprints');
  const wanted = readList(call, 'state');
  const wrong = wanted.find((each) => !STATES.includes(each));
  if (wrong !== undefined)
    throw new JiraError(
      400,
      `'${wrong}' is not a valid sprint state. Valid states are: future, active, closed.`,
    );
  const rank = { closed: 0, active: 1, future: 2 } as const;
  const found = call.state.store.indexes.sprintsByBoard
    .get(board.id)
    .filter((sprint) => wanted.length === 0 || wanted.includes(sprint.state))
    .sort(
      (a, b) =>
        rank[a.state] - rank[b.state] ||
        (a.startDate ?? '').localeCompare(b.startDate ?? '') ||
        Number(a.id) - Number(b.id),
    );
  const paged = page(call, found, 50, 50);
  return ok({ ...paged, values: paged.values.map((sprint) => renderSprint(call.state, sprint)) });
}

function boardProjects(call: Call): Reply {
  const rows = projectsOf(call, visibleBoard(call)).filter((project) => call.access.canBrowse(project));
  const paged = page(call, rows, 50, 50);
  return ok({
    ...paged,
    values: paged.values.map((row) => ({
      self: `${call.state.baseUrl}/rest/api/3/project/${row.id}`,
      id: row.id,
      key: row.key,
      name: row.name,
      projectTypeKey: 'software',
      simplified: row.style === 'team-managed',
    })),
  });
}

export const boardRoutes: readonly Route[] = [
  route('GET', '/rest/agile/1.0/board', listBoards),
  route('GET', '/rest/agile/1.0/board/{boardId}', (call) => ok(renderBoard(call, visibleBoard(call)))),
  route('GET', '/rest/agile/1.0/board/{boardId}/configuration', boardConfiguration),
  route('GET', '/rest/agile/1.0/board/{boardId}/sprint', boardSprints),
  route('GET', '/rest/agile/1.0/board/{boardId}/project', boardProjects),
];

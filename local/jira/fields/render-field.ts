import type { Access } from '../access';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';
import {
  EPIC_LINK_FIELD,
  ORGANIZATIONS_FIELD,
  RANK_FIELD,
  REQUEST_PARTICIPANTS_FIELD,
  REQUEST_TYPE_FIELD,
  SATISFACTION_FIELD,
  SPRINT_FIELD,
  START_DATE_FIELD,
  STORY_POINTS_FIELD,
  STORY_POINT_ESTIMATE_FIELD,
} from './field-ids';
import { renderComments } from './render-comments';
import {
  jiraTime,
  renderComponent,
  renderIssueType,
  renderLinkType,
  renderPriority,
  renderProjectReference,
  renderResolution,
  renderStatus,
  renderStatusCategory,
  renderUser,
  renderUserOrNull,
  renderVersionReference,
} from './render-entities';
import {
  renderOrganizations,
  renderParticipants,
  renderRequestOrigin,
  renderSatisfaction,
} from './render-request-fields';
import { toAdf } from './rich-text';

export interface View {
  readonly state: SiteState;
  readonly access: Access;
}

type Render = (issue: IssueRow, view: View) => unknown;

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((each) => each !== undefined);

const RENDERERS: Readonly<Record<string, Render>> = {
  summary: (issue) => issue.summary,
  description: (issue) => (issue.description === undefined ? null : toAdf(issue.description)),
  issuetype: (issue, { state }) => {
    const row = state.store.get('issueTypes', issue.typeId);
    return row ? renderIssueType(state, row) : null;
  },
  project: (issue, { state }) => {
    const row = state.store.get('projects', issue.projectId);
    return row ? renderProjectReference(state, row) : null;
  },
  parent: (issue, view) => {
    const parent = issue.parentId === undefined ? undefined : view.state.store.get('issues', issue.parentId);
    return parent && renderIssueReference(parent, view);
  },
  status: (issue, { state }) => {
    const row = state.store.get('statuses', issue.statusId);
    return row ? renderStatus(state, row) : null;
  },
  statusCategory: (issue, { state }) =>
    renderStatusCategory(state, state.store.get('statuses', issue.statusId)?.category ?? 'undefined'),
  priority: (issue, { state }) => {
    const row = issue.priorityId === undefined ? undefined : state.store.get('priorities', issue.priorityId);
    return row ? renderPriority(state, row) : null;
  },
  resolution: (issue, { state }) => {
    const row =
      issue.resolutionId === undefined ? undefined : state.store.get('resolutions', issue.resolutionId);
    return row ? renderResolution(state, row) : null;
  },
  resolutiondate: (issue) => (issue.resolved === undefined ? null : jiraTime(issue.resolved)),
  assignee: (issue, { state }) => renderUserOrNull(state, issue.assignee),
  reporter: (issue, { state }) => renderUserOrNull(state, issue.reporter),
  creator: (issue, { state }) => renderUserOrNull(state, issue.creator ?? issue.reporter),
  labels: (issue) => issue.labels,
  components: (issue, { state }) =>
    present(issue.componentIds.map((id) => state.store.get('components', id))).map((row) =>
      renderComponent(state, row),
    ),
  fixVersions: (issue, { state }) =>
    present(issue.fixVersionIds.map((id) => state.store.get('versions', id))).map((row) =>
      renderVersionReference(state, row),
    ),
  versions: (issue, { state }) =>
    present(issue.affectedVersionIds.map((id) => state.store.get('versions', id))).map((row) =>
      renderVersionReference(state, row),
    ),
  issuelinks: renderLinks,
  subtasks: (issue, view) =>
    view.state.store.indexes.issuesByParent
      .get(issue.id)
      .filter((child) => (view.state.store.get('issueTypes', child.typeId)?.hierarchyLevel ?? 0) < 0)
      .map((child) => renderIssueReference(child, view)),
  votes: (issue, { state }) => ({
    self: `${issueUrl(state, issue.key)}/votes`,
    votes: issue.votes,
    hasVoted: false,
  }),
  watches: (issue, { state }) => ({
    self: `${issueUrl(state, issue.key)}/watchers`,
    watchCount: issue.watchers,
    isWatching: false,
  }),
  created: (issue) => jiraTime(issue.created),
  updated: (issue) => jiraTime(issue.updated),
  duedate: (issue) => issue.dueDate ?? null,
  timeoriginalestimate: (issue) => issue.originalEstimateSeconds ?? null,
  comment: (issue, { state }) => {
    const comments = renderComments(state, issue);
    const self = `${state.baseUrl}/rest/api/3/issue/${issue.id}/comment`;
    return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
  },
  [EPIC_LINK_FIELD]: (issue, { state }) => {
    const parent = issue.parentId === undefined ? undefined : state.store.get('issues', issue.parentId);
    if (parent === undefined || isTeamManaged(issue, state)) return null;
    return state.store.get('issueTypes', parent.typeId)?.hierarchyLevel === 1 ? parent.key : null;
  },
  [ORGANIZATIONS_FIELD]: renderOrganizations,
  [REQUEST_TYPE_FIELD]: renderRequestOrigin,
  [REQUEST_PARTICIPANTS_FIELD]: renderParticipants,
  [SATISFACTION_FIELD]: renderSatisfaction,
  [START_DATE_FIELD]: (issue) => issue.startDate ?? null,
  [STORY_POINT_ESTIMATE_FIELD]: (issue, { state }) =>
    isTeamManaged(issue, state) ? (issue.storyPoints ?? null) : null,
  [STORY_POINTS_FIELD]: (issue, { state }) =>
    isTeamManaged(issue, state) ? null : (issue.storyPoints ?? null),
  [RANK_FIELD]: (issue) => `0|${issue.rank}:`,
  [SPRINT_FIELD]: (issue, { state }) => {
    const sprints = present(issue.sprintIds.map((id) => state.store.get('sprints', id)));
    if (sprints.length === 0) return null;
    return sprints.map((row) => ({
      id: Number(row.id),
      name: row.name,
      state: row.state,
      boardId: Number(row.boardId),
      goal: row.goal ?? '',
      ...(row.startDate !== undefined && { startDate: row.startDate }),
      ...(row.endDate !== undefined && { endDate: row.endDate }),
      ...(row.completeDate !== undefined && { completeDate: row.completeDate }),
    }));
  },
};

/** The value of one field as the REST API shows it; undefined when the issue has no such field. */
export function renderField(fieldId: string, issue: IssueRow, view: View): unknown {
  const render = RENDERERS[fieldId];
  if (render) return render(issue, view);
  const appField = view.state.store.get('appFields', fieldId);
  return appField && renderAppValue(appField, issue.custom[fieldId], view.state);
}

function renderAppValue(field: AppFieldRow, value: unknown, state: SiteState): unknown {
  if (value === undefined || value === null) return null;
  if (field.type !== 'user') return value;
  return Array.isArray(value)
    ? value.map((id) => renderUser(state, String(id)))
    : renderUser(state, typeof value === 'string' ? value : '');
}

export function isTeamManaged(issue: IssueRow, state: SiteState): boolean {
  return state.store.get('projects', issue.projectId)?.style === 'team-managed';
}

export function issueUrl(state: SiteState, idOrKey: string): string {
  return `${state.baseUrl}/rest/api/3/issue/${idOrKey}`;
}

/** An issue inside another one: parent, sub-task or link end. */
function renderIssueReference(issue: IssueRow, view: View): unknown {
  return {
    id: issue.id,
    key: issue.key,
    self: issueUrl(view.state, issue.id),
    fields: {
      summary: issue.summary,
      status: renderField('status', issue, view),
      priority: renderField('priority', issue, view),
      issuetype: renderField('issuetype', issue, view),
    },
  };
}

function renderLinks(issue: IssueRow, view: View): unknown[] {
  const { store } = view.state;
  return store.indexes.linksByIssue.get(issue.id).flatMap((link) => {
    const isSource = link.fromId === issue.id;
    const type = store.get('linkTypes', link.typeId);
    const other = store.get('issues', isSource ? link.toId : link.fromId);
    if (!type || !other || !view.access.canSee(other)) return [];
    const end = renderIssueReference(other, view);
    return {
      id: link.id,
      self: `${view.state.baseUrl}/rest/api/3/issueLink/${link.id}`,
      type: renderLinkType(view.state, type),
      ...(isSource ? { outwardIssue: end } : { inwardIssue: end }),
    };
  });
}

import type { ProductEvent } from '../site';
import type { SiteState } from '../site-state';
import type { LinkRow, ProjectRow, SprintRow, VersionRow } from '../store/rows';
import { type Cause, productEvent } from './issue-events';

export function linkChanged(
  state: SiteState,
  what: 'created' | 'deleted',
  link: LinkRow,
  cause: Cause,
): ProductEvent {
  const type = state.store.get('linkTypes', link.typeId);
  return productEvent(`avi:jira:${what}:issuelink`, cause, {
    id: link.id,
    sourceIssueId: link.fromId,
    destinationIssueId: link.toId,
    issueLinkType: type && { id: type.id, name: type.name, inward: type.inward, outward: type.outward },
  });
}

export function versionChanged(
  what: 'created' | 'updated' | 'released' | 'unreleased' | 'archived' | 'unarchived' | 'deleted',
  version: VersionRow,
  cause: Cause,
): ProductEvent {
  return productEvent(`avi:jira:${what}:version`, cause, {
    version: {
      id: version.id,
      name: version.name,
      description: version.description ?? '',
      archived: version.archived,
      released: version.released,
      startDate: version.startDate ?? null,
      releaseDate: version.releaseDate ?? null,
      projectId: Number(version.projectId),
    },
  });
}

export function projectDeleted(project: ProjectRow, cause: Cause): ProductEvent {
  return productEvent('avi:jira:deleted:project', cause, {
    project: { id: project.id, key: project.key, name: project.name },
  });
}

export function sprintChanged(
  what: 'created' | 'started' | 'updated' | 'closed' | 'deleted',
  sprint: SprintRow,
  cause: Cause,
): ProductEvent {
  return productEvent(`avi:jira-software:${what}:sprint`, cause, {
    sprint: {
      id: sprint.id,
      state: sprint.state,
      name: sprint.name,
      startDate: sprint.startDate ?? null,
      endDate: sprint.endDate ?? null,
      completeDate: sprint.completeDate ?? null,
      createdDate: sprint.createdDate,
      originBoardId: sprint.boardId,
      goal: sprint.goal ?? '',
    },
  });
}

import { z } from 'zod';
import { requestJson } from '../../rest/http';
import type { IssueType, Project } from '../../rest/jira-shapes';
import { adfFromText } from '../../rich-text/adf';

/** What has been chosen and typed for a work item that does not exist yet. */
export interface IssueDraft {
  /** Null until somebody chooses: then the first project there is. */
  readonly projectKey: string | null;
  /** Null until somebody chooses: then the project's usual type. */
  readonly typeId: string | null;
  readonly summary: string;
  readonly description: string;
  readonly parentKey: string;
  readonly points: string;
  /** What the app's own editors submitted, by field id. */
  readonly appValues: Readonly<Record<string, unknown>>;
}

/** An empty draft in a project. */
export function emptyDraft(projectKey: string | null): IssueDraft {
  return {
    projectKey,
    typeId: null,
    summary: '',
    description: '',
    parentKey: '',
    points: '',
    appValues: {},
  };
}

const createdSchema = z.looseObject({ key: z.string() });

/**
 * Creates the work item and gives its key; story points go into `pointsId`, nowhere when that is null.
 * Rejects with Jira's refusal.
 */
export async function createIssue(
  draft: IssueDraft,
  project: Project,
  type: IssueType,
  pointsId: string | null,
): Promise<string> {
  const { description, parentKey, points } = draft;
  const { key } = await requestJson('/rest/api/3/issue', createdSchema, {
    method: 'POST',
    body: {
      fields: {
        project: { key: project.key },
        issuetype: { id: type.id },
        summary: draft.summary.trim(),
        ...(description.trim() === '' ? {} : { description: adfFromText(description) }),
        ...(parentKey.trim() === '' ? {} : { parent: { key: parentKey.trim().toUpperCase() } }),
        ...(points === '' || pointsId === null ? {} : { [pointsId]: Number(points) }),
        ...draft.appValues,
      },
    },
  });
  return key;
}

import { projectPageSchema, projectSchema, type IssueType, type Project } from '../../rest/jira-shapes';
import { useJira } from '../../rest/use-jira';
import type { IssueDraft } from './issue-draft';

/** Where a draft's work item would be created, and what else could be chosen. */
export interface IssuePlace {
  readonly projects: readonly Project[];
  /** Undefined until the projects are there. */
  readonly project: Project | undefined;
  readonly types: readonly IssueType[];
  /** Undefined until the project's types are there. */
  readonly type: IssueType | undefined;
  /** Why projects or types could not be read; null when they could. */
  readonly problem: Error | null;
}

/** Reads the projects, and the types of the draft's project. */
export function useIssuePlace({ projectKey, typeId }: IssueDraft): IssuePlace {
  const page = useJira('/rest/api/3/project/search?maxResults=50&orderBy=name', projectPageSchema);
  const projects = page.data?.values ?? [];
  const project = projects.find((each) => each.key === projectKey) ?? projects[0];
  const detailed = useJira(
    project === undefined ? null : `/rest/api/3/project/${encodeURIComponent(project.key)}`,
    projectSchema,
  );
  const types = detailed.data?.issueTypes ?? [];
  const type =
    types.find((each) => each.id === typeId) ?? types.find((each) => each.name === 'Story') ?? types[0];
  return { projects, project, types, type, problem: page.error ?? detailed.error };
}

import { MultiIndex } from './multi-index';
import type { TableName, Tables } from './tables';

/** The look-ups that the REST endpoints and JQL need, derived from the tables and never stored. */
export class Indexes {
  readonly issueByKey = new MultiIndex<Tables['issues']>((row) => [row.key]);
  readonly issuesByProject = new MultiIndex<Tables['issues']>((row) => [row.projectId]);
  readonly issuesByParent = new MultiIndex<Tables['issues']>((row) =>
    row.parentId === undefined ? [] : [row.parentId],
  );
  readonly issuesBySprint = new MultiIndex<Tables['issues']>((row) => row.sprintIds);
  readonly issuesByFixVersion = new MultiIndex<Tables['issues']>((row) => row.fixVersionIds);
  readonly issuesByLabel = new MultiIndex<Tables['issues']>((row) => row.labels);
  readonly projectByKey = new MultiIndex<Tables['projects']>((row) => [row.key]);
  readonly commentsByIssue = new MultiIndex<Tables['comments']>((row) => [row.issueId]);
  readonly historiesByIssue = new MultiIndex<Tables['histories']>((row) => [row.issueId]);
  readonly linksByIssue = new MultiIndex<Tables['links']>((row) => [row.fromId, row.toId]);
  readonly propertiesByEntity = new MultiIndex<Tables['properties']>((row) => [
    `${row.entity}/${row.entityId}`,
  ]);
  readonly sprintsByBoard = new MultiIndex<Tables['sprints']>((row) => [row.boardId]);
  readonly versionsByProject = new MultiIndex<Tables['versions']>((row) => [row.projectId]);
  readonly componentsByProject = new MultiIndex<Tables['components']>((row) => [row.projectId]);

  readonly #byTable: { readonly [T in TableName]?: readonly MultiIndex<Tables[T]>[] } = {
    issues: [
      this.issueByKey,
      this.issuesByProject,
      this.issuesByParent,
      this.issuesBySprint,
      this.issuesByFixVersion,
      this.issuesByLabel,
    ],
    projects: [this.projectByKey],
    comments: [this.commentsByIssue],
    histories: [this.historiesByIssue],
    links: [this.linksByIssue],
    properties: [this.propertiesByEntity],
    sprints: [this.sprintsByBoard],
    versions: [this.versionsByProject],
    components: [this.componentsByProject],
  };

  replace<T extends TableName>(
    table: T,
    id: string,
    before: Tables[T] | undefined,
    after: Tables[T] | undefined,
  ): void {
    const indexes: readonly MultiIndex<Tables[T]>[] | undefined = this.#byTable[table];
    for (const index of indexes ?? []) index.replace(id, before, after);
  }
}

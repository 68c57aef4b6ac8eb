import type { Ticket } from '../../domain/channels/ticket';

/** Work items of Jira as customer voice, seen by one principal: a person, or the app in the background. */
export interface TicketSource {
  /** @throws AppError `not-found` when it does not exist or may not be seen */
  read(issueId: string): Promise<Ticket>;
  /** One page of what a query finds. @throws AppError `invalid` with Jira's sentence for a wrong query */
  page(
    jql: string,
    pageToken: string | null,
  ): Promise<{ readonly tickets: readonly Ticket[]; readonly nextPageToken: string | null }>;
  count(jql: string): Promise<number>;
  /** Those of the projects that the principal may browse. */
  visibleProjects(projectIds: readonly string[]): Promise<string[]>;
}

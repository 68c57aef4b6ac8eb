import type { JiraTransport } from '../../jira/jira-transport';
import { projectExists } from '../../jira/project';
import { countIssues, findTicketPlace, readTicket, searchTickets } from '../../jira/tickets';
import type { TicketSource } from '../../ports/channels/tickets';

/** Tickets as the transport's principal sees them. */
export function jiraTickets(transport: JiraTransport): TicketSource {
  return {
    read: async (issueId) => readTicket(transport, await findTicketPlace(transport), issueId),
    page: async (jql, pageToken) =>
      searchTickets(transport, await findTicketPlace(transport), jql, pageToken),
    count: (jql) => countIssues(transport, jql),
    visibleProjects: async (projectIds) => {
      const found: string[] = [];
      for (const id of projectIds) if (await projectExists(transport, id)) found.push(id);
      return found;
    },
  };
}

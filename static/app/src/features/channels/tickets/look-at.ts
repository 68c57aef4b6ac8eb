import { countIssues, findTicketPlace, searchTickets } from '@jira/tickets';
import type { TicketPlace } from '@jira/tickets';
import type { Ticket } from '@domain/channels/ticket';
import { jiraAsUser } from '../../../api/jira';

export interface Look {
  readonly jql: string;
  readonly place: TicketPlace;
  readonly count: number;
  readonly tickets: readonly Ticket[];
}

/** Asks Jira, as the person, what a query finds: about how many, and the first of them. */
export async function lookAt(jql: string): Promise<Look> {
  const place = await findTicketPlace(jiraAsUser);
  const [count, page] = await Promise.all([
    countIssues(jiraAsUser, jql),
    searchTickets(jiraAsUser, place, jql, null),
  ]);
  // Jira's count is only about right; what is there in full is counted.
  return {
    jql,
    place,
    count: page.nextPageToken === null ? page.tickets.length : count,
    tickets: page.tickets,
  };
}

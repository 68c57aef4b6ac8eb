import { dayAt, isIsoDate } from '../domain/iso-date';
import { z } from 'zod';
import type { Ticket } from '../domain/channels/ticket';
import { textOfAdf } from './adf-text';
import type { IssueJson } from './issue-schema';
import { getIssue, searchIssues } from './issues';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const fieldList = z.array(
  z.object({ id: z.string(), schema: z.object({ custom: z.string().optional() }).optional() }),
);
const serverInfo = z.object({ baseUrl: z.string() });
const countAnswer = z.object({ count: z.number() });

/** Tickets of one search page; Jira gives at most 100 with fields. */
export const TICKETS_PER_PAGE = 100;

/** Where a site keeps what only a service desk knows, and what its links begin with. */
export interface TicketPlace {
  readonly organizations: string | null;
  readonly satisfaction: string | null;
  readonly requestType: string | null;
  readonly siteUrl: string;
}

const SERVICE = 'com.atlassian.servicedesk:';

/** Finds the fields of service desks by their type, since their ids and names differ from site to site. */
export async function findTicketPlace(transport: JiraTransport): Promise<TicketPlace> {
  const [fields, info] = await Promise.all([
    requestJson(transport, fieldList, jiraPath`/rest/api/3/field`),
    requestJson(transport, serverInfo, jiraPath`/rest/api/3/serverInfo`),
  ]);
  const find = (type: string): string | null =>
    fields.find((field) => field.schema?.custom === `${SERVICE}${type}`)?.id ?? null;
  return {
    organizations: find('sd-customer-organizations'),
    satisfaction: find('sd-request-feedback'),
    requestType: find('vp-origin'),
    siteUrl: info.baseUrl.replace(/\/+$/, ''),
  };
}

/** One ticket. @throws AppError `not-found` when it is gone or not visible */
export async function readTicket(
  transport: JiraTransport,
  place: TicketPlace,
  issueId: string,
): Promise<Ticket> {
  return ticketOf(await getIssue(transport, issueId, fieldsOf(place)), place);
}

/** One page of the tickets that a query finds; `nextPageToken` is null on the last. */
export async function searchTickets(
  transport: JiraTransport,
  place: TicketPlace,
  jql: string,
  pageToken: string | null,
): Promise<{ readonly tickets: readonly Ticket[]; readonly nextPageToken: string | null }> {
  const found = await searchIssues(transport, {
    jql,
    fields: fieldsOf(place),
    pageToken,
    pageSize: TICKETS_PER_PAGE,
  });
  return {
    tickets: found.issues.map((issue) => ticketOf(issue, place)),
    nextPageToken: found.nextPageToken,
  };
}

/** About how many issues a query finds. @throws AppError `invalid` with Jira's own sentence for a wrong query */
export async function countIssues(transport: JiraTransport, jql: string): Promise<number> {
  const answer = await requestJson(transport, countAnswer, jiraPath`/rest/api/3/search/approximate-count`, {
    method: 'POST',
    body: { jql },
  });
  return answer.count;
}

function fieldsOf(place: TicketPlace): string[] {
  const own = [place.organizations, place.satisfaction, place.requestType];
  return [
    ...['summary', 'description', 'project', 'created', 'reporter', 'labels', 'votes'],
    ...own.filter((id) => id !== null),
  ];
}

const person = z.object({ displayName: z.string() });
const named = z.array(z.object({ name: z.string() }));
const feedback = z.object({ rating: z.number() });
const origin = z.object({ requestType: z.object({ name: z.string() }) });
const voted = z.object({ votes: z.number() });

/** Jira's JSON as a ticket; what is missing or of another shape counts as empty, never as an error. */
function ticketOf(issue: IssueJson, place: TicketPlace): Ticket {
  const value = (id: string | null): unknown => (id === null ? undefined : issue.fields[id]);
  const { summary, labels, created } = issue.fields;
  return {
    id: issue.id,
    key: issue.key,
    projectId: z.object({ id: z.string() }).safeParse(issue.fields['project']).data?.id ?? '',
    summary: typeof summary === 'string' ? summary : issue.key,
    text: textOfAdf(issue.fields['description']),
    url: `${place.siteUrl}/browse/${issue.key}`,
    createdOn: dayOf(created),
    reporter: person.safeParse(issue.fields['reporter']).data?.displayName ?? '',
    organizations: (named.safeParse(value(place.organizations)).data ?? []).map((each) => each.name),
    requestType: origin.safeParse(value(place.requestType)).data?.requestType.name ?? '',
    stars: starsOf(feedback.safeParse(value(place.satisfaction)).data?.rating),
    labels: Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
    votes: voted.safeParse(issue.fields['votes']).data?.votes ?? 0,
  };
}

/** The day that Jira writes, in the zone of whoever asks. */
function dayOf(created: unknown): string {
  const day = z.string().safeParse(created).data?.slice(0, 10) ?? '';
  return isIsoDate(day) ? day : dayAt(Date.now());
}

/** Jira writes no rating as 0 in some places. */
function starsOf(rating: number | undefined): number | null {
  return rating !== undefined && rating >= 1 && rating <= 5 ? rating : null;
}

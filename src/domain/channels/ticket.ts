import type { IsoDate } from '../iso-date';
import { stableHash } from '../stable-hash';

/** A Jira work item as a source of customer voice: a request of a service desk, or any other. */
export interface Ticket {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  /** The description as plain text. */
  readonly text: string;
  readonly url: string;
  readonly createdOn: IsoDate;
  readonly reporter: string;
  /** Names of the customer organisations, where a service desk knows them. */
  readonly organizations: readonly string[];
  readonly requestType: string;
  /** Satisfaction of the customer with the answer, 1 to 5 stars; null without any. */
  readonly stars: number | null;
  readonly labels: readonly string[];
  readonly votes: number;
}

/** A ticket as a row of an import; see `EvidenceRow` for the fields. */
export interface TicketRow {
  readonly id: string;
  readonly contentHash: string;
  readonly line: number;
  readonly text: string;
  readonly title: string;
  readonly externalId: string;
  readonly url: string;
  readonly saidOn: IsoDate;
  readonly author: string;
  readonly account: string;
  readonly persona: string;
  readonly need: string;
  readonly stance: 'supports';
  readonly strength: null;
  readonly rating01: number | null;
  readonly votes: number;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

const MAX_TEXT_CHARACTERS = 20_000;
const MAX_STARS = 5;

/** The name of a ticket's row: the same ticket gives the same piece, however often and from wherever it comes. */
export function ticketRowId(issueId: string): string {
  return `jira-${issueId}`;
}

/**
 * A ticket as evidence: its description in the reporter's words, or its summary where there is no description;
 * the organisation is the account, 1 to 5 stars are a rating from 0 to 1, the day is that of its creation.
 */
export function ticketRow(ticket: Ticket, line: number): TicketRow {
  const text = (ticket.text.trim() === '' ? ticket.summary : ticket.text).slice(0, MAX_TEXT_CHARACTERS);
  const content = {
    text,
    title: ticket.summary.slice(0, 500),
    externalId: ticket.key,
    url: ticket.url,
    saidOn: ticket.createdOn,
    author: ticket.reporter,
    account: ticket.organizations[0] ?? '',
    persona: '',
    need: '',
    stance: 'supports' as const,
    strength: null,
    rating01: ticket.stars === null ? null : (ticket.stars - 1) / (MAX_STARS - 1),
    votes: Math.max(1, ticket.votes),
    tags: ticket.labels.map((label) => label.slice(0, 80)).slice(0, 30),
    attributes: attributesOf(ticket),
  };
  return { id: ticketRowId(ticket.id), contentHash: stableHash(JSON.stringify(content)), line, ...content };
}

function attributesOf({ requestType, organizations }: Ticket): Record<string, string> {
  return {
    ...(requestType === '' ? {} : { 'Request type': requestType }),
    // The first is the account; the others are kept so that nothing of the ticket is lost.
    ...(organizations.length < 2 ? {} : { Organizations: organizations.join('; ').slice(0, 500) }),
  };
}

/**
 * The query of a standing import as the app asks it: only in the projects that were checked for the person who
 * set it up, nothing that a security level hides, and with `sinceMinutes` only what has changed within so long.
 */
export function standingJql(jql: string, projectIds: readonly string[], sinceMinutes: number | null): string {
  const parts = [
    `project in (${projectIds.join(', ')})`,
    'level is EMPTY',
    ...(sinceMinutes === null ? [] : [`updated >= "-${String(sinceMinutes)}m"`]),
    ...(jql.trim() === '' ? [] : [`(${jql.trim()})`]),
  ];
  return `${parts.join(' AND ')} ORDER BY created ASC`;
}

import { z } from 'zod';
import { CHANNELS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import { stableHash } from '@domain/stable-hash';
import { ticketRow } from '@domain/channels/ticket';
import type { Ticket } from '@domain/channels/ticket';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import type { JiraTransport } from '@jira/jira-transport';
import { searchTickets } from '@jira/tickets';
import type { TicketPlace } from '@jira/tickets';
import { startOfImport } from '../../../api/import-plan';
import type { Pen } from '../../../api/write';

/** What is needed to ask Jira again in just the same way. */
const jiraPlan = z.object({
  jira: z.object({ jql: z.string(), channel: z.enum(CHANNELS), mask: z.boolean(), total: z.number() }),
});
export type JiraPlan = z.infer<typeof jiraPlan>;

/** The plan of an import that came from Jira; null for one that came from a file. */
export function jiraPlanOf(state: Pick<ImportView, 'plan'>): JiraPlan | null {
  try {
    return jiraPlan.parse(JSON.parse(state.plan));
  } catch {
    return null;
  }
}

/** How an import of what a query finds begins; going on with it needs nothing but the query. */
export function startOfJiraImport(name: string, plan: JiraPlan): ProcedureInput<'import.start'>['start'] {
  return startOfImport(name, stableHash(plan.jira.jql), plan);
}

type Batch = ProcedureInput<'import.batch'>['batch'];

/**
 * Takes what the query finds, as the person sees it, a hundred at a time, until it is done or stopped. Going on
 * asks from the beginning and sends only what was not taken: the rows name themselves, so nothing is there twice.
 */
export async function runJiraImport(
  request: {
    readonly projectId: string;
    readonly state: ImportView;
    readonly plan: JiraPlan;
    readonly place: TicketPlace;
    readonly transport: JiraTransport;
    readonly signal: AbortSignal;
    readonly write: Pen['write'];
  },
  onProgress: (state: ImportView) => void,
): Promise<ImportView> {
  const { projectId, plan, place, transport, signal, write } = request;
  let { state } = request;
  const takenBefore = state.next?.record ?? 0;
  let record = 0;
  let pageToken: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchTickets>> = await searchTickets(
      transport,
      place,
      plan.jira.jql,
      pageToken,
    );
    pageToken = page.nextPageToken;
    const from = record;
    record += page.tickets.length;
    if (signal.aborted) return state;
    if (record <= takenBefore && pageToken !== null) continue;
    const batch = batchOf(page.tickets, { from, record, done: pageToken === null }, plan);
    state = await write('import.batch', { projectId, importId: state.id, batch });
    onProgress(state);
    if (state.job.state !== 'running' && state.job.state !== 'waiting') return state;
  } while (pageToken !== null);
  return state;
}

function batchOf(
  tickets: readonly Ticket[],
  at: { readonly from: number; readonly record: number; readonly done: boolean },
  { jira }: JiraPlan,
): Batch {
  const position = (record: number): Batch['from'] => ({ byte: record, line: record, record });
  return {
    from: position(at.from),
    next: position(at.record),
    progress01: at.done ? 1 : Math.min(0.99, at.record / Math.max(1, jira.total)),
    done: at.done,
    source: 'jira',
    channel: jira.channel,
    mask: jira.mask,
    empty: 0,
    rows: tickets.map((ticket, index) => {
      const row = ticketRow(ticket, at.from + index);
      return { ...row, tags: [...row.tags], attributes: { ...row.attributes } };
    }),
    answers: [],
    rejected: [],
  };
}

/** A query without its order: an import that stands has an order of its own. */
export function withoutOrder(jql: string): string {
  return jql.replace(/\border\s+by\b[\s\S]*$/i, '').trim();
}

export function channelFor(tickets: readonly Ticket[]): Channel {
  return tickets.some((ticket) => ticket.requestType !== '') ? 'support-ticket' : 'other';
}

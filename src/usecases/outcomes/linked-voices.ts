import type { Ticket } from '../../domain/channels/ticket';
import type { AskingVoice } from '../../domain/outcomes/askers';
import type { OutcomeDeps } from './outcome-deps';
import type { Panel } from '../items/read-panel';
import { servedNeeds } from '../items/served-needs';

/** Accounts whose name begins like an organisation's; the exact one is among the first. */
const SAME_START = 5;

/**
 * The requests that support has linked to an item: who wrote one asked for what the item serves, even while the
 * request is no evidence yet. Those that are evidence already speak for themselves.
 */
export async function linkedVoices(
  panel: Panel,
  known: readonly AskingVoice[],
  deps: OutcomeDeps,
): Promise<AskingVoice[]> {
  const ids = await deps.jira.linkedRequests(panel.item.id);
  if (ids.length === 0) return [];
  const { tickets } = await deps.tickets.page(`id in (${ids.join(', ')}) ORDER BY created DESC`, null);
  const cited = new Set(known.map(({ requestKey }) => requestKey));
  const fresh = tickets.filter(({ key }) => !cited.has(key));
  const accounts = await accountsOf(panel.product.knowledge.product.id, fresh, deps);
  return fresh.flatMap((ticket) => servedNeeds(panel).map(({ need }) => voiceOf(ticket, need.key, accounts)));
}

function voiceOf(
  ticket: Ticket,
  needKey: string,
  accounts: ReadonlyMap<string, NonNullable<AskingVoice['account']>>,
): AskingVoice {
  return {
    pieceId: ticket.id,
    needKey,
    text: ticket.text.trim() === '' ? ticket.summary : ticket.text,
    saidOn: ticket.createdOn,
    channel: 'support-ticket',
    strength: null,
    author: ticket.reporter,
    account: accounts.get(nameOf(ticket)) ?? null,
    personaId: null,
    requestKey: ticket.key,
  };
}

/** The accounts that the product knows under the names of the tickets' organisations. */
async function accountsOf(
  productId: string,
  tickets: readonly Ticket[],
  deps: OutcomeDeps,
): Promise<Map<string, NonNullable<AskingVoice['account']>>> {
  const accounts = new Map<string, NonNullable<AskingVoice['account']>>();
  for (const name of new Set(tickets.map(nameOf).filter((each) => each !== ''))) {
    const found = await deps.catalogue.findAccounts(productId, name, SAME_START);
    const same = found.find((account) => account.name.toLowerCase() === name);
    if (same !== undefined) accounts.set(name, { ...same, segment: '' });
  }
  return accounts;
}

function nameOf({ organizations }: Ticket): string {
  return organizations[0]?.trim().toLowerCase() ?? '';
}

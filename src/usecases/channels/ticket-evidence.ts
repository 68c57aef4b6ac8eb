import { AppError } from '../../domain/app-error';
import { recordIdOf } from '../../domain/records/record-id';
import { ticketRow, ticketRowId } from '../../domain/channels/ticket';
import type { Ticket, TicketRow } from '../../domain/channels/ticket';
import type { Channel, Stance, Strength } from '../../domain/records/evidence';
import { isVerbatim } from '../../domain/evidence/text/quotes';
import type { Actor } from '../../ports/actor';
import type { Catalogue } from '../../ports/evidence/catalogue-store';
import type { PieceRecord } from '../../ports/evidence/evidence-store';
import { addPiece } from '../evidence/add-piece';
import { deletePiece, linkPiece } from '../evidence/change-piece';
import type { ChangedPiece } from '../evidence/change-piece';
import type { ChannelDeps } from './channel-deps';
import { needOf, productAtHand } from '../product-at-hand';

export interface TicketEvidence {
  readonly ticket: Ticket;
  readonly row: TicketRow;
  readonly catalogue: Catalogue;
  /** The piece that holds the whole ticket already; null when there is none. */
  readonly piece: PieceRecord | null;
}

/** A ticket as the person may see it, and whether it is evidence of the product already. */
export async function readTicketEvidence(
  projectId: string,
  ticketId: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<TicketEvidence> {
  const ticket = await deps.tickets.read(ticketId);
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const id = recordIdOf('evidence', catalogue.productId, ticketRowId(ticket.id));
  const [piece] = await deps.evidence.find(catalogue.productId, [id]);
  return { ticket, row: ticketRow(ticket, 0), catalogue, piece: piece?.deleted === false ? piece : null };
}

/**
 * Takes a ticket, or a part of it word for word, as evidence for a need. The same ticket taken again is the same
 * piece, whether it came from here or from an import.
 * @throws AppError `invalid` when the quote is not in the ticket
 */
export async function saveTicketEvidence(
  projectId: string,
  request: {
    readonly ticketId: string;
    readonly quote: string;
    readonly channel: Channel;
    readonly personaKey: string | null;
    readonly link: {
      readonly needKey: string;
      readonly stance: Stance;
      readonly strength: Strength | null;
      readonly why: string;
    };
    readonly mask: boolean;
  },
  actor: Actor,
  deps: ChannelDeps,
): Promise<ChangedPiece> {
  const { ticket, row, catalogue } = await readTicketEvidence(projectId, request.ticketId, actor, deps);
  needOf(catalogue, request.link.needKey);
  const quote = request.quote.trim();
  if (!isVerbatim(quote, row.text) && !isVerbatim(quote, row.title))
    throw new AppError('invalid', 'The quote has to stand in the ticket word for word.', { path: 'quote' });
  const isWhole = quote === row.text.trim();
  const words = isWhole ? [ticketRowId(ticket.id)] : [ticketRowId(ticket.id), quote];
  const id = recordIdOf('evidence', catalogue.productId, ...words);
  const { piece } = await addPiece(
    projectId,
    {
      id,
      text: quote,
      title: row.title,
      channel: request.channel,
      saidOn: row.saidOn,
      author: row.author,
      accountName: row.account,
      personaKey: request.personaKey,
      tags: row.tags,
      url: row.url,
      link: null,
      mask: request.mask,
      source: { name: 'jira', externalId: row.externalId, rating01: row.rating01 },
    },
    actor,
    deps,
  );
  if (piece.deleted) await deletePiece(projectId, id, false, actor, deps);
  return linkPiece(projectId, id, request.link, actor, deps);
}

import { AppError } from '../../domain/app-error';
import { recordIdOf } from '../../domain/records/record-id';
import { ticketRow, ticketRowId } from '../../domain/channels/ticket';
import type { Ticket, TicketRow } from '../../domain/channels/ticket';
import type { Channel, Stance, Strength } from '../../domain/records/evidence';
import { isVerbatim } from '../../domain/evidence/text/quotes';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import { addPiece, mayOnlyAdd } from '../evidence/add-piece';
import { pieceIds } from '../evidence/write-rows';
import { deletePiece, linkPiece } from '../evidence/change-piece';
import type { NewLink } from '../evidence/change-piece';
import { said } from '../../domain/words/said';
import type { ChannelDeps } from './channel-deps';
import type { Call } from '../call';
import { needOf } from '../record-of-key';

export interface TicketEvidence {
  readonly ticket: Ticket;
  readonly row: TicketRow;
  /** The piece that holds the whole ticket already; null when there is none. */
  readonly piece: PieceRecord | null;
}

/** A ticket as the person may see it, and whether it is evidence of the product already. */
export async function readTicketEvidence(
  { product }: Call,
  ticketId: string,
  deps: ChannelDeps,
): Promise<TicketEvidence> {
  const ticket = await deps.tickets.read(ticketId);
  const rowId = ticketRowId(ticket.id);
  const id = (await pieceIds(product.id, [rowId], deps))(rowId);
  const [piece] = await deps.evidence.find(product.id, [id]);
  return { ticket, row: ticketRow(ticket, 0), piece: piece?.deleted === false ? piece : null };
}

/**
 * Takes a ticket, or a part of it word for word, as evidence for a need. The same ticket taken again is the same
 * piece, whether it came from here or from an import.
 * Who may only add leaves what is known of it as it is: a link that is there, and that it was taken away.
 * @throws AppError `invalid` when the quote is not in the ticket, `forbidden` when it was taken away
 */
export async function saveTicketEvidence(
  call: Call,
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
  deps: ChannelDeps,
): Promise<PieceRecord> {
  const { ticket, row } = await readTicketEvidence(call, request.ticketId, deps);
  needOf(await call.catalogue(), request.link.needKey);
  const quote = request.quote.trim();
  if (!isVerbatim(quote, row.text) && !isVerbatim(quote, row.title))
    throw new AppError('invalid', said('evidence.word-for-word'), { path: 'quote' });
  const isWhole = quote === row.text.trim();
  const words = isWhole ? [ticketRowId(ticket.id)] : [ticketRowId(ticket.id), quote];
  const id = recordIdOf('evidence', call.product.id, ...words);
  const [known] = mayOnlyAdd(call) ? await deps.evidence.find(call.product.id, [id]) : [];
  if (known !== undefined) return linkKnown(call, known, request.link, deps);
  const piece = await addPiece(
    call,
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
    deps,
  );
  if (piece.deleted) await deletePiece(call, id, false, deps);
  return linkPiece(call, id, request.link, deps);
}

/** Links a piece that is there to one more need. @throws AppError `forbidden` when it was taken away */
async function linkKnown(
  call: Call,
  piece: PieceRecord,
  link: NewLink,
  deps: ChannelDeps,
): Promise<PieceRecord> {
  if (piece.deleted) throw new AppError('forbidden', said('evidence.not-yours'), { id: piece.id });
  const need = needOf(await call.catalogue(), link.needKey);
  if (piece.links.some(({ needId }) => needId === need.id)) return piece;
  return linkPiece(call, piece.id, link, deps);
}

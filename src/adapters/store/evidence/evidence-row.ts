import { confidenceTypeOf } from '../../../domain/evidence/evidence';
import type { Authorship } from '../../../ports/actor';
import { WORDS_AND_TAGS } from './evidence-words';
import type { NewPiece } from './stored-piece';

/** The row of a new piece, every column of it. */
export function rowOfPiece(productId: string, piece: NewPiece, by: Authorship) {
  return {
    id: piece.id,
    product_id: productId,
    quote: piece.text,
    title: piece.title,
    channel: piece.channel,
    evidence_type: confidenceTypeOf(piece.channel),
    source: piece.source,
    external_id: piece.externalId,
    url: piece.url,
    said_on: piece.saidOn,
    author: piece.author,
    rating01: piece.rating01,
    votes: piece.votes,
    tags: JSON.stringify(piece.tags),
    attributes: JSON.stringify(piece.attributes),
    persona_id: piece.personaId,
    account_id: piece.accountId,
    triage: piece.triage,
    masked: piece.masked ? 1 : 0,
    import_id: piece.importId ?? '',
    starred: 0,
    sentiment: '',
    quotable: piece.quotable === true ? 1 : 0,
    merged_into: '',
    deleted_why: '',
    indexed: WORDS_AND_TAGS,
    source_hash: piece.sourceHash,
    row_id: piece.rowId,
    source_version: 1,
    session_id: piece.origin?.sessionId ?? '',
    passage_id: piece.origin?.passageId ?? '',
    begins: piece.origin?.begins ?? null,
    participant: piece.origin?.participant ?? '',
    version: 1,
    updated_at: by.at,
    updated_by: by.accountId,
    deleted_at: 0,
    created_at: by.at,
  };
}

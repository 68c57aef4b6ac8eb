import { z } from 'zod';
import { grouped } from '../../../domain/grouped';
import { STRENGTHS } from '../../../domain/records/evidence';
import type { QuoteRecord } from '../../../domain/evidence/quote';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';

const quoteRow = z.object({
  id: z.string(),
  need_id: z.string(),
  quote: z.string(),
  said_on: z.string(),
  channel: z.string(),
  persona_id: z.string().nullable(),
  strength: z.string(),
});

/** The best quote for each need: starred first, then the newest that supports it. It is kept with the need. */
export async function quotes(
  productId: string,
  needIds: readonly string[],
): Promise<ReadonlyMap<string, QuoteRecord>> {
  if (needIds.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom('need_voice as kept')
      .innerJoin('evidence as piece', 'piece.id', 'kept.quote_id')
      .innerJoin('evidence_need as link', (join) =>
        join.onRef('link.evidence_id', '=', 'piece.id').onRef('link.need_id', '=', 'kept.need_id'),
      )
      .select([
        'piece.id',
        'kept.need_id',
        'piece.quote',
        'piece.said_on',
        'piece.channel',
        'piece.persona_id',
        'link.strength',
      ])
      .where('kept.product_id', '=', productId)
      .where('kept.need_id', 'in', needIds)
      .where('piece.deleted_at', '=', 0),
    quoteRow,
  );
  return new Map(rows.map((row) => [row.need_id, quoteOf(row)]));
}

/** Pieces that are read at most to find what may be quoted outside of the team. */
const MOST_QUOTABLE = 1_000;

/**
 * What may be quoted outside of the team in support of each need, the newest first: with the consent of whoever said
 * it, and never what was masked.
 */
export async function quotable(
  productId: string,
  needIds: readonly string[],
): Promise<ReadonlyMap<string, readonly QuoteRecord[]>> {
  if (needIds.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_quotable'))
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(linksBy('PRIMARY'), 'link.evidence_id', 'piece.id')
      .select([
        'piece.id',
        'link.need_id',
        'piece.quote',
        'piece.said_on',
        'piece.channel',
        'piece.persona_id',
        'link.strength',
      ])
      .where('piece.product_id', '=', productId)
      .where('piece.quotable', '=', 1)
      .where('piece.deleted_at', '=', 0)
      .where('piece.masked', '=', 0)
      .where('link.need_id', 'in', needIds)
      .where('link.stance', '=', 'supports')
      .orderBy('piece.said_on', 'desc')
      .orderBy('piece.id', 'desc')
      .limit(MOST_QUOTABLE),
    quoteRow,
  );
  return new Map([...grouped(rows, (row) => row.need_id)].map(([id, said]) => [id, said.map(quoteOf)]));
}

/** Pieces about a need, the newest first; in one persona, or in all when it is null. */
export async function evidenceOf(
  productId: string,
  needId: string,
  personaId: string | null,
  limit: number,
): Promise<QuoteRecord[]> {
  const pieces = statements
    .selectFrom(linksBy('by_need_day'))
    .modifyFront(IN_THIS_ORDER)
    .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
    .select([
      'piece.id',
      'link.need_id',
      'piece.quote',
      'piece.said_on',
      'piece.channel',
      'piece.persona_id',
      'link.strength',
    ])
    .where('piece.product_id', '=', productId)
    .where('link.need_id', '=', needId)
    .where('piece.deleted_at', '=', 0)
    .orderBy('link.piece_day', 'desc')
    .orderBy('link.evidence_id', 'desc')
    .limit(limit);
  const rows = await selectRows(
    personaId === null ? pieces : pieces.where('piece.persona_id', '=', personaId),
    quoteRow,
  );
  return rows.map(quoteOf);
}

function quoteOf(row: z.output<typeof quoteRow>): QuoteRecord {
  return {
    evidenceId: row.id,
    text: row.quote,
    saidOn: row.said_on,
    channel: row.channel,
    personaId: row.persona_id,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? null,
  };
}

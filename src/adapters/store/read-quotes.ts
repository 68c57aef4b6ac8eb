import { sql } from 'kysely';
import { z } from 'zod';
import { STRENGTHS } from '../../domain/knowledge/evidence';
import type { QuoteRecord } from '../../domain/product/quote';
import { selectRows, statements } from './database';

const quoteRow = z.object({
  id: z.string(),
  need_id: z.string(),
  quote: z.string(),
  said_on: z.string(),
  channel: z.string(),
  persona_id: z.string().nullable(),
  strength: z.string(),
});

/** The best quote for each need: starred first, then the newest that supports it. */
export async function quotes(needIds: readonly string[]): Promise<ReadonlyMap<string, QuoteRecord>> {
  if (needIds.length === 0) return new Map();
  const ranked = statements
    .selectFrom('evidence_need as link')
    .innerJoin('evidence as piece', 'piece.id', 'link.evidence_id')
    .select([
      'piece.id',
      'link.need_id',
      'piece.quote',
      'piece.said_on',
      'piece.channel',
      'piece.persona_id',
      'link.strength',
      sql<number>`ROW_NUMBER() OVER (PARTITION BY link.need_id ORDER BY piece.starred DESC, piece.said_on DESC, piece.id)`.as(
        'place',
      ),
    ])
    .where('link.need_id', 'in', needIds)
    .where('link.stance', '=', 'supports')
    .where('piece.deleted_at', '=', 0)
    .where('piece.quote', '<>', '');
  const rows = await selectRows(
    statements.selectFrom(ranked.as('ranked')).selectAll().where('place', '=', 1),
    quoteRow,
  );
  return new Map(rows.map((row) => [row.need_id, quoteOf(row)]));
}

/** Pieces about a need, the newest first; in one persona, or in all when it is null. */
export async function evidenceOf(
  needId: string,
  personaId: string | null,
  limit: number,
): Promise<QuoteRecord[]> {
  const pieces = statements
    .selectFrom('evidence_need as link')
    .innerJoin('evidence as piece', 'piece.id', 'link.evidence_id')
    .select([
      'piece.id',
      'link.need_id',
      'piece.quote',
      'piece.said_on',
      'piece.channel',
      'piece.persona_id',
      'link.strength',
    ])
    .where('link.need_id', '=', needId)
    .where('piece.deleted_at', '=', 0)
    .orderBy('piece.said_on', 'desc')
    .orderBy('piece.id')
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

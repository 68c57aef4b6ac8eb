import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS, STRENGTHS } from '../../../domain/records/evidence';
import { EvidenceFold } from '../../../domain/evidence/fold-evidence';
import type { PieceOfNeed } from '../../../domain/evidence/fold-evidence';
import type { ValueSettings } from '../../../domain/value/model/settings';
import { change, selectRows, statements } from '../database';
import { pieceIdsOf } from './evidence-links';
import type { Tables } from '../tables/all';

const PIECES_PER_PAGE = 10_000;
const LINKS_PER_STATEMENT = 1_000;

const number = z.coerce.number();

/** By what evidence is folded, and the name of all that. */
export interface FoldedBy {
  readonly basis: string;
  readonly settings: ValueSettings;
  /** Median yearly revenue of the product's accounts. */
  readonly median: number;
  readonly today: string;
}

/**
 * Builds what is kept of the needs from their evidence. A need whose evidence changed meanwhile stays out of date,
 * and an older build never overwrites a newer one. Killed anywhere, nothing shows and all of it is done again.
 */
export async function buildNeeds(
  productId: string,
  needIds: readonly string[],
  { basis, settings, median, today }: FoldedBy,
): Promise<void> {
  const marks = await marksOf(productId, needIds);
  for (const needId of needIds) {
    const fold = await foldOf(productId, needId);
    const { heard, asking, quoteId } = fold.result(median, settings, today);
    const mark = marks.get(needId) ?? 1;
    await change(
      statements
        .updateTable('need_voice')
        .set({
          folded: JSON.stringify(heard),
          asking: JSON.stringify(asking),
          quote_id: quoteId ?? '',
          basis,
          built_mark: mark,
        })
        .where('product_id', '=', productId)
        .where('need_id', '=', needId)
        .where('built_mark', '<=', mark),
    );
  }
}

async function marksOf(productId: string, needIds: readonly string[]): Promise<Map<string, number>> {
  await change(
    statements
      .insertInto('need_voice')
      .values(needIds.map((needId) => ({ need_id: needId, product_id: productId })))
      .onDuplicateKeyUpdate({ need_id: sql`need_id` }),
  );
  const rows = await selectRows(
    statements
      .selectFrom('need_voice')
      .select(['need_id', 'mark'])
      .where('product_id', '=', productId)
      .where('need_id', 'in', needIds),
    z.object({ need_id: z.string(), mark: number }),
  );
  return new Map(rows.map((row) => [row.need_id, row.mark]));
}

const pieceRow = z
  .object({
    id: z.string(),
    persona_id: z.string().nullable(),
    account_id: z.string().nullable(),
    annual_revenue: number.nullable(),
    author: z.string(),
    channel: z.enum(CHANNELS).catch('other'),
    stance: z.enum(['supports', 'contradicts']),
    strength: z.string(),
    said_on: z.string(),
    linked_on: z.string(),
    starred: number,
    has_quote: number,
    deleted_at: number,
  })
  .transform((row): PieceOfNeed & { readonly linkedOn: string; readonly deleted: boolean } => ({
    id: row.id,
    personaId: row.persona_id,
    accountId: row.account_id,
    revenue: row.annual_revenue,
    author: row.author,
    channel: row.channel,
    stance: row.stance,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? 'nice',
    on: row.said_on,
    linkedOn: row.linked_on,
    starred: row.starred === 1,
    hasQuote: row.has_quote === 1,
    deleted: row.deleted_at > 0,
  }));

/** Reads the evidence of a need in pages; a link that has another day than its piece is put right on the way. */
async function foldOf(productId: string, needId: string): Promise<EvidenceFold> {
  const fold = new EvidenceFold(needId);
  for (let after = ''; ;) {
    const pieces = await selectRows(
      statements
        // Along the key, as the days beside the links may be put right while this goes on.
        .selectFrom(sql<Tables['evidence_need']>`evidence_need`.as<'link'>(sql`link FORCE INDEX (by_need)`))
        .innerJoin('evidence as piece', 'piece.id', 'link.evidence_id')
        .leftJoin('account', 'account.id', 'piece.account_id')
        .select([
          'piece.id',
          'piece.persona_id',
          'piece.account_id',
          'account.annual_revenue',
          'piece.author',
          'piece.channel',
          'link.stance',
          'link.strength',
          'piece.said_on',
          'link.piece_day as linked_on',
          'piece.starred',
          sql<number>`piece.quote <> ''`.as('has_quote'),
          'piece.deleted_at',
        ])
        .where('piece.product_id', '=', productId)
        .where('link.need_id', '=', needId)
        .where('link.evidence_id', '>', after)
        .orderBy('link.evidence_id')
        .limit(PIECES_PER_PAGE),
      pieceRow,
    );
    for (const piece of pieces) if (!piece.deleted) fold.add(piece);
    await alignDays(
      productId,
      pieces.filter((piece) => piece.linkedOn !== piece.on).map((piece) => piece.id),
    );
    const last = pieces.at(-1);
    if (last === undefined || pieces.length < PIECES_PER_PAGE) return fold;
    after = last.id;
  }
}

/** Gives the links of the pieces the day of their piece. */
export async function alignDays(productId: string, pieceIds: readonly string[]): Promise<void> {
  for (let at = 0; at < pieceIds.length; at += LINKS_PER_STATEMENT) {
    await change(
      statements
        .updateTable('evidence_need')
        .set({ piece_day: sql`(SELECT said_on FROM evidence WHERE evidence.id = evidence_need.evidence_id)` })
        .where('evidence_id', 'in', pieceIdsOf(productId, pieceIds.slice(at, at + LINKS_PER_STATEMENT))),
    );
  }
}

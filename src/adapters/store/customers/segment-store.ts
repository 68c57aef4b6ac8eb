import { z } from 'zod';
import { CHANNELS, STRENGTHS } from '../../../domain/records/evidence';
import type { SegmentPiece } from '../../../domain/customers/segment-knowledge';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';

const pieceRow = z
  .object({
    id: z.string(),
    need_id: z.string(),
    persona_id: z.string().nullable(),
    account_id: z.string(),
    annual_revenue: z.coerce.number().nullable(),
    author: z.string(),
    channel: z.enum(CHANNELS).catch('other'),
    stance: z.enum(['supports', 'contradicts']),
    strength: z.string(),
    said_on: z.string(),
  })
  .transform((row): SegmentPiece => ({
    id: row.id,
    needId: row.need_id,
    personaId: row.persona_id,
    accountId: row.account_id,
    revenue: row.annual_revenue,
    author: row.author,
    channel: row.channel,
    stance: row.stance,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? 'nice',
    on: row.said_on,
    starred: false,
    hasQuote: false,
  }));

const ACCOUNTS_AT_ONCE = 1_000;

function piecesOf(productId: string, accountIds: readonly string[], limit: number): Promise<SegmentPiece[]> {
  return selectRows(
    statements
      .selectFrom(evidenceBy('by_account'))
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(linksBy('PRIMARY'), 'link.evidence_id', 'piece.id')
      .innerJoin('account', 'account.id', 'piece.account_id')
      .select([
        'piece.id',
        'link.need_id',
        'piece.persona_id',
        'piece.account_id',
        'account.annual_revenue',
        'piece.author',
        'piece.channel',
        'link.stance',
        'link.strength',
        'piece.said_on',
      ])
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.account_id', 'in', accountIds)
      .orderBy('piece.said_on', 'desc')
      .limit(limit),
    pieceRow,
  );
}

/** What is read of accounts in parts, in Forge SQL. */
export function sqlSegmentStore() {
  return {
    /** What accounts said about needs, the newest of each thousand accounts first, at most `limit` for each. */
    pieces: async (
      productId: string,
      accountIds: readonly string[],
      limit: number,
    ): Promise<SegmentPiece[]> => {
      const pieces: SegmentPiece[] = [];
      // A statement carries only so many values.
      for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
        const part = accountIds.slice(at, at + ACCOUNTS_AT_ONCE);
        pieces.push(...(await piecesOf(productId, part, limit)));
      }
      return pieces;
    },
  };
}

export type SegmentStore = ReturnType<typeof sqlSegmentStore>;

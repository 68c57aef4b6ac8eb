import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS, STRENGTHS } from '../../../domain/records/evidence';
import type { Stance, Strength } from '../../../domain/records/evidence';
import { EvidenceFold } from '../../../domain/evidence/fold-evidence';
import { speakerName } from '../../../domain/evidence/sessions/voices';
import type { PieceOfNeed } from '../../../domain/evidence/fold-evidence';
import type { HeardRecord } from '../../../domain/value/product/knowledge';
import type { ValueSettings } from '../../../domain/value/model/settings';
import { change, selectRows, statements } from '../database';
import { pieceIdsOf } from './evidence-links';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';

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
    const { heard, asking, quoteId, tickets } = fold.result(median, settings, today);
    const mark = marks.get(needId) ?? 1;
    await change(
      statements
        .updateTable('need_voice')
        .set({
          folded: JSON.stringify(heard),
          asking: JSON.stringify(asking),
          quote_id: quoteId ?? '',
          tickets: JSON.stringify(tickets),
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

const PIECE_COLUMNS = [
  'piece.id',
  'piece.persona_id',
  'piece.account_id',
  'account.annual_revenue',
  'piece.author',
  'piece.session_id',
  'piece.participant',
  'piece.channel',
  'piece.said_on',
  'piece.starred',
  sql<number>`piece.quote <> ''`.as('has_quote'),
] as const;

const pieceColumns = z.object({
  id: z.string(),
  persona_id: z.string().nullable(),
  account_id: z.string().nullable(),
  annual_revenue: number.nullable(),
  author: z.string(),
  session_id: z.string(),
  participant: z.string(),
  channel: z.enum(CHANNELS).catch('other'),
  said_on: z.string(),
  starred: number,
  has_quote: number,
});

const pieceRow = pieceColumns
  .extend({
    stance: z.enum(['supports', 'contradicts']),
    strength: z.string(),
    linked_on: z.string(),
    deleted_at: number,
  })
  .transform((row): PieceOfNeed & { readonly linkedOn: string; readonly deleted: boolean } => ({
    ...pieceOf(row),
    stance: row.stance,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? 'nice',
    linkedOn: row.linked_on,
    deleted: row.deleted_at > 0,
  }));

function pieceOf(row: z.output<typeof pieceColumns>): Omit<PieceOfNeed, 'stance' | 'strength'> {
  return {
    id: row.id,
    personaId: row.persona_id,
    accountId: row.account_id,
    revenue: row.annual_revenue,
    author: speakerName(row.author, row.session_id, row.participant),
    met: row.participant !== '',
    channel: row.channel,
    on: row.said_on,
    starred: row.starred === 1,
    hasQuote: row.has_quote === 1,
  };
}

/**
 * What would be heard of a need on a day if these pieces were linked to it, over whatever they are linked as now.
 * Nothing is stored.
 */
export async function heardWith(
  productId: string,
  needId: string,
  added: { readonly ids: readonly string[]; readonly stance: Stance; readonly strength: Strength | null },
  { settings, median, today }: Omit<FoldedBy, 'basis'>,
): Promise<readonly HeardRecord[]> {
  const ids = new Set(added.ids);
  const fold = new EvidenceFold(needId);
  await eachPieceOf(productId, needId, (piece) => {
    if (!ids.has(piece.id)) fold.add(piece);
  });
  const rows = await selectRows(
    statements
      .selectFrom('evidence as piece')
      .leftJoin('account', 'account.id', 'piece.account_id')
      .select(PIECE_COLUMNS)
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.id', 'in', added.ids)
      .orderBy('piece.id'),
    pieceColumns,
  );
  for (const row of rows)
    fold.add({ ...pieceOf(row), stance: added.stance, strength: added.strength ?? 'nice' });
  return fold.result(median, settings, today).heard;
}

/** Reads the evidence of a need; a link that has another day than its piece is put right on the way. */
async function foldOf(productId: string, needId: string): Promise<EvidenceFold> {
  const fold = new EvidenceFold(needId);
  await eachPieceOf(
    productId,
    needId,
    (piece) => {
      fold.add(piece);
    },
    (moved) => alignDays(productId, moved),
  );
  return fold;
}

/** Reads the evidence of a need in pages, without what is deleted; `misdated` = links that have another day than their piece. */
async function eachPieceOf(
  productId: string,
  needId: string,
  each: (piece: PieceOfNeed) => void,
  misdated: (ids: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (let after = ''; ;) {
    const pieces = await selectRows(
      statements
        // Along the key, as the days beside the links may be put right while this goes on.
        .selectFrom(linksBy('by_need'))
        .modifyFront(IN_THIS_ORDER)
        .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
        .leftJoin('account', 'account.id', 'piece.account_id')
        .select([
          ...PIECE_COLUMNS,
          'link.stance',
          'link.strength',
          'link.piece_day as linked_on',
          'piece.deleted_at',
        ])
        .where('piece.product_id', '=', productId)
        .where('link.need_id', '=', needId)
        .where('link.evidence_id', '>', after)
        .orderBy('link.evidence_id')
        .limit(PIECES_PER_PAGE),
      pieceRow,
    );
    for (const piece of pieces) if (!piece.deleted) each(piece);
    await misdated(pieces.filter((piece) => piece.linkedOn !== piece.on).map((piece) => piece.id));
    const last = pieces.at(-1);
    if (last === undefined || pieces.length < PIECES_PER_PAGE) return;
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

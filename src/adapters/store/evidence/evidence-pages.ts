import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS, SENTIMENTS, STRENGTHS } from '../../../domain/records/evidence';
import { dayNumber } from '../../../domain/iso-date';
import { searchTerms } from '../../../domain/evidence/text/search';
import type { PieceCursor, PieceFilter, PieceLink, PieceRecord } from './stored-piece';
import { TRIAGES } from './stored-piece';
import { selectRows, statements } from '../database';
import { evidenceBy } from './indexed-evidence';
import { indexLatecomers, soughtWords, termNumber, wordCounts } from './evidence-words';
import type { SoughtWord } from './evidence-words';

const number = z.coerce.number();
const words = z
  .string()
  .nullable()
  .transform((json) => (json === null ? [] : z.array(z.string()).parse(JSON.parse(json))));

const pieceRow = z.object({
  id: z.string(),
  version: number,
  quote: z.string(),
  title: z.string(),
  channel: z.enum(CHANNELS).catch('other'),
  source: z.string(),
  url: z.string(),
  said_on: z.string(),
  author: z.string(),
  rating01: number.nullable(),
  votes: number,
  tags: words,
  persona_id: z.string().nullable(),
  account_id: z.string().nullable(),
  account_name: z.string().nullable(),
  triage: z.enum(TRIAGES).catch('new'),
  starred: number,
  masked: number,
  sentiment: z.string().default(''),
  import_id: z.string(),
  merged_into: z.string(),
  deleted_at: number,
  updated_at: number,
  updated_by: z.string(),
  voices: number,
});

const idRow = z.object({ id: z.string(), said_on: z.string() });
/** Words by which candidates for duplicates are found, and the most pieces such a word may be in. */
const RARE_WORDS = 6;
const RARE_UP_TO = 10_000;

/** One page of ids by key, the newest first, then the pieces themselves: the page stays cheap at any depth. */
export async function pageOfPieces(
  productId: string,
  filter: PieceFilter,
  after: PieceCursor | null,
  limit: number,
): Promise<PieceRecord[]> {
  let sought: SoughtWord[] | null = [];
  if (filter.text.trim() !== '') {
    await indexLatecomers(productId);
    sought = await soughtWords(productId, filter.text);
  }
  if (sought === null) return [];
  const rows = await selectRows(pageQuery(productId, filter, sought, after, limit), idRow);
  return piecesById(
    productId,
    rows.map((row) => row.id),
  );
}

/** The statement that finds a page; public so that its plan can be shown. */
export function pageQuery(
  productId: string,
  filter: PieceFilter,
  sought: readonly SoughtWord[],
  after: PieceCursor | null,
  limit: number,
) {
  const [rarest, ...others] = sought;
  let query = statements
    .selectFrom(evidenceBy(indexFor(filter)))
    .select(['piece.id', 'piece.said_on'])
    .where('piece.product_id', '=', productId)
    .where('piece.deleted_at', filter.deleted ? '>' : '=', 0)
    .where('piece.merged_into', '=', '')
    .limit(limit);
  if (filter.id !== undefined) query = query.where('piece.id', '=', filter.id);
  if (filter.triage !== 'any') query = query.where('piece.triage', '=', filter.triage);
  if (filter.personaId !== undefined) query = query.where('piece.persona_id', '=', filter.personaId);
  if (filter.accountId !== undefined) query = query.where('piece.account_id', '=', filter.accountId);
  if (filter.channel !== undefined) query = query.where('piece.channel', '=', filter.channel);
  if (filter.importId !== undefined) query = query.where('piece.import_id', '=', filter.importId);
  if (filter.starred !== undefined) query = query.where('piece.starred', '=', filter.starred ? 1 : 0);
  if (filter.sentiment !== undefined) query = query.where('piece.sentiment', '=', filter.sentiment);
  if (filter.from !== undefined) query = query.where('piece.said_on', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('piece.said_on', '<=', filter.to);
  if (filter.needId !== undefined) {
    query = query
      .innerJoin('evidence_need as link', 'link.evidence_id', 'piece.id')
      .where('link.need_id', '=', filter.needId);
  }
  if (rarest === undefined && filter.needId !== undefined) {
    // The days beside the links are in order already.
    if (after !== null) {
      query = query
        .where(sql<boolean>`link.piece_day <= ${after.saidOn}`)
        .where(sql<boolean>`(link.piece_day < ${after.saidOn} OR link.evidence_id < ${after.id})`);
    }
    return query.orderBy(sql`link.piece_day`, 'desc').orderBy(sql`link.evidence_id`, 'desc');
  }
  if (rarest === undefined) {
    if (after !== null) {
      query = query
        .where('piece.said_on', '<=', after.saidOn)
        .where(sql<boolean>`(piece.said_on < ${after.saidOn} OR piece.id < ${after.id})`);
    }
    return query.orderBy('piece.said_on', 'desc').orderBy('piece.id', 'desc');
  }
  let byWord = query
    .innerJoin('evidence_term as word', 'word.evidence_id', 'piece.id')
    .where('word.term', 'in', rarest.terms);
  // A word stands once for each piece; only several spellings can name a piece twice.
  if (rarest.terms.length > 1)
    byWord = byWord.groupBy(['word.said_day', 'word.evidence_id', 'piece.id', 'piece.said_on']);
  for (const other of others) {
    byWord = byWord.where(
      sql<boolean>`EXISTS (SELECT 1 FROM evidence_term AS also WHERE also.term IN (${sql.join(other.terms)})
        AND also.said_day = word.said_day AND also.evidence_id = word.evidence_id)`,
    );
  }
  if (after !== null) {
    const day = dayNumber(after.saidOn);
    byWord = byWord
      .where('word.said_day', '<=', day)
      .where(sql<boolean>`(word.said_day < ${day} OR word.evidence_id < ${after.id})`);
  }
  return byWord.orderBy('word.said_day', 'desc').orderBy('word.evidence_id', 'desc');
}

/**
 * The index that has the rows in the order of the page, for the filter that leaves the fewest; null where another
 * table leads. It is named since an estimate over a million alike rows may prefer one that has to be sorted.
 */
function indexFor(filter: PieceFilter): string | null {
  if (filter.text.trim() !== '' || filter.needId !== undefined || filter.id !== undefined) return null;
  if (filter.importId !== undefined) return 'by_import_day';
  if (filter.deleted) return null;
  if (filter.accountId !== undefined) return 'by_account';
  if (filter.starred === true) return 'by_star';
  if (filter.personaId !== undefined) {
    if (filter.triage !== 'any')
      return filter.channel === undefined ? 'by_persona_triage' : 'by_persona_filters';
    return filter.channel === undefined ? 'by_persona' : 'by_persona_channel';
  }
  if (filter.triage !== 'any') return filter.channel === undefined ? 'by_triage' : 'by_triage_channel';
  return filter.channel === undefined ? 'by_page' : 'by_channel';
}

/** The pieces in the order of the ids; ids of other products are left out. */
export async function piecesById(productId: string, ids: readonly string[]): Promise<PieceRecord[]> {
  if (ids.length === 0) return [];
  const [rows, links] = await Promise.all([
    selectRows(
      statements
        .selectFrom('evidence as piece')
        .leftJoin('account', 'account.id', 'piece.account_id')
        .selectAll('piece')
        .select([
          'account.name as account_name',
          sql<number>`(SELECT COUNT(*) FROM evidence AS voice
            WHERE voice.product_id = piece.product_id AND voice.merged_into = piece.id)`.as('voices'),
        ])
        .where('piece.product_id', '=', productId)
        .where('piece.id', 'in', ids),
      pieceRow,
    ),
    linksOf(productId, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, pieceOf(row, links.get(row.id) ?? [])]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Pieces that were merged into this one. */
export async function voicesOf(productId: string, id: string): Promise<PieceRecord[]> {
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select(['id', 'said_on'])
      .where('merged_into', '=', id)
      .where('product_id', '=', productId)
      .orderBy('said_on')
      .limit(200),
    idRow,
  );
  return piecesById(
    productId,
    rows.map((row) => row.id),
  );
}

/** Candidates for duplicates: pieces that share the most of the text's rarest words. */
export async function sharingWords(productId: string, text: string, limit: number): Promise<PieceRecord[]> {
  await indexLatecomers(productId);
  const counts = await wordCounts(productId, searchTerms(text, 60));
  const rare = [...counts]
    .filter(([, pieces]) => pieces <= RARE_UP_TO)
    .sort((a, b) => a[1] - b[1])
    .slice(0, RARE_WORDS)
    .map(([word]) => termNumber(productId, word));
  if (rare.length === 0) return [];
  // Along the index of words alone: what was deleted or merged is left out afterwards.
  const sharing = await selectRows(
    statements
      .selectFrom('evidence_term')
      .select(['evidence_id', 'said_day'])
      .where('term', 'in', rare)
      .groupBy(['evidence_id', 'said_day'])
      .orderBy(sql`COUNT(*)`, 'desc')
      .orderBy('said_day', 'desc')
      .limit(2 * limit),
    z.object({ evidence_id: z.string() }),
  );
  const pieces = await piecesById(
    productId,
    sharing.map((row) => row.evidence_id),
  );
  return pieces.filter((piece) => !piece.deleted && piece.mergedInto === null).slice(0, limit);
}

/** What the pieces say about which needs, by the id of the piece; pieces without any are absent. */
export async function linksOf(productId: string, ids: readonly string[]): Promise<Map<string, PieceLink[]>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom('evidence_need')
      .innerJoin('evidence as piece', 'piece.id', 'evidence_need.evidence_id')
      .select(['evidence_id', 'need_id', 'stance', 'strength', 'why'])
      .where('piece.product_id', '=', productId)
      .where('evidence_id', 'in', ids)
      .orderBy('need_id'),
    z.object({
      evidence_id: z.string(),
      need_id: z.string(),
      stance: z.enum(['supports', 'contradicts']),
      strength: z.string(),
      why: z.string(),
    }),
  );
  const links = new Map<string, PieceLink[]>();
  for (const row of rows) {
    const link: PieceLink = {
      needId: row.need_id,
      stance: row.stance,
      strength: STRENGTHS.find((strength) => strength === row.strength) ?? null,
      why: row.why,
    };
    links.set(row.evidence_id, [...(links.get(row.evidence_id) ?? []), link]);
  }
  return links;
}

function pieceOf(row: z.output<typeof pieceRow>, links: readonly PieceLink[]): PieceRecord {
  return {
    id: row.id,
    version: row.version,
    text: row.quote,
    title: row.title,
    channel: row.channel,
    source: row.source,
    url: row.url,
    saidOn: row.said_on,
    author: row.author,
    rating01: row.rating01,
    votes: row.votes,
    tags: row.tags,
    personaId: row.persona_id,
    account: row.account_id === null ? null : { id: row.account_id, name: row.account_name ?? '' },
    links,
    triage: row.triage,
    starred: row.starred === 1,
    masked: row.masked === 1,
    sentiment: SENTIMENTS.find((name) => name === row.sentiment) ?? null,
    importId: row.import_id === '' ? null : row.import_id,
    voices: row.voices,
    mergedInto: row.merged_into === '' ? null : row.merged_into,
    deleted: row.deleted_at > 0,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

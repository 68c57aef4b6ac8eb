import { sql } from 'kysely';
import { z } from 'zod';
import type { PieceOrder } from '../../../domain/evidence/evidence';
import { CHANNELS, SENTIMENTS, STRENGTHS } from '../../../domain/records/evidence';
import { searchTerms } from '../../../domain/evidence/text/search';
import type { PieceCursor, PieceFilter, PieceLink, PieceRecord } from './stored-piece';
import { TRIAGES } from '../../../domain/evidence/evidence';
import { selectRows, statements } from '../database';
import { raw } from '../raw-sql';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { wayTo } from './page-leads';
import { fittingQuery, pageQuery } from './page-query';
import { indexLatecomers, indexLateTags, storedTags, termNumber } from './evidence-words';
import { soughtTag, soughtWords, wordCounts } from './sought-words';
import type { SoughtWord } from './sought-words';

const number = z.coerce.number();
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
  tags: storedTags,
  persona_id: z.string().nullable(),
  account_id: z.string().nullable(),
  account_name: z.string().nullable(),
  triage: z.enum(TRIAGES).catch('new'),
  starred: number,
  masked: number,
  sentiment: z.string().default(''),
  quotable: number,
  import_id: z.string(),
  merged_into: z.string(),
  deleted_at: number,
  created_at: number,
  updated_at: number,
  updated_by: z.string(),
  session_id: z.string(),
  passage_id: z.string(),
  begins: number.nullable(),
  participant: z.string(),
  voices: number,
});

const idRow = z.object({ id: z.string(), said_on: z.string() });
/** Words by which candidates for duplicates are found, and the most pieces such a word may be in. */
const RARE_WORDS = 6;
const RARE_UP_TO = 10_000;

/** Pieces that fit a filter, and the order in which they stand. */
export interface IdsInOrder {
  readonly ids: readonly string[];
  /** `said` where more pieces fit than can be put in the order that was asked for. */
  readonly order: PieceOrder;
}

/** Ids of the pieces that fit a filter, by key: a page of them stays cheap at any depth. */
export async function idsOfPieces(
  productId: string,
  filter: PieceFilter,
  order: PieceOrder,
  after: PieceCursor | null,
  limit: number,
): Promise<IdsInOrder> {
  if (filter.id !== undefined) {
    const found = await piecesById(productId, [filter.id]);
    const shown = found.filter(
      ({ deleted, mergedInto }) => deleted === filter.deleted && mergedInto === null,
    );
    return { ids: shown.map(({ id }) => id), order };
  }
  const sought = await soughtBy(productId, filter);
  if (sought === null) return { ids: [], order };
  // A page goes on in the order of the one before, however many fit by now.
  const asked = after !== null && after.at === undefined ? 'said' : order;
  const way = await wayTo(productId, filter, sought, asked);
  const rows = await selectRows(raw(pageQuery({ productId, filter, sought, ...way, after, limit })), idRow);
  return { ids: rows.map((row) => row.id), order: way.order };
}

/** Those of the pieces that fit a filter, in no order. */
export async function fittingPieces(
  productId: string,
  filter: PieceFilter,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const sought = ids.length === 0 ? null : await soughtBy(productId, filter);
  if (sought === null) return new Set();
  const rows = await selectRows(raw(fittingQuery({ productId, filter, sought }, ids)), idRow);
  return new Set(rows.map((row) => row.id));
}

/** What the words and the tag of a filter mean here, the rarest first; null when one of them means nothing. */
async function soughtBy(productId: string, { text, tag }: PieceFilter): Promise<SoughtWord[] | null> {
  if (text.trim() === '' && tag === undefined) return [];
  await indexLatecomers(productId);
  const words = await soughtWords(productId, text);
  if (words === null || tag === undefined) return words;
  await indexLateTags(productId);
  const tagged = await soughtTag(productId, tag);
  return tagged === null ? null : [...words, tagged].sort((a, b) => a.pieces - b.pieces);
}

/** The pieces in the order of the ids; ids of other products are left out. */
export async function piecesById(productId: string, ids: readonly string[]): Promise<PieceRecord[]> {
  if (ids.length === 0) return [];
  const [rows, links] = await Promise.all([
    selectRows(
      statements
        .selectFrom(evidenceBy('PRIMARY'))
        .leftJoin('account', 'account.id', 'piece.account_id')
        .selectAll('piece')
        .select([
          'account.name as account_name',
          sql<number>`(SELECT COUNT(*) FROM evidence AS voice FORCE INDEX (by_merge)
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
      .selectFrom(evidenceBy('by_merge'))
      .select(['piece.id', 'piece.said_on'])
      .where('piece.merged_into', '=', id)
      .where('piece.product_id', '=', productId)
      .orderBy('piece.said_on')
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
      .selectFrom(linksBy('PRIMARY'))
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
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
    quotable: row.quotable === 1,
    importId: row.import_id === '' ? null : row.import_id,
    voices: row.voices,
    mergedInto: row.merged_into === '' ? null : row.merged_into,
    deleted: row.deleted_at > 0,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    origin:
      row.session_id === ''
        ? null
        : {
            sessionId: row.session_id,
            passageId: row.passage_id,
            begins: row.begins,
            participant: row.participant,
          },
  };
}

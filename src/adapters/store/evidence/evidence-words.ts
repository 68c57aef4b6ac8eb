import { sql } from 'kysely';
import { z } from 'zod';
import { dayNumber } from '../../../domain/iso-date';
import { expandQuery, searchTerms } from '../../../domain/evidence/text/search';
import { change, selectRows, statements } from '../database';
import { selectAllByBytes } from '../by-bytes';
import { evidenceBy } from '../along-index';
import { beginningWith } from '../like';
import { tableShape } from '../table-shape';

/** Words of a piece that are kept in the index: beyond it a long note adds size and finds nothing new. */
const WORDS_PER_PIECE = 60;
const ROWS_PER_STATEMENT = 4_000;
/** Spellings looked at for a word that nobody has used. */
const SPELLINGS = 3_000;
const REINDEXED_AT_ONCE = 200;

export interface IndexedText {
  readonly id: string;
  readonly saidOn: string;
  readonly text: string;
}

/**
 * The number under which a product's word stands in the index: 53 bits of hash (two rounds of multiply-xor), so
 * that two words of a vocabulary of 100,000 share one with a chance of one in a million; a search compares no more.
 */
export function termNumber(productId: string, term: string): number {
  let high = 0x9e3779b1;
  let low = 0x85ebca77;
  for (const unit of `${productId} ${term}`) {
    const code = unit.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

/** Puts the words of pieces into the index; words that stand there already stay. */
export async function indexWords(productId: string, pieces: readonly IndexedText[]): Promise<void> {
  const counts = new Map<string, number>();
  const rows = pieces.flatMap((piece) => {
    const day = dayNumber(piece.saidOn);
    return searchTerms(piece.text, WORDS_PER_PIECE).map((term) => {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      return { term: termNumber(productId, term), said_day: day, evidence_id: piece.id };
    });
  });
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    await change(
      statements
        .insertInto('evidence_term')
        .values(rows.slice(at, at + ROWS_PER_STATEMENT))
        .onDuplicateKeyUpdate({ term: sql`term` }),
    );
  }
  const words = [...counts].map(([word, count]) => ({ product_id: productId, word, pieces: count }));
  for (let at = 0; at < words.length; at += ROWS_PER_STATEMENT) {
    await change(
      statements
        .insertInto('evidence_word')
        .values(words.slice(at, at + ROWS_PER_STATEMENT))
        .onDuplicateKeyUpdate({ pieces: sql`pieces + VALUES(pieces)` }),
    );
  }
}

/**
 * Takes the words of pieces out of the index, by the texts and days that they were put in with. A word that no piece
 * says any more is forgotten as well: it may be a name.
 */
export async function forgetWords(productId: string, pieces: readonly IndexedText[]): Promise<void> {
  for (const piece of pieces) {
    const words = searchTerms(piece.text, WORDS_PER_PIECE);
    if (words.length === 0) continue;
    const gone = await change(
      statements
        .deleteFrom('evidence_term')
        .where(
          'term',
          'in',
          words.map((word) => termNumber(productId, word)),
        )
        .where('said_day', '=', dayNumber(piece.saidOn))
        .where('evidence_id', '=', piece.id),
    );
    // A piece that was never searched has counted nothing.
    if (gone > 0) await countLess(productId, words);
  }
}

async function countLess(productId: string, words: readonly string[]): Promise<void> {
  await change(
    statements
      .updateTable('evidence_word')
      .set({ pieces: sql`pieces - 1` })
      .where('product_id', '=', productId)
      .where('word', 'in', words),
  );
  await change(
    statements
      .deleteFrom('evidence_word')
      .where('product_id', '=', productId)
      .where('word', 'in', words)
      .where('pieces', '<=', 0),
  );
}

/** The texts of pieces as the index has them. */
export async function indexedTexts(productId: string, ids: readonly string[]): Promise<IndexedText[]> {
  if (ids.length === 0) return [];
  const rows = await selectAllByBytes(
    'evidence',
    tableShape('evidence'),
    sql`product_id = ${productId} AND id IN (${sql.join([...ids])})`,
  );
  return rows.map((row) => textOf(textRow.parse(row)));
}

const textRow = z.object({ id: z.string(), said_on: z.string(), title: z.string(), quote: z.string() });

function textOf(row: z.output<typeof textRow>): IndexedText {
  return { id: row.id, saidOn: row.said_on, text: `${row.title} ${row.quote}` };
}

/** Indexes pieces that were written without their words, so that a search finds them too. */
export async function indexLatecomers(productId: string): Promise<void> {
  const late = await selectRows(
    statements
      .selectFrom(evidenceBy('by_indexed'))
      .select(['piece.id', 'piece.said_on', 'piece.title', 'piece.quote'])
      .where('piece.product_id', '=', productId)
      .where('piece.indexed', '=', 0)
      .limit(REINDEXED_AT_ONCE),
    textRow,
  );
  if (late.length === 0) return;
  await indexWords(productId, late.map(textOf));
  await change(
    statements
      .updateTable('evidence')
      .set({ indexed: 1 })
      .where('product_id', '=', productId)
      .where(
        'id',
        'in',
        late.map((row) => row.id),
      ),
  );
}

/** A word of a query with the spellings that it may mean and how many pieces they are in, about. */
export interface SoughtWord {
  readonly terms: readonly number[];
  readonly pieces: number;
}

/**
 * The words of a query as numbers of the index, rarest first. A word that nobody has used stands for its
 * beginnings and for near spellings; null when some word means nothing at all here.
 */
export async function soughtWords(productId: string, query: string): Promise<SoughtWord[] | null> {
  const terms = searchTerms(query, 12);
  if (terms.length === 0) return [];
  const used = await wordCounts(productId, terms);
  const sought: SoughtWord[] = [];
  for (const term of terms) {
    const known = used.get(term);
    if (known !== undefined) {
      sought.push({ terms: [termNumber(productId, term)], pieces: known });
      continue;
    }
    const similar = await spellings(productId, term);
    const meant = expandQuery(term, new Set(similar.keys()))[0] ?? [];
    if (meant.length === 0) return null;
    sought.push({
      terms: meant.map((word) => termNumber(productId, word)),
      pieces: meant.reduce((sum, word) => sum + (similar.get(word) ?? 0), 0),
    });
  }
  return sought.sort((a, b) => a.pieces - b.pieces);
}

/** How many pieces hold each word, about: a piece that was edited may be counted twice. */
export async function wordCounts(productId: string, words: readonly string[]): Promise<Map<string, number>> {
  if (words.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom('evidence_word')
      .select(['word', 'pieces'])
      .where('product_id', '=', productId)
      .where('word', 'in', words),
    wordRow,
  );
  return new Map(rows.map((row) => [row.word, row.pieces]));
}

const wordRow = z.object({ word: z.string(), pieces: z.coerce.number() });

/** Words with the same first letter: people rarely mistype it, and an index can find them. */
async function spellings(productId: string, term: string): Promise<Map<string, number>> {
  const first = String.fromCodePoint(term.codePointAt(0) ?? 0);
  const rows = await selectRows(
    statements
      .selectFrom('evidence_word')
      .select(['word', 'pieces'])
      .where('product_id', '=', productId)
      .where('word', 'like', beginningWith(first))
      .where(sql<boolean>`CHAR_LENGTH(word) >= ${term.length - 2}`)
      .limit(SPELLINGS),
    wordRow,
  );
  return new Map(rows.map((row) => [row.word, row.pieces]));
}

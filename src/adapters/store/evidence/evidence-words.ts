import { sql } from 'kysely';
import { z } from 'zod';
import { dayNumber } from '../../../domain/iso-date';
import { searchTerms } from '../../../domain/evidence/text/search';
import { change, selectRows, statements } from '../database';
import { selectAllByBytes } from '../by-bytes';
import { evidenceBy } from '../along-index';
import { storedJson } from '../stored-json';
import { tableShape } from '../table-shape';

/** Words of a piece that are kept in the index: beyond it a long note adds size and finds nothing new. */
const WORDS_PER_PIECE = 60;
const ROWS_PER_STATEMENT = 4_000;
const REINDEXED_AT_ONCE = 200;

/** What `indexed` says of a piece whose words stand in the index, and of one whose tags do as well. */
const WORDS_ALONE = 1;
export const WORDS_AND_TAGS = 2;
/** Pieces of before whose tags are looked at together: most have none. */
const TAGS_AT_ONCE = 2_000;

export interface IndexedText {
  readonly id: string;
  readonly saidOn: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** A piece with the tags that are put into the index or taken out of it. */
export type TaggedPiece = Omit<IndexedText, 'text'>;

/** Under what a tag stands among the words: no word begins like this. */
export const tagTerm = (tag: string): string => `#${tag}`;

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

/** Puts the words and tags of pieces into the index; what stands there already stays. */
export async function indexWords(productId: string, pieces: readonly IndexedText[]): Promise<void> {
  await indexTerms(productId, pieces, (piece) => searchTerms(piece.text, WORDS_PER_PIECE), countWords);
  await indexTags(productId, pieces);
}

/** Puts the tags of pieces into the index, and into the list of tags. */
export function indexTags(productId: string, pieces: readonly TaggedPiece[]): Promise<void> {
  return indexTerms(productId, pieces, ({ tags }) => tags.map(tagTerm), countTags);
}

type Counts = ReadonlyMap<string, number>;

async function indexTerms<P extends { readonly id: string; readonly saidOn: string }>(
  productId: string,
  pieces: readonly P[],
  termsOf: (piece: P) => readonly string[],
  count: (productId: string, counts: Counts) => Promise<void>,
): Promise<void> {
  const counts = new Map<string, number>();
  const rows = pieces.flatMap((piece) => {
    const day = dayNumber(piece.saidOn);
    return [...new Set(termsOf(piece))].map((term) => {
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
  await count(productId, counts);
}

async function countTags(productId: string, counts: Counts): Promise<void> {
  if (counts.size === 0) return;
  await change(
    statements
      .insertInto('evidence_tag')
      .values([...counts].map(([term, pieces]) => ({ product_id: productId, tag: term.slice(1), pieces })))
      .onDuplicateKeyUpdate({ pieces: sql`pieces + VALUES(pieces)` }),
  );
}

async function countWords(productId: string, counts: Counts): Promise<void> {
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
    if ((await forgetTerms(productId, [piece], words)) > 0) await countLess(productId, words);
    await forgetTags(productId, [piece]);
  }
}

/** Takes the tags of pieces out of the index; a tag that no piece has any more leaves the list. */
export async function forgetTags(productId: string, pieces: readonly TaggedPiece[]): Promise<void> {
  for (const tag of new Set(pieces.flatMap(({ tags }) => tags))) {
    const tagged = pieces.filter(({ tags }) => tags.includes(tag));
    const gone = await forgetTerms(productId, tagged, [tagTerm(tag)]);
    if (gone === 0) continue;
    const row = statements
      .updateTable('evidence_tag')
      .where('product_id', '=', productId)
      .where('tag', '=', tag);
    await change(row.set({ pieces: sql`pieces - ${gone}` }));
    await change(
      statements
        .deleteFrom('evidence_tag')
        .where('product_id', '=', productId)
        .where('tag', '=', tag)
        .where('pieces', '<=', 0),
    );
  }
}

/** Gives how many stood in the index: a piece that was never searched has counted nothing. */
async function forgetTerms(
  productId: string,
  pieces: readonly Pick<IndexedText, 'id' | 'saidOn'>[],
  terms: readonly string[],
): Promise<number> {
  if (terms.length === 0 || pieces.length === 0) return 0;
  // Each column by itself, as an index is read by them; a piece stands under no day but its own.
  return change(
    statements
      .deleteFrom('evidence_term')
      .where(
        'term',
        'in',
        terms.map((term) => termNumber(productId, term)),
      )
      .where('said_day', 'in', [...new Set(pieces.map(({ saidOn }) => dayNumber(saidOn)))])
      .where(
        'evidence_id',
        'in',
        pieces.map(({ id }) => id),
      ),
  );
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

/** Tags of a piece as they are stored; a cell that is empty, or was left so by an older file, holds none. */
export const storedTags = storedJson(z.array(z.string())).catch([]);

const tagRow = z.object({ id: z.string(), said_on: z.string(), tags: storedTags });
const textRow = tagRow.extend({ title: z.string(), quote: z.string() });

function textOf(row: z.output<typeof textRow>): IndexedText {
  return { id: row.id, saidOn: row.said_on, text: `${row.title} ${row.quote}`, tags: row.tags };
}

/** Indexes pieces that were written without their words, so that a search finds them too. */
export async function indexLatecomers(productId: string): Promise<void> {
  const late = await selectRows(
    statements
      .selectFrom(evidenceBy('by_indexed'))
      .select(['piece.id', 'piece.said_on', 'piece.title', 'piece.quote', 'piece.tags'])
      .where('piece.product_id', '=', productId)
      .where('piece.indexed', '=', 0)
      .limit(REINDEXED_AT_ONCE),
    textRow,
  );
  if (late.length === 0) return;
  await indexWords(productId, late.map(textOf));
  await markIndexed(
    productId,
    late.map((row) => row.id),
  );
}

/** Indexes the tags of pieces whose words were indexed before tags were, a stretch of them. */
export async function indexLateTags(productId: string): Promise<void> {
  const late = await selectRows(
    statements
      .selectFrom(evidenceBy('by_indexed'))
      .select(['piece.id', 'piece.said_on', 'piece.tags'])
      .where('piece.product_id', '=', productId)
      .where('piece.indexed', '=', WORDS_ALONE)
      .limit(TAGS_AT_ONCE),
    tagRow,
  );
  if (late.length === 0) return;
  await indexTags(
    productId,
    late.map(({ id, said_on, tags }) => ({ id, saidOn: said_on, tags })),
  );
  await markIndexed(
    productId,
    late.map((row) => row.id),
  );
}

function markIndexed(productId: string, ids: readonly string[]): Promise<number> {
  return change(
    statements
      .updateTable('evidence')
      .set({ indexed: WORDS_AND_TAGS })
      .where('product_id', '=', productId)
      .where('id', 'in', ids),
  );
}

import { sql } from 'kysely';
import { z } from 'zod';
import { expandQuery, searchTerms } from '../../../domain/evidence/text/search';
import { selectRows, statements } from '../database';
import { beginningWith } from '../like';
import { tagTerm, termNumber } from './evidence-words';

/** Spellings looked at for a word that nobody has used. */
const SPELLINGS = 3_000;

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

/** Pieces with a tag as a word that is sought; null when none has it. */
export async function soughtTag(productId: string, tag: string): Promise<SoughtWord | null> {
  const [found] = await selectRows(
    statements
      .selectFrom('evidence_tag')
      .select('pieces')
      .where('product_id', '=', productId)
      .where('tag', '=', tag),
    z.object({ pieces: z.coerce.number() }),
  );
  return found === undefined ? null : { terms: [termNumber(productId, tagTerm(tag))], pieces: found.pieces };
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

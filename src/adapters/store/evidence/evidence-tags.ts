import { sql } from 'kysely';
import { z } from 'zod';
import { dayAt } from '../../../domain/iso-date';
import { LONGEST_TAGS } from '../../../domain/records/evidence';
import type { Authorship } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';
import { evidenceBy } from '../along-index';
import {
  forgetTags,
  indexLateTags,
  indexLatecomers,
  indexTags,
  storedTags,
  tagTerm,
  termNumber,
  WORDS_AND_TAGS,
} from './evidence-words';

const NONE = '[]';
const DAY_MS = 86_400_000;

const storedText = sql<string>`COALESCE(tags, ${NONE})`;

const taggedRow = z.object({
  id: z.string(),
  said_on: z.string(),
  tags: storedTags,
  /** The tags word for word as they are stored. */
  stored: z.string(),
  indexed: z.coerce.number(),
});
type TaggedRow = z.output<typeof taggedRow>;

/** A tag and how many pieces have it, about: what was deleted lately is still counted. */
export interface CountedTag {
  readonly tag: string;
  readonly pieces: number;
}

/** The tags of a product, the most used first. */
export async function tagsOf(productId: string, limit: number): Promise<CountedTag[]> {
  await indexLatecomers(productId);
  await indexLateTags(productId);
  return selectRows(
    statements
      .selectFrom('evidence_tag')
      .select(['tag', 'pieces'])
      .where('product_id', '=', productId)
      .orderBy('pieces', 'desc')
      .orderBy('tag')
      .limit(limit),
    z.object({ tag: z.string(), pieces: z.coerce.number() }),
  );
}

/**
 * Ids of some pieces that have a tag, the deleted and the merged ones among them; none when nothing has it any more.
 * What the index says of a piece that has the tag no longer is put right on the way.
 */
export async function tagged(productId: string, tag: string, limit: number): Promise<string[]> {
  await indexLatecomers(productId);
  await indexLateTags(productId);
  for (;;) {
    const found = await selectRows(
      statements
        .selectFrom('evidence_term')
        .select(['evidence_id', 'said_day'])
        .where('term', '=', termNumber(productId, tagTerm(tag)))
        .limit(limit),
      z.object({ evidence_id: z.string(), said_day: z.coerce.number() }),
    );
    if (found.length === 0) return [];
    const pieces = await taggedPieces(
      productId,
      found.map((row) => row.evidence_id),
    );
    const ids = [...pieces.values()].filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
    if (ids.length > 0) return ids;
    const stale = found.map((row) => ({
      id: row.evidence_id,
      saidOn: dayAt(row.said_day * DAY_MS),
      tags: [tag],
    }));
    await forgetTags(productId, stale);
  }
}

/**
 * Gives pieces other tags, made from those that they have; a piece that somebody changes meanwhile stays as it is, and
 * one that would have too many keeps the first of them. An edit like any other: no import brings the old ones back.
 */
export async function retag(
  productId: string,
  ids: readonly string[],
  tagsFrom: (tags: readonly string[]) => readonly string[],
  by: Authorship,
): Promise<void> {
  if (ids.length === 0) return;
  const before = await taggedPieces(productId, ids);
  const groups = new Map<string, { readonly was: string; readonly is: string; readonly ids: string[] }>();
  for (const { id, tags, stored: was } of before.values()) {
    const is = JSON.stringify([...new Set(tagsFrom(tags))].slice(0, LONGEST_TAGS));
    if (JSON.stringify(tags) === is) continue;
    const group = groups.get(`${was} ${is}`) ?? { was, is, ids: [] };
    group.ids.push(id);
    groups.set(`${was} ${is}`, group);
  }
  for (const group of groups.values()) {
    await change(
      statements
        .updateTable('evidence')
        .set({
          tags: group.is,
          version: sql`version + 1`,
          updated_at: by.at,
          updated_by: by.accountId,
        })
        .where('product_id', '=', productId)
        .where('id', 'in', group.ids)
        .where(storedText, '=', group.was),
    );
  }
  await indexRetagged(
    productId,
    before,
    [...groups.values()].flatMap((group) => group.ids),
  );
}

/** Brings the index of tags to what the pieces have now; pieces that are not in it yet come by themselves. */
async function indexRetagged(
  productId: string,
  before: ReadonlyMap<string, TaggedRow>,
  ids: readonly string[],
): Promise<void> {
  const after = [...(await taggedPieces(productId, ids)).values()].filter(
    ({ indexed }) => indexed === WORDS_AND_TAGS,
  );
  const other = (tags: readonly string[], from: readonly string[]): string[] =>
    tags.filter((tag) => !from.includes(tag));
  const had = (id: string): readonly string[] => before.get(id)?.tags ?? [];
  await indexTags(
    productId,
    after.map(({ id, said_on, tags }) => ({ id, saidOn: said_on, tags: other(tags, had(id)) })),
  );
  await forgetTags(
    productId,
    after.map(({ id, said_on, tags }) => ({ id, saidOn: said_on, tags: other(had(id), tags) })),
  );
}

async function taggedPieces(productId: string, ids: readonly string[]): Promise<Map<string, TaggedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('PRIMARY'))
      .select(['piece.id', 'piece.said_on', 'piece.tags', 'piece.indexed', storedText.as('stored')])
      .where('piece.product_id', '=', productId)
      .where('piece.id', 'in', ids),
    taggedRow,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

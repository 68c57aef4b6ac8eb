import { sql } from 'kysely';
import { z } from 'zod';
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
  WORDS_AND_TAGS,
} from './evidence-words';

const NONE = '[]';

const taggedRow = z.object({
  id: z.string(),
  said_on: z.string(),
  tags: storedTags,
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
  for (const { id, tags } of before.values()) {
    const was = JSON.stringify(tags);
    const is = JSON.stringify([...new Set(tagsFrom(tags))].slice(0, LONGEST_TAGS));
    if (was === is) continue;
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
        .where(sql<boolean>`COALESCE(tags, ${NONE}) = ${group.was}`),
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
      .select(['piece.id', 'piece.said_on', 'piece.tags', 'piece.indexed'])
      .where('piece.product_id', '=', productId)
      .where('piece.id', 'in', ids),
    taggedRow,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

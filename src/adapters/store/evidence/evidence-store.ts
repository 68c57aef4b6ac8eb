import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Triage } from '../../../domain/evidence/evidence';
import type { NewPiece } from './stored-piece';
import type { Authorship } from '../../../ports/actor';
import { statementParts } from '../by-bytes';
import { change, selectRows, statements } from '../database';

import { bothTouched, changingEvidence, touchedByPieces, touchedByStored } from './evidence-marks';
import { fittingPieces, idsOfPieces, linksOf, piecesById, sharingWords, voicesOf } from './evidence-pages';
import { forgetWords, indexedTexts, indexWords } from './evidence-words';
import { link, pieceIdsOf } from './evidence-links';
import { rowOfPiece } from './evidence-row';
import { heardWith } from './build-heard';
import { evidenceBy } from '../along-index';
import { needsOfTicket } from './ticket-pieces';
import { scrubHistory } from './scrub-history';
import { lastHeard, newestTexts, weeksOfNeeds } from './read-together';
import { refreshesOf, refreshPiece } from './refresh-pieces';
import { retag, tagged, tagsOf } from './evidence-tags';

const ROWS_PER_STATEMENT = 500;

/** Evidence of a product in Forge SQL. Every write is one statement; writing twice with the same id writes once. */
export function sqlEvidenceStore() {
  return {
    idsInOrder: idsOfPieces,
    fitting: fittingPieces,
    find: piecesById,
    voicesOf,
    sharingWords,
    countNew,
    needsOfTicket,
    add,
    /** The pieces that were read from these rows, here or in the product that they came from; by row. */
    readFrom: async (productId: string, rowIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      if (rowIds.length === 0) return new Map();
      const rows = await selectRows(
        statements
          .selectFrom(evidenceBy('by_row'))
          .select(['piece.id', 'piece.row_id'])
          .where('piece.product_id', '=', productId)
          .where('piece.row_id', 'in', rowIds)
          .orderBy('piece.id', 'desc'),
        z.object({ id: z.string(), row_id: z.string() }),
      );
      return new Map(rows.map((row) => [row.row_id, row.id]));
    },
    /** Brings pieces to what their source has now, except those that a person has edited; gives how many. */
    refresh: async (productId: string, pieces: readonly NewPiece[], by: Authorship): Promise<number> => {
      let refreshed = 0;
      for (const fresh of await refreshesOf(productId, pieces))
        if (await refreshPiece(productId, fresh, by)) refreshed += 1;
      return refreshed;
    },
    link,
    unlink: async (productId: string, ids: readonly string[], needId: string): Promise<void> => {
      if (ids.length === 0) return;
      const touched = await touchedByStored(productId, ids);
      await changingEvidence(productId, touched, () =>
        change(
          statements
            .deleteFrom('evidence_need')
            .where('evidence_id', 'in', pieceIdsOf(productId, ids))
            // Once more by themselves: what is found by its key does not lead over all that was said of the need.
            .where('evidence_id', 'in', ids)
            .where('need_id', '=', needId),
        ),
      );
    },
    retag,
    tagged,
    tagsOf,
    setTriage: (productId: string, ids: readonly string[], triage: Triage, by: Authorship): Promise<void> =>
      update(productId, ids, { triage }, by),
    setStarred: async (productId: string, id: string, starred: boolean, by: Authorship): Promise<void> => {
      const { needIds } = await touchedByStored(productId, [id]);
      await changingEvidence(productId, { needIds, pairs: [], months: [] }, () =>
        update(productId, [id], { starred: starred ? 1 : 0 }, by),
      );
    },
    /** An edit: whoever agreed did so to these words, so that no import puts others in their place. */
    setQuotable: (productId: string, id: string, quotable: boolean, by: Authorship): Promise<void> =>
      update(productId, [id], { quotable: quotable ? 1 : 0, version: sql<number>`version + 1` }, by),
    setDeleted: async (
      productId: string,
      ids: readonly string[],
      deleted: boolean,
      by: Authorship,
    ): Promise<void> => {
      const columns = { deleted_at: deleted ? by.at : 0, deleted_why: deleted ? 'person' : '' };
      await changingEvidence(productId, await touchedByStored(productId, ids), () =>
        update(productId, ids, columns, by),
      );
    },
    setMergedInto: (productId: string, id: string, keptId: string | null, by: Authorship): Promise<void> =>
      update(productId, [id], { merged_into: keptId ?? '' }, by),
    newestTexts,
    linksOf,
    heardWith,
    lastHeard,
    weeksOfNeeds,
    deleteImport,
    /** Takes what was said out of the history of pieces; who changed them and when stays. */
    forgetPast: scrubHistory,
    purge,
  };
}

export type EvidenceStore = ReturnType<typeof sqlEvidenceStore>;

/**
 * Deletes one chunk of an import's pieces; gives how many it touched. Ids first: what is kept of just these pieces
 * is marked, then just these are deleted.
 */
async function deleteImport(
  productId: string,
  importId: string,
  by: Authorship,
  limit: number,
): Promise<number> {
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_import_page'))
      .select('piece.id')
      .where('piece.import_id', '=', importId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.product_id', '=', productId)
      .limit(limit),
    z.object({ id: z.string() }),
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await changingEvidence(productId, await touchedByStored(productId, ids), () =>
    update(productId, ids, { deleted_at: by.at, deleted_why: 'import' }, by),
  );
  return ids.length;
}

/** How many pieces wait for triage, counted up to `most`. */
async function countNew(productId: string, most: number): Promise<number> {
  const some = statements
    .selectFrom(evidenceBy('by_triage'))
    .select('piece.id')
    .where('piece.product_id', '=', productId)
    .where('piece.deleted_at', '=', 0)
    .where('piece.triage', '=', 'new')
    .where('piece.merged_into', '=', '')
    .limit(most);
  const rows = await selectRows(
    statements.selectFrom(some.as('some')).select(sql<number>`COUNT(*)`.as('pieces')),
    z.object({ pieces: z.coerce.number() }),
  );
  return rows[0]?.pieces ?? 0;
}

/** Adds pieces with their words; those that are there already stay as they are. */
async function add(productId: string, given: readonly NewPiece[], by: Authorship): Promise<void> {
  // A piece that stays as it is must not get the words of what it is not.
  const staying = await stayingAsTheyAre(
    productId,
    given.map(({ id }) => id),
  );
  const pieces = given.filter(({ id }) => !staying.has(id));
  // Words first: a piece that says it is indexed always is, wherever this stops.
  await indexWords(
    productId,
    pieces.map(({ id, saidOn, title, text, tags }) => ({ id, saidOn, text: `${title} ${text}`, tags })),
  );
  // A new piece has no link yet, so that only the months count it; one that comes back brings its links with it.
  const stored = await touchedByStored(
    productId,
    pieces.map(({ id }) => id),
  );
  const touched = bothTouched(stored, { months: touchedByPieces(pieces).months });
  await changingEvidence(productId, touched, () => insert(productId, pieces, by));
}

async function insert(productId: string, pieces: readonly NewPiece[], by: Authorship): Promise<void> {
  // What an undone import took away comes back with the next import; what a person deleted stays away.
  const back = sql`deleted_why = 'import' AND product_id = ${productId}`;
  for (const part of statementParts(pieces, ROWS_PER_STATEMENT)) {
    await change(
      statements
        .insertInto('evidence')
        .values(part.map((piece) => rowOfPiece(productId, piece, by)))
        .onDuplicateKeyUpdate({
          import_id: sql`IF(${back}, VALUES(import_id), import_id)`,
          deleted_at: sql`IF(${back}, 0, deleted_at)`,
          deleted_why: sql`IF(${back}, '', deleted_why)`,
        }),
    );
  }
}

async function stayingAsTheyAre(productId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select('id')
      .where('product_id', '=', productId)
      .where('id', 'in', ids)
      .where('deleted_why', '!=', 'import'),
    z.object({ id: z.string() }),
  );
  return new Set(rows.map((row) => row.id));
}

async function update(
  productId: string,
  ids: readonly string[],
  columns: Readonly<Record<string, string | number | RawBuilder<number>>>,
  by: Authorship,
): Promise<void> {
  if (ids.length === 0) return;
  await change(
    statements
      .updateTable('evidence')
      .set({ ...columns, updated_at: by.at, updated_by: by.accountId })
      .where('product_id', '=', productId)
      .where('id', 'in', ids),
  );
}

/** Removes for good what was deleted before the instant; gives how many. */
async function purge(productId: string, before: number, limit: number): Promise<number> {
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_page'))
      .select('piece.id')
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '>', 0)
      .where('piece.deleted_at', '<', before)
      .limit(limit),
    z.object({ id: z.string() }),
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await scrubHistory(productId, ids);
  await forgetWords(productId, await indexedTexts(productId, ids));
  await change(statements.deleteFrom('evidence_need').where('evidence_id', 'in', pieceIdsOf(productId, ids)));
  return change(statements.deleteFrom('evidence').where('product_id', '=', productId).where('id', 'in', ids));
}

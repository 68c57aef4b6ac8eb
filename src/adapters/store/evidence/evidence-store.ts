import { sql } from 'kysely';
import { z } from 'zod';
import { confidenceTypeOf } from '../../../domain/evidence/evidence';
import type { EvidenceStore, NewPiece, PieceChange, PieceLink } from '../../../ports/evidence/evidence-store';
import type { Authorship } from '../../../ports/actor';
import { alignDays } from './build-heard';
import { change, selectRows, statements } from '../database';
import { bothTouched, changingEvidence, touchedByPieces, touchedByStored } from './evidence-marks';
import { pageOfPieces, piecesById, sharingWords, voicesOf } from './evidence-pages';
import { forgetWords, indexedTexts, indexWords } from './evidence-words';
import { scrubHistory } from './scrub-history';
import { daysOfNeeds, newestTexts } from './read-together';
import { refreshesOf } from './refresh-pieces';

const ROWS_PER_STATEMENT = 500;

/** Evidence in Forge SQL. */
export function sqlEvidenceStore(): EvidenceStore {
  return {
    page: pageOfPieces,
    find: piecesById,
    voicesOf,
    sharingWords,
    countNew,
    add,
    edit,
    refresh: async (productId, pieces, by) => {
      let refreshed = 0;
      for (const { id, version, change: fresh } of await refreshesOf(productId, pieces))
        if (await edit(productId, id, version, fresh, by)) refreshed += 1;
      return refreshed;
    },
    link,
    unlink: async (productId, pieceId, needId) => {
      const touched = await touchedByStored([pieceId]);
      await changingEvidence(productId, touched, () =>
        change(
          statements
            .deleteFrom('evidence_need')
            .where('evidence_id', '=', pieceId)
            .where('need_id', '=', needId),
        ),
      );
    },
    setTriage: (productId, ids, triage, by) => update(productId, ids, { triage }, by),
    setStarred: async (productId, id, starred, by) => {
      const { needIds } = await touchedByStored([id]);
      await changingEvidence(productId, { needIds, pairs: [], months: [] }, () =>
        update(productId, [id], { starred: starred ? 1 : 0 }, by),
      );
    },
    setDeleted: async (productId, ids, deleted, by) => {
      const columns = { deleted_at: deleted ? by.at : 0, deleted_why: deleted ? 'person' : '' };
      await changingEvidence(productId, await touchedByStored(ids), () =>
        update(productId, ids, columns, by),
      );
    },
    setMergedInto: (productId, id, keptId, by) => update(productId, [id], { merged_into: keptId ?? '' }, by),
    newestTexts,
    daysOfNeeds,
    deleteImport,
    purge,
  };
}

async function link(
  productId: string,
  links: readonly (PieceLink & { readonly pieceId: string })[],
): Promise<void> {
  if (links.length === 0) return;
  const pieces = await touchedByStored([...new Set(links.map(({ pieceId }) => pieceId))]);
  const touched = bothTouched(pieces, { needIds: links.map(({ needId }) => needId) });
  await changingEvidence(productId, touched, () =>
    change(
      statements
        .insertInto('evidence_need')
        .values(
          links.map(({ pieceId, needId, stance, strength, why }) => ({
            evidence_id: pieceId,
            need_id: needId,
            stance,
            strength: strength ?? '',
            why,
            piece_day: sql<string>`COALESCE((SELECT said_on FROM evidence WHERE id = ${pieceId}), '')`,
          })),
        )
        .onDuplicateKeyUpdate({
          stance: sql`VALUES(stance)`,
          strength: sql`VALUES(strength)`,
          why: sql`VALUES(why)`,
        }),
    ),
  );
}

/** Ids first: what is kept of just these pieces is marked, then just these are deleted. */
async function deleteImport(
  productId: string,
  importId: string,
  by: Authorship,
  limit: number,
): Promise<number> {
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select('id')
      .where('import_id', '=', importId)
      .where('deleted_at', '=', 0)
      .where('product_id', '=', productId)
      .limit(limit),
    z.object({ id: z.string() }),
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await changingEvidence(productId, await touchedByStored(ids), () =>
    update(productId, ids, { deleted_at: by.at, deleted_why: 'import' }, by),
  );
  return ids.length;
}

async function countNew(productId: string, most: number): Promise<number> {
  const some = statements
    .selectFrom('evidence')
    .select('id')
    .where('product_id', '=', productId)
    .where('deleted_at', '=', 0)
    .where('triage', '=', 'new')
    .where('merged_into', '=', '')
    .limit(most);
  const rows = await selectRows(
    statements.selectFrom(some.as('some')).select(sql<number>`COUNT(*)`.as('pieces')),
    z.object({ pieces: z.coerce.number() }),
  );
  return rows[0]?.pieces ?? 0;
}

async function add(productId: string, given: readonly NewPiece[], by: Authorship): Promise<void> {
  // A piece that stays as it is must not get the words of what it is not.
  const staying = await stayingAsTheyAre(given.map(({ id }) => id));
  const pieces = given.filter(({ id }) => !staying.has(id));
  // Words first: a piece that says it is indexed always is, wherever this stops.
  await indexWords(
    productId,
    pieces.map(({ id, saidOn, title, text }) => ({ id, saidOn, text: `${title} ${text}` })),
  );
  // A new piece has no link yet, so that only the months count it; one that comes back brings its links with it.
  const stored = await touchedByStored(pieces.map(({ id }) => id));
  const touched = bothTouched(stored, { months: touchedByPieces(pieces).months });
  await changingEvidence(productId, touched, () => insert(productId, pieces, by));
}

async function insert(productId: string, pieces: readonly NewPiece[], by: Authorship): Promise<void> {
  for (let at = 0; at < pieces.length; at += ROWS_PER_STATEMENT) {
    await change(
      statements
        .insertInto('evidence')
        .values(pieces.slice(at, at + ROWS_PER_STATEMENT).map((piece) => rowOf(productId, piece, by)))
        // What an undone import took away comes back with the next import; what a person deleted stays away.
        .onDuplicateKeyUpdate({
          import_id: sql`IF(deleted_why = 'import', VALUES(import_id), import_id)`,
          deleted_at: sql`IF(deleted_why = 'import', 0, deleted_at)`,
          deleted_why: sql`IF(deleted_why = 'import', '', deleted_why)`,
        }),
    );
  }
}

async function stayingAsTheyAre(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select('id')
      .where('id', 'in', ids)
      .where('deleted_why', '!=', 'import'),
    z.object({ id: z.string() }),
  );
  return new Set(rows.map((row) => row.id));
}

function rowOf(productId: string, piece: NewPiece, by: Authorship) {
  return {
    id: piece.id,
    product_id: productId,
    quote: piece.text,
    title: piece.title,
    channel: piece.channel,
    evidence_type: confidenceTypeOf(piece.channel),
    source: piece.source,
    external_id: piece.externalId,
    url: piece.url,
    said_on: piece.saidOn,
    author: piece.author,
    rating01: piece.rating01,
    votes: piece.votes,
    tags: JSON.stringify(piece.tags),
    attributes: JSON.stringify(piece.attributes),
    persona_id: piece.personaId,
    account_id: piece.accountId,
    triage: piece.triage,
    masked: piece.masked ? 1 : 0,
    import_id: piece.importId ?? '',
    starred: 0,
    indexed: 1,
    source_hash: piece.sourceHash,
    source_version: 1,
    version: 1,
    updated_at: by.at,
    updated_by: by.accountId,
    deleted_at: 0,
  };
}

async function edit(
  productId: string,
  id: string,
  version: number,
  piece: PieceChange,
  by: Authorship,
): Promise<boolean> {
  const reindex = piece.text !== undefined || piece.title !== undefined || piece.saidOn !== undefined;
  const before = reindex ? await indexedTexts([id]) : [];
  const [stored] = await piecesById(productId, [id]);
  if (stored === undefined) return false;
  const after = {
    personaId: piece.personaId === undefined ? stored.personaId : piece.personaId,
    accountId: piece.accountId === undefined ? (stored.account?.id ?? null) : piece.accountId,
    saidOn: piece.saidOn ?? stored.saidOn,
  };
  const marked = bothTouched(await touchedByStored([id]), touchedByPieces([after]));
  const touched = await changingEvidence(productId, marked, async () => {
    const rows = await change(changed(productId, id, version, piece, by, reindex));
    if (piece.saidOn !== undefined) await alignDays([id]);
    return rows;
  });
  if (touched > 0) await forgetWords(productId, before);
  return touched > 0;
}

function changed(
  productId: string,
  id: string,
  version: number,
  piece: PieceChange,
  by: Authorship,
  reindex: boolean,
) {
  return statements
    .updateTable('evidence')
    .set({
      ...(piece.text === undefined ? {} : { quote: piece.text }),
      ...(piece.title === undefined ? {} : { title: piece.title }),
      ...(piece.channel === undefined
        ? {}
        : { channel: piece.channel, evidence_type: confidenceTypeOf(piece.channel) }),
      ...(piece.saidOn === undefined ? {} : { said_on: piece.saidOn }),
      ...(piece.author === undefined ? {} : { author: piece.author }),
      ...(piece.personaId === undefined ? {} : { persona_id: piece.personaId }),
      ...(piece.accountId === undefined ? {} : { account_id: piece.accountId }),
      ...(piece.tags === undefined ? {} : { tags: JSON.stringify(piece.tags) }),
      ...(piece.masked === undefined ? {} : { masked: piece.masked ? 1 : 0 }),
      ...(piece.rating01 === undefined ? {} : { rating01: piece.rating01 }),
      ...(piece.votes === undefined ? {} : { votes: piece.votes }),
      ...(piece.sentiment === undefined ? {} : { sentiment: piece.sentiment ?? '' }),
      // The version that this very statement leaves behind: the piece is then as its source has it.
      ...(piece.sourceHash === undefined
        ? {}
        : { source_hash: piece.sourceHash, source_version: version + 1 }),
      ...(reindex ? { indexed: 0 } : {}),
      version: sql`version + 1`,
      updated_at: by.at,
      updated_by: by.accountId,
    })
    .where('id', '=', id)
    .where('product_id', '=', productId)
    .where('version', '=', version);
}

async function update(
  productId: string,
  ids: readonly string[],
  columns: Readonly<Record<string, string | number>>,
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

async function purge(productId: string, before: number, limit: number): Promise<number> {
  const rows = await selectRows(
    statements
      .selectFrom('evidence')
      .select('id')
      .where('product_id', '=', productId)
      .where('deleted_at', '>', 0)
      .where('deleted_at', '<', before)
      .limit(limit),
    z.object({ id: z.string() }),
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await scrubHistory(productId, ids);
  await forgetWords(productId, await indexedTexts(ids));
  await change(statements.deleteFrom('evidence_need').where('evidence_id', 'in', ids));
  return change(statements.deleteFrom('evidence').where('id', 'in', ids));
}

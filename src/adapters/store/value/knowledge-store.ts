import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import type { Product, ProductKnowledge } from '../../../domain/value/product/knowledge';
import type { KnowledgeStore, NewAccount, NewEvidenceRow } from '../../../ports/value/knowledge-store';
import { said } from '../../../domain/words/said';
import type { Authorship } from '../../../ports/actor';
import type { Clock } from '../../../ports/clock';
import { change, selectRows, statements } from '../database';
import { insertLinks } from '../evidence/evidence-links';
import { changingEvidence, markAll, touchedByPieces, touchedByStored } from '../evidence/evidence-marks';
import { askingAccounts, readHeard } from '../evidence/heard-needs';
import { loadKnowledge } from './load-knowledge';
import { evidenceOf, quotes } from '../evidence/read-quotes';
import type { ProductStore } from '../../../ports/product/product-store';
import { readProduct } from './product-row';
import { putEstimate, putSurveyCounts } from './ratings';
import { within } from '../time-box';

const ADD_NEED_ATTEMPTS = 5;
/** A read that finds very much evidence uncounted does a part of the work, and leaves the rest to the job. */
const BUILD_WHILE_READING_MS = 2_500;

/** The knowledge of all products in Forge SQL. */
export function sqlKnowledgeStore(clock: Clock, products: Pick<ProductStore, 'ofProject'>): KnowledgeStore {
  return {
    productOfProject: async (projectId, by) => (await products.ofProject(projectId, by)).id,
    load: async (productId) => loadOf(await existing(productId), clock),
    loadOf: (product) => loadOf(product, clock),
    freshen: async (productId, goOn) => {
      const { params } = await existing(productId);
      return (await readHeard(productId, params, dayOf(clock), goOn)).fresh;
    },
    distrust: markAll,
    askingAccounts,
    quotes,
    evidenceOf,
    addPersona: async (productId, persona, by) => {
      await change(
        statements
          .insertInto('persona')
          .values({
            id: persona.id,
            product_id: productId,
            persona_key: persona.key,
            name: persona.name,
            share01: persona.share01,
            strategic_weight: persona.strategicWeight,
            anti: 0,
            created_at: by.at,
            ...authored(by),
          })
          .onDuplicateKeyUpdate({
            persona_key: sql`IF(id = VALUES(id), VALUES(persona_key), persona_key)`,
            deleted_at: sql`IF(id = VALUES(id), 0, deleted_at)`,
          }),
      );
    },
    addNeed: async (productId, need, by) => {
      for (let attempt = 1; attempt <= ADD_NEED_ATTEMPTS; attempt += 1) {
        await insertNeed(productId, need, by);
        const number = await needNumberOf(productId, need.id);
        if (number !== null) return `N-${number}`;
      }
      throw new AppError('conflict', said('needs.too-many-at-once'));
    },
    putEstimate,
    putSurveyCounts,
    addAccounts,
    addEvidence,
    nameProduct: async (productId, name) => {
      await change(statements.updateTable('product').set({ name }).where('id', '=', productId));
    },
    setSampleLoaded: async (productId, loaded) => {
      await change(
        statements
          .updateTable('product')
          .set({ sample: loaded ? 1 : 0 })
          .where('id', '=', productId),
      );
    },
    deleteRecords,
    allProductIds: async () => {
      const rows = await selectRows(
        statements.selectFrom('product').select('id'),
        z.object({ id: z.string() }),
      );
      return rows.map((row) => row.id);
    },
  };
}

function loadOf(product: Product, clock: Clock): Promise<ProductKnowledge> {
  return loadKnowledge(product, dayOf(clock), within(clock, BUILD_WHILE_READING_MS));
}

async function existing(productId: string): Promise<Product> {
  const product = await readProduct(productId);
  if (product === null) throw new AppError('not-found', said('product.gone'), { productId });
  return product;
}

function dayOf(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}

function authored(by: Authorship) {
  return { version: 1, updated_at: by.at, updated_by: by.accountId, deleted_at: 0 };
}

async function insertNeed(productId: string, need: Parameters<KnowledgeStore['addNeed']>[1], by: Authorship) {
  const number =
    need.number === undefined
      ? sql<number>`(SELECT n FROM (SELECT COALESCE(MAX(number), 0) + 1 AS n FROM need WHERE product_id = ${productId}) AS taken)`
      : sql<number>`${need.number}`;
  await change(
    statements
      .insertInto('need')
      .values({
        id: need.id,
        product_id: productId,
        number,
        title: need.title,
        statement: need.statement,
        theme: need.theme ?? '',
        status: 'unmet',
        claimed_evidence: need.claimedEvidence ?? '',
        kano_strong: need.kano?.strong ?? 0,
        kano_answers: need.kano?.answers ?? 0,
        created_at: by.at,
        ...authored(by),
      })
      // Two writers may reach for one number: the loser changes nothing here and tries the next one.
      .onDuplicateKeyUpdate({ deleted_at: sql`IF(id = VALUES(id), 0, deleted_at)` }),
  );
}

async function needNumberOf(productId: string, needId: string): Promise<number | null> {
  const rows = await selectRows(
    statements
      .selectFrom('need')
      .select('number')
      .where('product_id', '=', productId)
      .where('id', '=', needId),
    z.object({ number: z.coerce.number() }),
  );
  return rows[0]?.number ?? null;
}

async function addAccounts(
  productId: string,
  accounts: readonly NewAccount[],
  by: Authorship,
): Promise<void> {
  if (accounts.length === 0) return;
  await change(
    statements
      .insertInto('account')
      .values(
        accounts.map((account) => ({
          id: account.id,
          product_id: productId,
          name: account.name,
          annual_revenue: account.annualRevenue,
          ...authored(by),
        })),
      )
      .onDuplicateKeyUpdate({ deleted_at: sql`0` }),
  );
}

async function addEvidence(
  productId: string,
  rows: readonly NewEvidenceRow[],
  by: Authorship,
): Promise<void> {
  if (rows.length === 0) return;
  const touched = { ...touchedByPieces(rows), needIds: rows.map((row) => row.needId) };
  await changingEvidence(productId, touched, async () => {
    await change(
      statements
        .insertInto('evidence')
        .values(
          rows.map((row) => ({
            id: row.id,
            product_id: productId,
            quote: row.quote,
            channel: row.channel,
            evidence_type: row.evidenceType,
            said_on: row.saidOn,
            persona_id: row.personaId,
            account_id: row.accountId,
            rating01: row.rating01,
            starred: 0,
            ...authored(by),
          })),
        )
        .onDuplicateKeyUpdate({ deleted_at: sql`0` }),
    );
    await insertLinks(
      productId,
      rows.map(({ id, needId, stance, strength }) => ({ pieceId: id, needId, stance, strength, why: '' })),
    );
  });
}

const DELETED_TOGETHER = [
  'evidence',
  'need',
  'persona',
  'account',
  'goal',
  'segment',
  'customer_map',
] as const;

/** Deleted records stay as tombstones, so that the number of a deleted need is never given to another one. */
async function deleteRecords(productId: string, ids: readonly string[], by: Authorship): Promise<void> {
  if (ids.length === 0) return;
  // The key of a persona becomes free again: a new persona of that name is another record.
  await change(
    statements
      .updateTable('persona')
      .set({ persona_key: sql`CONCAT(persona_key, '~', LEFT(id, 8), RIGHT(id, 8))` })
      .where('product_id', '=', productId)
      .where('id', 'in', ids)
      .where('deleted_at', '=', 0),
  );
  await changingEvidence(productId, await touchedByStored(productId, ids), async () => {
    for (const table of DELETED_TOGETHER) {
      await change(
        statements
          .updateTable(table)
          .set({ version: sql`version + 1`, deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', 'in', ids)
          .where('deleted_at', '=', 0),
      );
    }
  });
}

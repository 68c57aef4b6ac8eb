import { dayInZone, zoneOrUtc } from '../../../domain/day-in-zone';
import type { IsoDate } from '../../../domain/iso-date';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import type { Product, ProductKnowledge } from '../../../domain/value/product/knowledge';
import type { EvidenceType } from '../../../domain/records/evidence-type';
import { said } from '../../../domain/words/said';
import type { Authorship } from '../../../ports/actor';
import type { Clock } from '../../../ports/clock';
import { change, selectRows, statements } from '../database';
import { insertLinks } from '../evidence/evidence-links';
import { changingEvidence, markAll, touchedByPieces, touchedByStored } from '../evidence/evidence-marks';
import { askingAccounts, readHeard, ticketsByMonth } from '../evidence/heard-needs';
import { readAccounts } from './accounts';
import { loadKnowledge } from './load-knowledge';
import { evidenceOf, quotable, quotes } from '../evidence/read-quotes';
import { readProduct } from './product-row';
import { putEstimate, putSurveyCounts } from './ratings';
import { numberOf } from '../records/record-numbers';
import { within } from '../../../domain/time-box';

export interface NewPersona {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
}

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly annualRevenue: number | null;
}

export interface NewNeedRow {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly theme?: string;
  readonly claimedEvidence: EvidenceType | null;
  /** Fixed number of the key, for sample knowledge; absent = the next free one. */
  readonly number?: number;
  readonly kano?: { readonly strong: number; readonly answers: number };
}

export interface NewEvidenceRow {
  readonly id: string;
  readonly quote: string;
  readonly channel: string;
  readonly evidenceType: EvidenceType;
  readonly saidOn: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  readonly needId: string;
  readonly stance: 'supports' | 'contradicts';
  readonly strength: 'nice' | 'important' | 'blocker' | null;
  readonly rating01: number | null;
}

/** A read that finds very much evidence uncounted does a part of the work, and leaves the rest to the job. */
const BUILD_WHILE_READING_MS = 2_500;

/**
 * Personas, needs and evidence of all products in Forge SQL. Every write is one statement, and writing twice with
 * the same id writes once.
 */
export function sqlKnowledgeStore(
  clock: Clock,
  products: { readonly ofProject: (projectId: string) => Promise<Product> },
) {
  return {
    /** The product of a project; each project starts as its own product, made on first use. */
    productOfProject: async (projectId: string): Promise<string> => (await products.ofProject(projectId)).id,
    /** Everything the value model reads; `not-found` when the product is gone. */
    load: async (productId: string): Promise<ProductKnowledge> => loadOf(await existing(productId), clock),
    /** As `load`, of a product that has just been read. */
    loadOf: (product: Product): Promise<ProductKnowledge> => loadOf(product, clock),
    /**
     * Counts again what changed of the evidence, as long as `goOn` allows; true when nothing is left to count.
     * `load` does so too, for a moment only.
     */
    freshen: async (productId: string, goOn: () => boolean): Promise<boolean> => {
      const { params, zone } = await existing(productId);
      const { median } = await readAccounts(productId, params);
      return (await readHeard(productId, params, median, dayIn(zone, clock), goOn)).fresh;
    },
    distrust: markAll,
    askingAccounts,
    ticketsByMonth,
    quotes,
    quotable,
    evidenceOf,
    addPersona: async (productId: string, persona: NewPersona, by: Authorship): Promise<void> => {
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
    /** Returns the key that the need got, or has had since it was first written. */
    addNeed: async (productId: string, need: NewNeedRow, by: Authorship): Promise<string> =>
      `N-${await insertNeed(productId, need, by)}`,
    putEstimate,
    putSurveyCounts,
    addAccounts,
    addEvidence,
    /** Gives a product its name; a product starts without one. */
    nameProduct: async (productId: string, name: string): Promise<void> => {
      await change(statements.updateTable('product').set({ name }).where('id', '=', productId));
    },
    setSampleLoaded: async (productId: string, loaded: boolean): Promise<void> => {
      await change(
        statements
          .updateTable('product')
          .set({ sample: loaded ? 1 : 0 })
          .where('id', '=', productId),
      );
    },
    /** Notes the day since which the product is scored by another value model. */
    setUpgradedOn: async (productId: string, day: string): Promise<void> => {
      await change(statements.updateTable('product').set({ upgraded_on: day }).where('id', '=', productId));
    },
    deleteRecords,
    /** Every product with the zone of its days. */
    allProducts: (): Promise<Pick<Product, 'id' | 'zone'>[]> =>
      selectRows(
        statements.selectFrom('product').select(['id', 'zone']),
        z.object({ id: z.string(), zone: z.string() }),
      ),
  };
}

export type KnowledgeStore = ReturnType<typeof sqlKnowledgeStore>;

function loadOf(product: Product, clock: Clock): Promise<ProductKnowledge> {
  return loadKnowledge(product, dayIn(product.zone, clock), within(clock, BUILD_WHILE_READING_MS));
}

function dayIn(zone: string, clock: Clock): IsoDate {
  return dayInZone(clock.now(), zoneOrUtc(zone));
}

async function existing(productId: string): Promise<Product> {
  const product = await readProduct(productId);
  if (product === null) throw new AppError('not-found', said('product.gone'), { productId });
  return product;
}

function authored(by: Authorship) {
  return { version: 1, updated_at: by.at, updated_by: by.accountId, deleted_at: 0 };
}

async function insertNeed(productId: string, need: NewNeedRow, by: Authorship): Promise<number> {
  const number = await numberOf(productId, 'need', need.id, need.number);
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
      .onDuplicateKeyUpdate({ deleted_at: sql`IF(id = VALUES(id), 0, deleted_at)` }),
  );
  return number;
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
  'research_session',
  'passage',
  'rating_round',
  'round_vote',
  'direction',
  'policy',
  'alternative',
  'market_news',
] as const;

/**
 * Deletes every record of the product whose id is in the list, in whatever kind of record it is. Deleted records
 * stay as tombstones, so that the number of a deleted need is never given to another one.
 */
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

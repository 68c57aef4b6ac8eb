import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { addDays } from '../../../domain/iso-date';
import type { RetentionRule } from '../../../domain/product/retention';
import type { Authorship } from '../../../ports/actor';
import type { ErasureSubject } from '../../../domain/product/erasure';
import { change, selectRows, statements } from '../database';
import { changingEvidence, markWeights, touchedByStored } from '../evidence/evidence-marks';
import { pieceIdsOf } from '../evidence/evidence-links';
import { evidenceBy } from '../along-index';
import { forgetWords, indexedTexts } from '../evidence/evidence-words';
import { bytesOf, hasKey, partsByBytes } from '../by-bytes';
import { containing } from '../like';
import { raw, selectCells } from '../raw-sql';
import { purgeRecords } from '../records/purge-records';
import { scrubHistory } from '../evidence/scrub-history';
import { dueBesidePieces, unknownAuthor } from './due-beside-pieces';
import { retentionLook } from './retention-look';
import { storedJson } from '../stored-json';
import { tableShape } from '../table-shape';
import { retentionRules } from '../stored-shapes';

export interface StoredRetention {
  readonly rules: readonly RetentionRule[];
  /** 0 while nobody has made any. */
  readonly version: number;
}

/** A piece as erasing sees it. */
export interface ErasedPiece {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly author: string;
}

const rulesJson = storedJson(retentionRules);
const pieceRow = z.object({ id: z.string(), text: z.string(), title: z.string(), author: z.string() });

/** Retention and erasure in Forge SQL: what is kept too long, what belongs to somebody, and making it go. */
export function sqlRetentionStore() {
  return {
    read: async (productId: string): Promise<StoredRetention> => {
      const rows = await selectRows(
        statements
          .selectFrom('product_retention')
          .select(['rules', 'version'])
          .where('product_id', '=', productId),
        z.object({ rules: rulesJson, version: z.coerce.number() }),
      );
      return rows[0] ?? { rules: [], version: 0 };
    },
    save,
    /** How many pieces are due under one of the rules; the rules before it come first. */
    countDue: async (
      productId: string,
      rules: readonly RetentionRule[],
      place: number,
      today: string,
    ): Promise<number> => {
      const [row] = await selectCells(
        sql`SELECT COUNT(*) AS pieces FROM evidence WHERE ${dueCondition(productId, rules, place, today)}`,
        { columns: [] },
      );
      return Number(row?.['pieces'] ?? 0);
    },
    /** Some of the pieces that are due, as many as one answer holds. */
    pieceDue: async (
      productId: string,
      rules: readonly RetentionRule[],
      place: number,
      today: string,
      limit: number,
    ): Promise<ErasedPiece[]> => {
      const found = await selectCells(
        sql`SELECT id, ${bytesOf(tableShape('evidence'))} AS bytes_here FROM evidence
          WHERE ${dueCondition(productId, rules, place, today)} LIMIT ${limit}`,
        { columns: [] },
      );
      const [due] = partsByBytes(found, (row) => Number(row['bytes_here']));
      if (due === undefined) return [];
      return selectRows(
        raw(sql`SELECT id, quote AS text, title, author FROM evidence
          WHERE product_id = ${productId} AND ${hasKey(['id'], due)}`),
        pieceRow,
      );
    },
    /** Sources that evidence of the product names. */
    sources: async (productId: string): Promise<string[]> => {
      const rows = await selectRows(
        statements
          .selectFrom(evidenceBy('by_source'))
          .select('piece.source')
          .distinct()
          .where('piece.product_id', '=', productId)
          .where('piece.source', '<>', '')
          .limit(200),
        z.object({ source: z.string() }),
      );
      return rows.map((row) => row.source).sort();
    },
    /** Survey answers of a subject; gives how many there are. */
    countAnswers: async (productId: string, subject: ErasureSubject): Promise<number> => {
      const [row] = await selectCells(
        sql`SELECT COUNT(*) AS answers FROM rating_answer
          WHERE product_id = ${productId} AND ${answersOf(subject)}`,
        { columns: [] },
      );
      return Number(row?.['answers'] ?? 0);
    },
    mask,
    remove,
    /** Takes the person off survey answers, which stay as numbers. */
    forgetAnswers: async (productId: string, subject: ErasureSubject): Promise<void> => {
      await change(
        raw(sql`UPDATE rating_answer SET account_id = NULL, author = ${unknownAuthor()}
          WHERE product_id = ${productId} AND ${answersOf(subject)}`),
      );
    },
    /** Removes an account for good, with its history. */
    removeAccount: async (productId: string, accountId: string): Promise<void> => {
      await scrubHistory(productId, [accountId]);
      await change(
        statements.deleteFrom('account').where('id', '=', accountId).where('product_id', '=', productId),
      );
      await markWeights(productId);
    },
    ...dueBesidePieces(),
    ...retentionLook,
    purge: purgeRecords,
  };
}

export type RetentionStore = ReturnType<typeof sqlRetentionStore>;

/** False when somebody has saved other rules since that version. */
async function save(
  productId: string,
  version: number,
  rules: readonly RetentionRule[],
  by: Authorship,
): Promise<boolean> {
  const json = JSON.stringify(rules);
  const written = { rules: json, version: version + 1, updated_at: by.at, updated_by: by.accountId };
  if (version > 0) {
    const touched = await change(
      statements
        .updateTable('product_retention')
        .set(written)
        .where('product_id', '=', productId)
        .where('version', '=', version),
    );
    return touched > 0;
  }
  await change(
    statements
      .insertInto('product_retention')
      .ignore()
      .values({ product_id: productId, ...written }),
  );
  const [row] = await selectCells(
    sql`SELECT rules, version FROM product_retention WHERE product_id = ${productId}`,
    { columns: [] },
  );
  return Number(row?.['version']) === 1 && row?.['rules'] === json;
}

function matches({ channels, sources }: RetentionRule): RawBuilder<unknown> {
  const parts = [
    ...(channels.length === 0 ? [] : [sql`channel IN (${sql.join([...channels])})`]),
    ...(sources.length === 0 ? [] : [sql`source IN (${sql.join([...sources])})`]),
  ];
  return parts.length === 0 ? sql`1 = 1` : sql`(${sql.join(parts, sql` AND `)})`;
}

/** Pieces for which this rule is the first that fits, kept for longer than it allows, and not masked whole yet. */
function dueCondition(
  productId: string,
  rules: readonly RetentionRule[],
  place: number,
  today: string,
): RawBuilder<unknown> {
  const rule = rules[place];
  if (rule === undefined) return sql`1 = 0`;
  const earlier = rules.slice(0, place).map((other) => sql`AND NOT ${matches(other)}`);
  const left =
    rule.then === 'delete'
      ? sql``
      : sql`AND (masked = 0 OR author <> '' OR account_id IS NOT NULL
          OR COALESCE(attributes, '{}') NOT IN ('{}', ''))`;
  return sql`product_id = ${productId} AND said_on <= ${addDays(today, -rule.keepDays)}
    AND ${matches(rule)} ${sql.join(earlier, sql` `)} ${left}`;
}

function answersOf(subject: ErasureSubject): RawBuilder<unknown> {
  if (subject.kind === 'account') return sql`account_id = ${subject.accountId}`;
  return sql`(${sql.join(
    subject.words.map((word) => sql`LOWER(author) LIKE ${containing(word)}`),
    sql` OR `,
  )})`;
}

/** Takes author, account and further columns off pieces and gives them these words; their history forgets them. */
async function mask(productId: string, pieces: readonly ErasedPiece[], by: Authorship): Promise<void> {
  const touched = await touchedByStored(
    productId,
    pieces.map(({ id }) => id),
  );
  await changingEvidence(productId, touched, () => maskAll(productId, pieces, by));
}

async function maskAll(productId: string, pieces: readonly ErasedPiece[], by: Authorship): Promise<void> {
  const ids = pieces.map(({ id }) => id);
  await scrubHistory(productId, ids);
  const before = await indexedTexts(productId, ids);
  for (const { id, text, title } of pieces) {
    await change(
      statements
        .updateTable('evidence')
        .set({
          quote: text,
          title,
          author: '',
          account_id: null,
          attributes: '{}',
          url: '',
          masked: 1,
          indexed: 0,
          version: sql`version + 1`,
          updated_at: by.at,
          updated_by: by.accountId,
        })
        .where('id', '=', id)
        .where('product_id', '=', productId),
    );
  }
  await forgetWords(productId, before);
}

/** Removes pieces for good, with what is said of them in the history. */
async function remove(productId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await scrubHistory(productId, ids);
  await forgetWords(productId, await indexedTexts(productId, ids));
  await changingEvidence(productId, await touchedByStored(productId, ids), async () => {
    await change(
      statements.deleteFrom('evidence_need').where('evidence_id', 'in', pieceIdsOf(productId, ids)),
    );
    await change(
      statements.deleteFrom('evidence').where('id', 'in', ids).where('product_id', '=', productId),
    );
  });
}

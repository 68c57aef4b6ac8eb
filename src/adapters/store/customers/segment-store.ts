import { sql } from 'kysely';
import { z } from 'zod';
import { attributeValue, segmentRule } from '../../../contract/customers/segment-views';
import { STRENGTHS } from '../../../domain/records/evidence';
import type { SegmentPiece } from '../../../domain/customers/segment-knowledge';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import type { SegmentStore, StoredSegment } from '../../../ports/customers/segment-store';
import { change, selectRows, statements } from '../database';
import { pageRecords } from '../records/record-rows';
import { asRecord } from '../../../domain/records/kinds';
import { storedJson } from '../stored-json';

const segmentRow = z
  .object({ id: z.string(), version: z.coerce.number(), name: z.string(), rule: storedJson(segmentRule) })
  .transform((row): StoredSegment => row);

export const storedAttributes = z
  .string()
  .nullable()
  .transform((json) =>
    json === null ? {} : z.record(z.string(), attributeValue).catch({}).parse(JSON.parse(json)),
  );

const pieceRow = z
  .object({
    id: z.string(),
    need_id: z.string(),
    persona_id: z.string().nullable(),
    account_id: z.string(),
    annual_revenue: z.coerce.number().nullable(),
    evidence_type: z.enum(EVIDENCE_TYPES),
    stance: z.enum(['supports', 'contradicts']),
    strength: z.string(),
    said_on: z.string(),
  })
  .transform((row): SegmentPiece => ({
    id: row.id,
    needId: row.need_id,
    personaId: row.persona_id,
    accountId: row.account_id,
    annualRevenue: row.annual_revenue,
    evidenceType: row.evidence_type,
    stance: row.stance,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? null,
    saidOn: row.said_on,
    starred: false,
    hasQuote: false,
  }));

const ACCOUNTS_AT_ONCE = 1_000;

function piecesOf(productId: string, accountIds: readonly string[], limit: number): Promise<SegmentPiece[]> {
  return selectRows(
    statements
      .selectFrom('evidence as piece')
      .innerJoin('evidence_need as link', 'link.evidence_id', 'piece.id')
      .innerJoin('account', 'account.id', 'piece.account_id')
      .select([
        'piece.id',
        'link.need_id',
        'piece.persona_id',
        'piece.account_id',
        'account.annual_revenue',
        'piece.evidence_type',
        'link.stance',
        'link.strength',
        'piece.said_on',
      ])
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.account_id', 'in', accountIds)
      .orderBy('piece.said_on', 'desc')
      .limit(limit),
    pieceRow,
  );
}

/** Segments and the accounts they are made of in Forge SQL. */
export function sqlSegmentStore(): SegmentStore {
  return {
    list: (productId) =>
      selectRows(
        statements
          .selectFrom('segment')
          .select(['id', 'version', 'name', 'rule'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('name')
          .orderBy('id'),
        segmentRow,
      ),
    save: async (productId, { id, version, name, rule }, by) => {
      const words = { name, rule: JSON.stringify(rule), updated_at: by.at, updated_by: by.accountId };
      const touched =
        version === 0
          ? await change(
              statements
                .insertInto('segment')
                .values({ ...words, id, product_id: productId, version: 1, deleted_at: 0 })
                .onDuplicateKeyUpdate({ deleted_at: 0 }),
            )
          : await change(
              statements
                .updateTable('segment')
                .set({ ...words, version: sql`version + 1` })
                .where('id', '=', id)
                .where('product_id', '=', productId)
                .where('version', '=', version)
                .where('deleted_at', '=', 0),
            );
      return touched > 0;
    },
    remove: async (productId, ids, by) => {
      await change(
        statements
          .updateTable('segment')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', 'in', ids)
          .where('deleted_at', '=', 0),
      );
    },
    pieces: async (productId, accountIds, limit) => {
      const pieces: SegmentPiece[] = [];
      // A statement carries only so many values.
      for (let at = 0; at < accountIds.length; at += ACCOUNTS_AT_ONCE) {
        const part = accountIds.slice(at, at + ACCOUNTS_AT_ONCE);
        pieces.push(...(await piecesOf(productId, part, limit)));
      }
      return pieces;
    },
    accounts: async (productId, limit) => {
      const query = { text: '', archived: false, where: {}, after: null, limit };
      const { records } = await pageRecords(productId, 'account', query);
      return records.map(({ id, value }) => ({ id, ...asRecord('account', value) }));
    },
  };
}

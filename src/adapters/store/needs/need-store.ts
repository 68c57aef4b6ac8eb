import { sql } from 'kysely';
import { z } from 'zod';
import { NEED_STATUSES } from '../../../domain/records/need';
import type { Backing } from '../../../domain/needs/need';
import type { Authorship } from '../../../ports/actor';
import type { Need, NeedStatus } from '../../../domain/records/need';
import { change, selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { changingEvidence } from '../evidence/evidence-marks';
import { needDecline } from '../stored-shapes';

/** A need as the queue of needs to look at again sees it. */
export interface NeedState {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: NeedStatus;
  readonly decline: Need['decline'];
  /** When somebody last said that it still holds; 0 when nobody has. */
  readonly checkedAt: number;
}

const RATED = [
  'persona_id',
  'importance01',
  'satisfaction01',
  'reach01',
  'estimated_on',
  'survey_important',
  'survey_satisfied',
  'survey_answers',
  'answered',
  'reach_have',
  'reach_asked',
  'sampled_on',
  'updated_at',
  'updated_by',
] as const;

/** The need's id, as long as it is one of the product. */
function idsOf(productId: string, needId: string) {
  return statements
    .selectFrom('need')
    .select('id')
    .where('id', '=', needId)
    .where('product_id', '=', productId);
}

/** What each persona says about a need also for another one; what is said about that one already stays. */
async function copyRatings(productId: string, needId: string, intoId: string): Promise<void> {
  await change(
    statements
      .insertInto('need_persona')
      .columns(['need_id', ...RATED])
      .expression(
        statements
          .selectFrom('need_persona as old')
          .select(sql<string>`${intoId}`.as('to_need'))
          .select(RATED.map((column) => `old.${column}` as const))
          .where('old.need_id', 'in', idsOf(productId, needId)),
      )
      .onDuplicateKeyUpdate({ persona_id: sql`need_persona.persona_id` }),
  );
}

/** Says the pieces for another need instead; what they say for that one already stays. */
function moveEvidence(
  productId: string,
  needId: string,
  intoId: string,
  pieceIds: readonly string[],
): Promise<void> {
  return changingEvidence(productId, { needIds: [needId, intoId], pairs: [], months: [] }, async () => {
    if (pieceIds.length === 0) return;
    // What was merged into a piece speaks for the same needs and goes with it.
    const moved = sql<boolean>`(old.evidence_id IN (${sql.join(pieceIds)}) OR old.evidence_id IN
        (SELECT id FROM evidence WHERE product_id = ${productId} AND merged_into IN (${sql.join(pieceIds)})))`;
    await change(
      statements
        .insertInto('evidence_need')
        .columns(['evidence_id', 'need_id', 'stance', 'strength', 'why', 'piece_day'])
        .expression(
          statements
            .selectFrom('evidence_need as old')
            .select([
              'old.evidence_id',
              sql<string>`${intoId}`.as('to_need'),
              'old.stance',
              'old.strength',
              'old.why',
              'old.piece_day',
            ])
            .where('old.need_id', 'in', idsOf(productId, needId))
            .where(moved),
        )
        .onDuplicateKeyUpdate({ need_id: sql`evidence_need.need_id` }),
    );
    await change(
      statements.deleteFrom('evidence_need').where('need_id', 'in', idsOf(productId, needId))
        .where(sql<boolean>`(evidence_id IN (${sql.join(pieceIds)}) OR evidence_id IN
            (SELECT id FROM evidence WHERE product_id = ${productId} AND merged_into IN (${sql.join(pieceIds)})))`),
    );
  });
}

const stateRow = z
  .object({
    id: z.string(),
    number: z.coerce.number(),
    title: z.string(),
    status: z.enum(NEED_STATUSES).catch('unmet'),
    decline: z.string().nullable(),
    checked_at: z.coerce.number().nullable(),
  })
  .transform(({ number, decline, checked_at, ...row }): NeedState => ({
    ...row,
    key: `N-${number}`,
    decline: decline === null ? null : needDecline.parse(JSON.parse(decline)),
    checkedAt: checked_at ?? 0,
  }));

/** What belongs to needs beside their own words, in Forge SQL. */
export function sqlNeedStore() {
  return {
    states: (productId: string): Promise<NeedState[]> =>
      selectRows(
        statements
          .selectFrom('need')
          .leftJoin('need_check', 'need_check.need_id', 'need.id')
          .select(['need.id', 'need.number', 'need.title', 'need.status', 'need.decline'])
          .select('need_check.checked_at')
          .where('need.product_id', '=', productId)
          .where('need.deleted_at', '=', 0)
          .orderBy('need.number')
          .limit(5_000),
        stateRow,
      ),
    setChecked: async (productId: string, needId: string, by: Authorship): Promise<void> => {
      await change(
        statements
          .insertInto('need_check')
          .values({ need_id: needId, product_id: productId, checked_at: by.at, checked_by: by.accountId })
          .onDuplicateKeyUpdate({
            checked_at: sql`VALUES(checked_at)`,
            checked_by: sql`VALUES(checked_by)`,
          }),
      );
    },
    copyRatings,
    moveEvidence,
    /** What speaks for each need; one without any supporting piece is missing. */
    backing: async (productId: string, needIds: readonly string[]): Promise<ReadonlyMap<string, Backing>> => {
      if (needIds.length === 0) return new Map();
      const perAccount = statements
        .selectFrom(linksBy('by_need_day'))
        .modifyFront(IN_THIS_ORDER)
        .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
        .leftJoin('account', (join) =>
          join.onRef('account.id', '=', 'piece.account_id').on('account.deleted_at', '=', 0),
        )
        .select(['link.need_id', 'account.id as account_id', sql<number>`COUNT(*)`.as('pieces')])
        .select(sql<number | null>`MAX(account.annual_revenue)`.as('revenue'))
        .where('piece.product_id', '=', productId)
        .where('link.need_id', 'in', needIds)
        .where('link.stance', '=', 'supports')
        .where('piece.deleted_at', '=', 0)
        .groupBy(['link.need_id', 'account.id']);
      const rows = await selectRows(
        statements
          .selectFrom(perAccount.as('asking'))
          .select(['asking.need_id', sql<number>`SUM(asking.pieces)`.as('pieces')])
          .select(sql<number>`COUNT(asking.account_id)`.as('accounts'))
          .select(sql<number | null>`SUM(asking.revenue)`.as('revenue'))
          .groupBy('asking.need_id'),
        z.object({
          need_id: z.string(),
          pieces: z.coerce.number(),
          accounts: z.coerce.number(),
          revenue: z.coerce.number(),
        }),
      );
      return new Map(rows.map(({ need_id: id, ...backing }) => [id, backing]));
    },
  };
}

export type NeedStore = ReturnType<typeof sqlNeedStore>;

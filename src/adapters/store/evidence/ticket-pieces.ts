import { z } from 'zod';
import { NEED_STATUSES, needKeyOf } from '../../../domain/records/need';
import type { NeedStatus } from '../../../domain/records/need';
import { evidenceBy, historyBy, IN_THIS_ORDER, linksBy } from '../along-index';
import { selectRows, statements } from '../database';

/** A need that a ticket speaks about, in whichever product it was taken as evidence. */
export interface NeedOfTicket {
  readonly productId: string;
  readonly needKey: string;
  readonly title: string;
  readonly status: NeedStatus;
  /** Who took it, and when in milliseconds; null for what came with a file or by itself. */
  readonly added: { readonly accountId: string; readonly at: number } | null;
}

const MOST_NEEDS = 20;
const number = z.coerce.number();
const row = z.object({
  product_id: z.string(),
  number,
  title: z.string(),
  status: z.enum(NEED_STATUSES),
  changed_by: z.string().nullable(),
  changed_at: number.nullable(),
});

/**
 * The needs that a ticket is evidence for, by its key, in every product of the site: whoever shows them asks first which
 * of the products the person may see.
 */
export async function needsOfTicket(issueKey: string): Promise<NeedOfTicket[]> {
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_external'))
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(linksBy('PRIMARY'), 'link.evidence_id', 'piece.id')
      .innerJoin('need', 'need.id', 'link.need_id')
      .leftJoin(historyBy('by_record'), (join) =>
        join
          .onRef('line.product_id', '=', 'piece.product_id')
          .onRef('line.record_id', '=', 'piece.id')
          .on('line.record_kind', '=', 'evidence')
          .on('line.before_state', 'is', null),
      )
      .select(['piece.product_id', 'need.number', 'need.title', 'need.status'])
      .select(['line.changed_by', 'line.changed_at'])
      .where('piece.external_id', '=', issueKey)
      .where('piece.source', '=', 'jira')
      .where('piece.deleted_at', '=', 0)
      .where('need.deleted_at', '=', 0)
      .orderBy('need.number')
      .limit(MOST_NEEDS),
    row,
  );
  const needs = rows.map((found): NeedOfTicket => ({
    productId: found.product_id,
    needKey: needKeyOf(found),
    title: found.title,
    status: found.status,
    added:
      found.changed_by === null || found.changed_at === null
        ? null
        : { accountId: found.changed_by, at: found.changed_at },
  }));
  // Two parts of one ticket may speak about one need.
  return [...new Map(needs.map((need) => [`${need.productId} ${need.needKey}`, need])).values()];
}

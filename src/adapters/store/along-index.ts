import { sql } from 'kysely';
import type { Tables } from './tables/all';

/**
 * Evidence as `piece`, read along the index that is named: what the server believes of a table with a million alike rows
 * may be of the day on which it was empty.
 */
export function evidenceBy(index: string) {
  return sql<Tables['evidence']>`evidence`.as<'piece'>(sql`piece FORCE INDEX (${sql.raw(index)})`);
}

/** The links of pieces to needs as `link`, along the index that is named. */
export function linksBy(index: 'by_need' | 'by_need_day' | 'PRIMARY') {
  return sql<Tables['evidence_need']>`evidence_need`.as<'link'>(sql`link FORCE INDEX (${sql.raw(index)})`);
}

/** Lines of the history as `line`, along the index that is named. */
export function historyBy(index: 'by_record' | 'by_person' | 'by_kind' | 'by_product') {
  return sql<Tables['record_history']>`record_history`.as<'line'>(sql`line FORCE INDEX (${sql.raw(index)})`);
}

/** Has a statement read its tables in the order in which it names them. */
export const IN_THIS_ORDER = sql`STRAIGHT_JOIN`;

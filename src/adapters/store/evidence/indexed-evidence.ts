import { sql } from 'kysely';
import type { Tables } from '../tables/all';

/** Evidence as `piece`, read along the index where one is named. */
export function evidenceBy(index: string | null) {
  const alias = index === null ? sql`piece` : sql`piece FORCE INDEX (${sql.raw(index)})`;
  return sql<Tables['evidence']>`evidence`.as<'piece'>(alias);
}

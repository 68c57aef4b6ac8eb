import type { KindName } from '../../domain/records/kinds';
import type { Reader } from '../../domain/records/owner';
import type { RecordQuery, StoredRecord } from '../../adapters/store/records/stored-record';
import type { RecordStore } from '../../adapters/store/records/record-store';

const PER_PAGE = 500;

/** Every record of a kind that holds the values and that the reader may know of, by title; at most `limit`. */
export async function allRecords(
  productId: string,
  kind: KindName,
  query: Pick<RecordQuery, 'where' | 'archived'> & { readonly limit: number; readonly reader?: Reader },
  deps: { readonly records: Pick<RecordStore, 'page'> },
): Promise<StoredRecord[]> {
  const { where, archived, limit, reader = null } = query;
  const found: StoredRecord[] = [];
  let after: RecordQuery['after'] = null;
  do {
    const wanted = Math.min(PER_PAGE, limit - found.length);
    const page = await deps.records.page(productId, kind, {
      text: '',
      archived,
      where,
      reader,
      after,
      limit: wanted,
    });
    found.push(...page.records);
    after = page.next;
  } while (after !== null && found.length < limit);
  return found;
}

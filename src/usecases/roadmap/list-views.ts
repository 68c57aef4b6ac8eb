import { asRecord } from '../../domain/records/kinds';
import type { RecordOf } from '../../domain/records/kinds';
import { mayChange } from '../../domain/records/owner';
import type { RecordStore } from '../../adapters/store/records/record-store';
import type { Call } from '../call';
import { allRecords } from '../records/all-records';

/** More than a menu can hold; the last ones by name stay in the store. */
const MOST_VIEWS = 200;

/** A kept view as the person who asks may use it. */
export interface ListedView {
  readonly id: string;
  readonly version: number;
  readonly view: RecordOf<'view'>;
  readonly canChange: boolean;
}

/** Views of the product that are shared or the person's own, by name. */
export async function listViews(
  { product, actor }: Call,
  deps: { readonly records: Pick<RecordStore, 'page'> },
): Promise<readonly ListedView[]> {
  const query = { where: {}, archived: false, reader: actor.accountId, limit: MOST_VIEWS };
  return (await allRecords(product.id, 'view', query, deps)).map(({ id, version, value, owner }) => ({
    id,
    version,
    view: asRecord('view', value),
    canChange: mayChange(owner, actor.accountId, actor.grants.manageKnowledge),
  }));
}

import type { RecordState } from '../../adapters/store/records/stored-record';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import type { Became } from '../records/record-history';

export interface AccountNamed {
  readonly id: string;
  readonly name: string;
  /** What became of it, for the history; null where it was there already. */
  readonly became: Became | null;
}

const DELETED: RecordState = { state: null, version: 0, deletedAt: 0, mergedInto: null, owner: null };

/** The account of a name, made when it is new; null for no name. Whoever asks writes the history of a new one. */
export async function accountNamed(
  { product, by }: Call,
  given: string,
  deps: Pick<KnowledgeDeps, 'catalogue' | 'records'>,
): Promise<AccountNamed | null> {
  const key = given.trim().toLowerCase();
  if (key === '') return null;
  const account = (await deps.catalogue.accountsNamed(product.id, [given], by)).get(key);
  if (account === undefined) return null;
  const { id, name, found } = account;
  if (found === 'known') return { id, name, became: null };
  const after = (await deps.records.read(product.id, 'account', [id])).get(id);
  const before = found === 'deleted' ? DELETED : undefined;
  return { id, name, became: { kind: 'account', id, before, after } };
}

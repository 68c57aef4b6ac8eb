import type { Account } from '../../domain/customers/account';
import { asRecord } from '../../domain/records/kinds';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';

const PER_PAGE = 100;
/** After every id: a page goes on behind all accounts of the last name. */
const AFTER_ALL_IDS = '~';

export interface AccountPage {
  readonly accounts: readonly (Account & { readonly version: number; readonly pieces: number })[];
  readonly more: boolean;
}

/** Accounts by name whose name holds the text, after the given name, each with how many pieces it has said. */
export async function pageAccounts(
  call: Call,
  { text, afterName }: { readonly text: string; readonly afterName: string },
  deps: Pick<KnowledgeDeps, 'records' | 'customers'>,
): Promise<AccountPage> {
  const productId = call.product.id;
  const { records, next } = await deps.records.page(productId, 'account', {
    text,
    archived: false,
    where: {},
    after: afterName === '' ? null : { title: afterName, id: AFTER_ALL_IDS },
    limit: PER_PAGE,
  });
  const pieces = await deps.customers.piecesOf(
    productId,
    records.map(({ id }) => id),
  );
  return {
    accounts: records.map(({ id, version, value }) => ({
      ...asRecord('account', value),
      id,
      version,
      pieces: pieces.get(id) ?? 0,
    })),
    more: next !== null,
  };
}

import { AppError } from '../../domain/app-error';
import { audienceOf } from '../../domain/outcomes/askers';
import { said } from '../../domain/words/said';
import type {
  AccountNeed,
  AccountPerson,
  AccountScore,
  AccountTold,
} from '../../adapters/store/customers/account-facts';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';

/** An account beside its record: who speaks for it, of what, what it answered and what it was told. */
export interface AccountPage {
  readonly people: readonly AccountPerson[];
  readonly needs: readonly AccountNeed[];
  readonly scores: readonly AccountScore[];
  readonly told: readonly AccountTold[];
}

/** @throws AppError `not-found` when the account is not of this product */
export async function readAccount(
  call: Call,
  id: string,
  deps: Pick<KnowledgeDeps, 'customers' | 'records'>,
): Promise<AccountPage> {
  const productId = call.product.id;
  const found = await deps.records.read(productId, 'account', [id]);
  if (!found.has(id)) throw new AppError('not-found', said('records.gone'), { id });
  const { customers } = deps;
  const [people, needs, scores, told] = await Promise.all([
    customers.peopleOf(productId, id),
    customers.needsOf(productId, id),
    customers.scoresOf(productId, id),
    customers.toldTo(
      productId,
      audienceOf({ pieceId: '', author: '', account: { id, name: '', segment: '' } }),
    ),
  ]);
  return { people, needs, scores, told };
}

/** How many accounts ask for something, and what they bring in a year. */
export interface Behind {
  readonly accounts: number;
  /** Of the accounts whose revenue is known. */
  readonly revenue: number;
  /** Accounts whose revenue nobody knows. */
  readonly unknown: number;
}

/** Who asks for any of the needs of each group; an account counts once in a group, however often it asks. */
export async function readBehind(
  call: Call,
  groups: readonly (readonly string[])[],
  deps: Pick<KnowledgeDeps, 'customers' | 'knowledge'>,
): Promise<Behind[]> {
  const productId = call.product.id;
  const { needs } = await call.catalogue();
  // What is kept of who asks is brought up to date by compiling the product.
  await call.model();
  const asking = await deps.knowledge.askingAccounts(productId);
  const idOf = new Map(needs.map(({ id, key }) => [key, id]));
  const askers = groups.map((keys) => new Set(keys.flatMap((key) => asking.get(idOf.get(key) ?? '') ?? [])));
  const revenue = await deps.customers.revenueOf(productId, [...new Set(askers.flatMap((ids) => [...ids]))]);
  return askers.map((ids) => {
    const known = [...ids].flatMap((id) => (revenue.has(id) ? [revenue.get(id) ?? null] : []));
    return {
      accounts: known.length,
      revenue: known.reduce((sum: number, arr) => sum + (arr ?? 0), 0),
      unknown: known.filter((arr) => arr === null).length,
    };
  });
}

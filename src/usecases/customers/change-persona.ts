import { AppError } from '../../domain/app-error';
import { personaKeyFor } from '../../domain/customers/persona';
import { recordIdOf } from '../../domain/records/record-id';
import type { Actor } from '../../ports/actor';
import type { AccountWords, PersonaWords, StoredPersona } from '../../ports/customers/customer-store';
import { productAtHand } from '../product-at-hand';
import type { ProductAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';
import { startRecompute } from '../start-recompute';

/** Writes a persona down; sending it twice writes it once. Gives its key. */
export async function addPersona(
  projectId: string,
  id: string,
  persona: PersonaWords,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<string> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const before = await deps.customers.personas(productId);
  const same = before.find((known) => known.id === id);
  if (same !== undefined) return same.key;
  const key = personaKeyFor(persona.name, new Set(before.map((known) => known.key)));
  await recorded(productId, [{ kind: 'persona', ids: [id] }], product.by, deps, () =>
    deps.customers.addPersona(productId, id, key, persona, product.by),
  );
  await recomputeAll(product, deps);
  return key;
}

/** Edits a persona on the version that the person saw; gives the newer one when somebody else was faster. */
export async function editPersona(
  projectId: string,
  request: { readonly id: string; readonly version: number; readonly persona: PersonaWords },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<StoredPersona | null> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  await findPersona(productId, request.id, deps);
  const saved = await recorded(productId, [{ kind: 'persona', ids: [request.id] }], product.by, deps, () =>
    deps.customers.editPersona(productId, request.id, request.version, request.persona, product.by),
  );
  if (!saved) return findPersona(productId, request.id, deps);
  await recomputeAll(product, deps);
  return null;
}

/** Takes a persona out of use, or back: its evidence stays with it. */
export async function archivePersona(
  projectId: string,
  id: string,
  archived: boolean,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<void> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  await findPersona(productId, id, deps);
  await recorded(productId, [{ kind: 'persona', ids: [id] }], product.by, deps, () =>
    deps.customers.setArchived(productId, id, archived, product.by),
  );
  await recomputeAll(product, deps);
}

/** Writes accounts by name: one that is there is changed, not doubled. */
export async function putAccounts(
  projectId: string,
  accounts: readonly AccountWords[],
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<number> {
  const product = await productAtHand(projectId, actor, deps);
  const { productId } = product.catalogue;
  const named = new Map(accounts.map((account) => [account.name.trim().toLowerCase(), account]));
  const known = await deps.catalogue.knownAccounts(productId, [...named.keys()]);
  const rows = [...named].map(([key, account]) => ({
    ...account,
    id: known.get(key) ?? recordIdOf('account', productId, key),
  }));
  const ids = rows.map(({ id }) => id);
  await recorded(productId, [{ kind: 'account', ids }], product.by, deps, () =>
    deps.customers.putAccounts(productId, rows, product.by),
  );
  await recomputeAll(product, deps);
  return rows.length;
}

async function findPersona(productId: string, id: string, deps: KnowledgeDeps): Promise<StoredPersona> {
  const persona = (await deps.customers.personas(productId)).find((known) => known.id === id);
  if (persona === undefined) throw new AppError('not-found', 'This persona does not exist any more.', { id });
  return persona;
}

/** Shares and accounts weigh on every need. */
async function recomputeAll({ catalogue }: ProductAtHand, deps: KnowledgeDeps): Promise<void> {
  await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, 'all', deps);
}

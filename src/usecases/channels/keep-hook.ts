import type { Actor } from '../../ports/actor';
import type { HookSecret } from '../../ports/channels/hook-store';
import type { ChannelDeps } from './channel-deps';
import { productAtHand } from '../product-at-hand';

/** What a person gets to see of a new secret, once. */
export interface NewSecret {
  readonly secret: string;
}

export async function listHooks(
  projectId: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<{ readonly address: string; readonly secrets: readonly HookSecret[] }> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const [address, secrets] = await Promise.all([deps.hookAddress(), deps.hooks.list(catalogue.productId)]);
  return { address, secrets };
}

/** Makes a secret for a form or another tool; only its hash stays here. The same id again makes no second one. */
export async function createHook(
  projectId: string,
  request: { readonly id: string; readonly name: string },
  actor: Actor,
  deps: ChannelDeps,
): Promise<NewSecret> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { secret, hash } = deps.secrets.make();
  await deps.hooks.add(catalogue.productId, { ...request, hash }, by);
  // Sent twice, the first secret was never seen: the second takes its place.
  await deps.hooks.rotate(catalogue.productId, request.id, hash, by);
  return { secret: hookSecret(request.id, secret) };
}

/** Puts a new secret in the place of the old one, which is refused from now on. */
export async function rotateHook(
  projectId: string,
  id: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<NewSecret> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { secret, hash } = deps.secrets.make();
  await deps.hooks.rotate(catalogue.productId, id, hash, by);
  return { secret: hookSecret(id, secret) };
}

export async function revokeHook(
  projectId: string,
  id: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<void> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  await deps.hooks.revoke(catalogue.productId, id, by);
}

/** The secret as it travels: it names its own record, so that one look-up finds the hash to compare with. */
export function hookSecret(id: string, secret: string): string {
  return `${id}.${secret}`;
}

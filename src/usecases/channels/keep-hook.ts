import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import type { HookSecret } from '../../adapters/store/channels/hook-store';
import type { Call } from '../call';
import type { SaveDeps } from '../records/save-record';
import { saveRecord } from '../records/save-record';
import type { ChannelDeps } from './channel-deps';

type HookDeps = Pick<ChannelDeps, 'hooks' | 'secrets'>;

/** What a person gets to see of a new secret, once. */
export interface NewSecret {
  readonly secret: string;
}

export async function listHooks(
  { product }: Call,
  deps: Pick<ChannelDeps, 'hookAddress' | 'hooks'>,
): Promise<{ readonly address: string; readonly secrets: readonly HookSecret[] }> {
  const [address, secrets] = await Promise.all([deps.hookAddress(), deps.hooks.list(product.id)]);
  return { address, secrets };
}

/**
 * Makes a secret for a form or another tool; only its hash stays here. The same id again makes no second one.
 * @throws AppError `not-found` when the id is taken by what is not a secret of this product, or was revoked
 */
export async function createHook(
  call: Call,
  { id, name }: { readonly id: string; readonly name: string },
  deps: HookDeps & SaveDeps,
): Promise<NewSecret> {
  const { secret, hash } = deps.secrets.make();
  const own = { hash, createdBy: call.by.accountId, lastUsedAt: 0, deliveries: 0 };
  await saveRecord(call, 'hook', { id, version: 0, set: { name }, own }, deps);
  // Sent twice, the first secret was never seen: the second takes its place.
  return replace(call, id, { secret, hash }, deps);
}

/** Puts a new secret in the place of the old one, which is refused from now on. @throws AppError `not-found` */
export function rotateHook(call: Call, id: string, deps: HookDeps): Promise<NewSecret> {
  return replace(call, id, deps.secrets.make(), deps);
}

async function replace(
  { product, by }: Call,
  id: string,
  { secret, hash }: { readonly secret: string; readonly hash: string },
  deps: HookDeps,
): Promise<NewSecret> {
  if (!(await deps.hooks.rotate(product.id, id, hash, by))) throw gone(id);
  return { secret: hookSecret(id, secret) };
}

/** Has a secret refused for good. @throws AppError `not-found` */
export async function revokeHook({ product, by }: Call, id: string, deps: HookDeps): Promise<void> {
  if (!(await deps.hooks.revoke(product.id, id, by))) throw gone(id);
}

function gone(id: string): AppError {
  return new AppError('not-found', said('channels.secret-gone'), { id });
}

/** The secret as it travels: it names its own record, so that one look-up finds the hash to compare with. */
export function hookSecret(id: string, secret: string): string {
  return `${id}.${secret}`;
}

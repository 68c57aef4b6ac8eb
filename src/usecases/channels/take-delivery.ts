import { stableHash } from '../../domain/stable-hash';
import type { Channel } from '../../domain/records/evidence';
import type { KnowledgeDeps } from '../knowledge-deps';
import type { HookStore } from '../../adapters/store/channels/hook-store';
import type { Secrets } from '../../ports/secrets';
import { startRecompute } from '../start-recompute';
import { appWriter, writeRows } from '../evidence/write-rows';
import type { ImportedRow, RowDeps } from '../evidence/write-rows';

export type DeliveryDeps = RowDeps &
  Pick<KnowledgeDeps, 'items' | 'jobs' | 'products' | 'queue'> & {
    readonly hooks: HookStore;
    readonly secrets: Secrets;
  };

export interface Delivery {
  /** Named by the sender: the same delivery sent again is not taken again. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly mask: boolean;
  readonly items: readonly (ImportedRow & { readonly channel: Channel })[];
}

export type DeliveryAnswer = 'accepted' | 'known' | 'refused' | 'stale' | 'busy';

/** A delivery older than this, or further in the future, is one that somebody recorded and plays again. */
export const DELIVERY_WINDOW_MS = 15 * 60_000;
/** How long the names of deliveries are kept: well beyond the window, so that no replay meets a forgotten name. */
export const DELIVERY_KEPT_MS = 48 * 3_600_000;
const PER_MINUTE = 120;
const MINUTE_MS = 60_000;
const PURGED_AT_ONCE = 10_000;

/**
 * Takes what a form or another tool has sent, if its secret is right and it has not been taken before. Its name counts as
 * taken only once all of it is in: rows name themselves, so that a delivery which broke off is whole when it is sent again.
 */
export async function takeDelivery(
  secret: string,
  read: () => Delivery,
  deps: DeliveryDeps,
): Promise<DeliveryAnswer> {
  const now = deps.clock.now();
  const [id = '', word = ''] = splitOnce(secret);
  const known = UUID.test(id) ? await deps.hooks.find(id) : null;
  // Compared also where there is nothing to compare with: the time must not tell whether the id is known.
  if (!deps.secrets.matches(word, known?.hash ?? NO_HASH) || known === null) return 'refused';
  const delivery = read();
  if (Math.abs(now - delivery.sentAt) > DELIVERY_WINDOW_MS) return 'stale';
  if ((await deps.hooks.deliveriesSince(id, now - MINUTE_MS)) >= PER_MINUTE) return 'busy';
  const name = stableHash(delivery.id);
  if (!(await deps.hooks.beginDelivery(id, name, now))) return 'known';
  await write(known.productId, id, delivery, deps);
  await deps.hooks.endDelivery(id, name);
  await deps.hooks.noteUse(known.productId, id, now);
  return 'accepted';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NO_HASH = '0'.repeat(64);

function splitOnce(secret: string): string[] {
  const at = secret.indexOf('.');
  return at < 0 ? [secret] : [secret.slice(0, at), secret.slice(at + 1)];
}

async function write(
  productId: string,
  secretId: string,
  delivery: Delivery,
  deps: DeliveryDeps,
): Promise<void> {
  const writer = await appWriter(productId, deps);
  for (const channel of new Set(delivery.items.map((item) => item.channel))) {
    const rows = delivery.items
      .filter((item) => item.channel === channel)
      .map((item) => ({ ...item, id: `hook-${stableHash(JSON.stringify([secretId, item.id]))}` }));
    const batch = { source: 'web', channel, mask: delivery.mask, rows, answers: [] };
    const [refused] = await writeRows(writer, null, batch, deps);
    // Said by the log alone: the sender gets the manifest's fixed answers and nothing else.
    if (refused !== undefined) console.warn(`web hook: ${refused.field} ${refused.problem}`);
  }
  if (delivery.items.some((item) => item.need !== ''))
    await startRecompute({ id: productId, projectIds: writer.catalogue.projectIds }, 'all', deps);
}

/** Forgets the names of deliveries that are too old to be played again. */
export function purgeDeliveries(deps: Pick<DeliveryDeps, 'clock' | 'hooks'>): Promise<number> {
  return deps.hooks.purgeDeliveries(deps.clock.now() - DELIVERY_KEPT_MS, PURGED_AT_ONCE);
}

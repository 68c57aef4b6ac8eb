import type { WorkItem } from '../domain/items/work-item';
import type { LaneStore } from '../adapters/store/items/lane-store';
import type { MarkStore } from '../adapters/store/items/mark-store';
import type { ProductStore } from '../adapters/store/product/product-store';
import type { Clock } from '../ports/clock';
import type { RecomputeQueue } from '../ports/value/recompute-queue';
import { offerWork } from './offer-work';

export interface MarkDeps {
  readonly clock: Clock;
  readonly marks: MarkStore;
  readonly lanes: LaneStore;
  readonly products: Pick<ProductStore, 'ofProject'>;
  readonly queue: RecomputeQueue;
}

/** Says that an item's values have to be computed again, and wakes whoever does it. Said twice it is done once. */
export async function markItem(
  { id, projectId }: Pick<WorkItem, 'id' | 'projectId'>,
  deps: MarkDeps,
): Promise<void> {
  const at = deps.clock.now();
  let marked = await deps.marks.mark(id, projectId, at);
  if (marked === 'no-product') {
    // It may stand below an epic of another one, which its project's own product tells of.
    await deps.products.ofProject(projectId);
    marked = await deps.marks.mark(id, projectId, at);
  }
  if (typeof marked === 'object') await wake(marked.productId, deps);
}

/** As `markItem` for items of which only the ids are known: those that the app remembers. */
export async function markRemembered(issueIds: readonly string[], deps: MarkDeps): Promise<void> {
  for (const productId of await deps.marks.markRemembered(issueIds, deps.clock.now()))
    await wake(productId, deps);
}

/**
 * Has a product's marks worked off, unless that is on its way already. A queue that takes nothing more just now loses
 * nothing: the marks stay, and the next one or the sweep wakes again.
 */
export async function wake(
  productId: string,
  { clock, lanes, queue }: Pick<MarkDeps, 'clock' | 'lanes' | 'queue'>,
): Promise<void> {
  if (!(await lanes.claimWake(productId, clock.now()))) return;
  if (!(await offerWork({ kind: 'marked', productId }, queue))) await lanes.unclaimWake(productId);
}

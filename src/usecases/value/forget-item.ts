import { productModel } from '../../domain/value/product/product-model';
import { productDay } from '../background';
import type { Background } from '../background';
import { writeValues } from './write-values';

/** Drops a deleted item from the app's memory and brings the epic it belonged to up to date. */
export async function forgetItem(issueId: string, projectId: string, deps: Background): Promise<void> {
  const [row] = await deps.items.find([issueId]);
  await deps.items.remove([issueId]);
  if (row?.parentId == null) return;
  const knowledge = await deps.knowledge.loadOf(
    await deps.products.ofProject(projectId, { at: deps.clock.now() }),
  );
  const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
  await writeValues(product, await deps.items.find([row.parentId]), deps);
}

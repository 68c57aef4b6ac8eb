import { expectedImpact } from '../../domain/outcomes/impact';
import { itemInput } from '../../domain/items/item-input';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import { EVIDENCE_TYPES } from '../../domain/records/evidence-type';
import type { ItemInput } from '../../domain/value/types';
import type { NeedPromise } from '../../adapters/store/outcomes/outcome-store';
import type { Background } from '../background';
import { impactInput } from './read-impact';
import { servedNeeds } from '../items/served-needs';

/**
 * What a finished item promises for each of its needs, to be frozen: expected satisfaction in every persona that
 * has the need, and the strongest evidence behind it.
 */
export function promisesOf(
  issueId: string,
  product: ProductModel,
  input: ItemInput,
  now: number,
): NeedPromise[] {
  return servedNeeds({ product, input }).map((served) => {
    const behind = product.evidenceTypes.get(served.need.key) ?? [];
    const evidenceLevel = EVIDENCE_TYPES.filter((type) => behind.includes(type)).at(-1) ?? 'none';
    return {
      issueId,
      needId: served.need.id,
      frozenAt: now,
      predictions: served.compiled.cells.map((cell) => {
        const { personaId } = cell.value;
        const expected = expectedImpact({ ...impactInput(served), personaId, ...cell });
        return {
          personaId,
          before: expected.satisfactionBefore.estimate,
          predicted: expected.satisfactionAfter.estimate,
          evidenceLevel,
        };
      }),
    };
  });
}

/** Freezes what the item promises at the moment in which it is finished: afterwards everybody knows better. */
export async function freezeWhenDone(
  before: ItemRow | undefined,
  rows: readonly ItemRow[],
  product: ProductModel,
  deps: Background,
): Promise<void> {
  const row = rows.find(({ issueId }) => issueId === before?.issueId);
  if (row === undefined || before?.done !== false || !row.done) return;
  const input = itemInput(product, row, await deps.items.childrenOf([row.issueId]));
  await deps.outcomes.freezePromises(
    product.knowledge.product.id,
    promisesOf(row.issueId, product, input, deps.clock.now()),
  );
}

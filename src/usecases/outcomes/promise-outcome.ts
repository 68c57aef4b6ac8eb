import { expectedImpact } from '../../domain/outcomes/impact';
import { sumOf } from '../../domain/outcomes/promise-result';
import { belowOf } from '../../domain/items/below';
import { itemInput } from '../../domain/items/item-input';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import { strongestLevel } from '../../domain/value/model/evidence-mass';
import type { ItemInput } from '../../domain/value/model/facts';
import type { NeedPromise } from '../../adapters/store/outcomes/outcome-store';
import type { Background } from '../background';
import { impactInput } from './read-impact';
import { readBelow } from '../items/read-below';
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
    return {
      issueId,
      needId: served.need.id,
      frozenAt: now,
      predictions: served.valued.cells.map((cell) => {
        const { personaId } = cell;
        const expected = expectedImpact({ ...impactInput(served), ...cell });
        const { estimate: predicted, low, high } = expected.satisfactionAfter;
        const asked = served.need.ratings.find((rating) => rating.personaId === personaId)?.surveys ?? [];
        return {
          personaId,
          before: expected.satisfactionBefore.estimate,
          predicted,
          evidenceLevel: strongestLevel(cell.evidence) ?? 'none',
          range: { low, high },
          asked: sumOf(asked),
          claim: { coverage01: served.coverage01, assumed: served.coverageAssumed },
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
  const input = itemInput(product, row, belowOf(await readBelow([row.issueId], deps.items)));
  await deps.outcomes.freezePromises(
    product.knowledge.product.id,
    promisesOf(row.issueId, product, input, deps.clock.now()),
  );
}

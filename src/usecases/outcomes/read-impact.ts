import { expectedImpact } from '../../domain/outcomes/impact';
import type { ImpactCell } from '../../domain/outcomes/impact';
import type { ItemCall } from '../call';
import { checkPromises } from './check-promises';
import type { CheckedPromise } from './check-promises';
import type { OutcomeDeps } from './outcome-deps';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { servedNeeds } from '../items/served-needs';
import type { ServedNeed } from '../items/served-needs';

export interface Impact {
  readonly served: ServedNeed;
  readonly cell: ImpactCell;
  /** What was promised when the work was done, and what came of it; null before that. */
  readonly promise: CheckedPromise | null;
}

/** What an item changes for each persona in each of its needs: expected, and measured where answers came since. */
export async function readImpact(
  call: ItemCall,
  deps: OutcomeDeps,
): Promise<{ readonly panel: Panel; readonly rows: readonly Impact[] }> {
  const panel = await panelOf(call, call.item, deps);
  const served = servedNeeds(panel);
  const { id: productId } = call.product;
  const [promises, rules] = await Promise.all([
    deps.outcomes.promisesFor(
      productId,
      served.map(({ need }) => need.id),
    ),
    deps.outcomes.promiseRules(productId),
  ]);
  const checked = (await checkPromises(call, promises, rules, deps)).filter(
    ({ issueId }) => issueId === call.item.id,
  );
  const rows = served.flatMap((one) =>
    one.valued.cells.map((cell): Impact => ({
      served: one,
      cell: expectedImpact({ ...impactInput(one), ...cell }),
      promise:
        checked.find(({ needId, personaId }) => needId === one.need.id && personaId === cell.personaId) ??
        null,
    })),
  );
  return { panel, rows };
}

/** The part of the input that all personas of a need share. */
export function impactInput({ need, coverage01, coverageAssumed }: ServedNeed) {
  return { needKey: need.key, coverage01, coverageAssumed };
}

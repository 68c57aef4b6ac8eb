import { zoneOrUtc } from '../../domain/day-in-zone';
import { answersAfterPromise, expectedImpact, measuredSatisfaction } from '../../domain/outcomes/impact';
import type { ImpactCell, Ranged } from '../../domain/outcomes/impact';
import type { ItemCall } from '../call';
import type { OutcomeDeps } from './outcome-deps';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { servedNeeds } from '../items/served-needs';
import type { ServedNeed } from '../items/served-needs';

export interface Impact {
  readonly served: ServedNeed;
  readonly cell: ImpactCell;
  /** Satisfaction on 0…10 as it was expected when the work was done; null before that. */
  readonly predicted: number | null;
  readonly measured: Ranged | null;
}

/** What an item changes for each persona in each of its needs: expected, and measured where answers came since. */
export async function readImpact(
  call: ItemCall,
  deps: OutcomeDeps,
): Promise<{ readonly panel: Panel; readonly rows: readonly Impact[] }> {
  const panel = await panelOf(call, call.item, deps);
  const served = servedNeeds(panel);
  const { id: productId } = call.product;
  const zone = zoneOrUtc(call.product.zone);
  const [promises, measured] = await Promise.all([
    deps.outcomes.promises(productId, call.item.id),
    deps.outcomes.measured(
      productId,
      served.map(({ need }) => need.id),
    ),
  ]);
  const rows = served.flatMap((one) => {
    const promise = promises.find(({ needId }) => needId === one.need.id);
    return one.valued.cells.map((cell): Impact => {
      const { personaId } = cell;
      const frozen = promise?.predictions.find((prediction) => prediction.personaId === personaId);
      const answers = measured.find((entry) => entry.needId === one.need.id && entry.personaId === personaId);
      const since =
        frozen === undefined || answers === undefined
          ? null
          : answersAfterPromise(answers, promise?.frozenAt ?? 0, zone);
      return {
        served: one,
        cell: expectedImpact({ ...impactInput(one), ...cell }),
        predicted: frozen?.predicted ?? null,
        measured: since === null ? null : measuredSatisfaction(since.satisfied, since.answers),
      };
    });
  });
  return { panel, rows };
}

/** The part of the input that all personas of a need share. */
export function impactInput({ need, coverage01, coverageAssumed }: ServedNeed) {
  return { needKey: need.key, coverage01, coverageAssumed };
}

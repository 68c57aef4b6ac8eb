import type { ValuedNeed } from '../model/needs';
import { gapOf } from '../opportunity';
import type { PresetContext } from './preset';

/** One need that an item serves, as the presets read it. */
export interface ServedNeed {
  readonly valued: ValuedNeed;
  /** The part of the need that counts for the item: planned, and still left to gain. */
  readonly coverage01: number;
  /** Σ_p w_p·R_np: share of customers that have the need, 0…1. */
  readonly reach01: number;
  /** Σ_p w_p·O_np over Σ_p w_p of the personas concerned, 0…20. */
  readonly opportunity: number;
}

/** The needs that the item in `row` serves, its stories' included. */
export function servedNeeds({ model, scored }: PresetContext, row: number): ServedNeed[] {
  return (scored.scores[row]?.links ?? []).flatMap(({ needKey, counted01 }) => {
    const valued = model.byKey.get(needKey);
    if (valued === undefined) return [];
    let reach01 = 0;
    let weight = 0;
    let weighted = 0;
    for (const cell of valued.cells) {
      reach01 += cell.weight01 * cell.reach.mean01;
      weight += cell.weight01;
      weighted += cell.weight01 * gapOf(cell);
    }
    return [{ valued, coverage01: counted01, reach01, opportunity: weight > 0 ? weighted / weight : 0 }];
  });
}

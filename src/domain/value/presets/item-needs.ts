import { coverageOf } from '../coverage';
import type { NeedInput, NeedValue } from '../types';
import type { PresetContext } from './preset';

/** One need that an item serves, as the presets read it. */
export interface ServedNeed {
  readonly need: NeedValue;
  readonly input: NeedInput | undefined;
  readonly coverage01: number;
  /** Σ_p w_p·R_np: share of customers that have the need, 0…1. */
  readonly reach01: number;
  /** Σ_p w_p·O_np over Σ_p w_p of the personas concerned, 0…20. */
  readonly opportunity: number;
}

/** The needs that the item in `row` serves, its stories' included. */
export function servedNeeds(context: PresetContext, row: number): ServedNeed[] {
  const item = context.items[row];
  if (item === undefined) return [];
  return coverageOf(context.model, item, `items[${row}]`).flatMap(({ need: index, coverage01 }) => {
    const need = context.model.needs[index]?.need;
    if (need === undefined) return [];
    let reach01 = 0;
    let weight = 0;
    let weighted = 0;
    for (const cell of need.perPersona) {
      reach01 += cell.weight01 * cell.reach01;
      weight += cell.weight01;
      weighted += cell.weight01 * cell.opportunity;
    }
    const input = context.needInputs.get(need.key);
    return [{ need, input, coverage01, reach01, opportunity: weight > 0 ? weighted / weight : 0 }];
  });
}

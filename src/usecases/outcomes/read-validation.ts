import type { AskingVoice } from '../../domain/outcomes/askers';
import type { ItemTest } from '../../ports/outcomes/outcome-store';
import type { ItemCall } from '../call';
import type { OutcomeDeps } from './outcome-deps';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { servedNeeds } from '../items/served-needs';

/** Pieces offered to rest a result on; more would not be read. */
const CITABLE = 60;

export interface Validation {
  readonly panel: Panel;
  readonly tests: readonly ItemTest[];
  readonly citable: readonly AskingVoice[];
}

/** How an item stands with its tests, and the evidence that a result could rest on. */
export async function readValidation(call: ItemCall, deps: OutcomeDeps): Promise<Validation> {
  const panel = await panelOf(call, call.item, deps);
  const needIds = servedNeeds(panel).map(({ need }) => need.id);
  const [tests, citable] = await Promise.all([
    deps.outcomes.tests(call.product.id, call.item.id),
    deps.outcomes.askingVoices(call.product.id, needIds, CITABLE),
  ]);
  return { panel, tests, citable };
}

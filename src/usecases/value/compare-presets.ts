import { AppError } from '../../domain/app-error';
import { INTERVAL_SEED } from '../../domain/value/item-interval';
import type { Level } from '../../domain/value/model/facts';
import { drawsFor, simulate } from '../../domain/value/model/simulate';
import type { ProductModel } from '../../domain/value/product/product-model';
import { rankRobustness } from '../../domain/value/order/robustness';
import type { Robustness } from '../../domain/value/order/robustness';
import { presetContext } from '../../domain/value/presets/preset';
import type { PresetId } from '../../domain/value/presets/preset';
import { runPreset } from '../../domain/value/presets/run-preset';
import type { PresetResult } from '../../domain/value/presets/run-preset';
import type { Call } from '../call';
import { listItems } from '../items/list-items';
import type { ListedItem } from '../items/list-items';
import type { Requests } from '../requests';
import type { Said } from '../../domain/words/said';

const WEIGHTINGS = 500;
export const TOP_K = 10;

export interface PresetOutcome {
  readonly preset: PresetId;
  readonly result: PresetResult | null;
  /** Why there is no result, in a sentence. */
  readonly unavailable: Said | null;
}

export interface PresetsCompared {
  readonly product: ProductModel;
  readonly listed: readonly ListedItem[];
  readonly outcomes: readonly PresetOutcome[];
  readonly robustness: Robustness;
  /** P(among the first ten) of each listed item, from the draws. */
  readonly topChance01: readonly number[];
}

/** The open items of one project and level under several presets at once, and how robust the top of the list is. */
export async function comparePresets(
  call: Call,
  presets: readonly PresetId[],
  level: Level,
  deps: Requests,
): Promise<PresetsCompared> {
  const product = await call.model();
  const listed = await listItems(product, call.projectId, level, deps);
  const items = listed.map(({ input }) => input);
  const context = presetContext(product.facts, items);
  const chances = simulate(product.model, context.scored.scores, {
    seed: INTERVAL_SEED,
    draws: drawsFor(product.model, items.length),
    topK: [TOP_K],
  });
  const custom = product.knowledge.product.custom ?? undefined;
  return {
    product,
    listed,
    outcomes: presets.map((preset) => outcomeOf(preset, () => runPreset(context, preset, custom))),
    robustness: rankRobustness(product.model, items, { seed: INTERVAL_SEED, settings: WEIGHTINGS, k: TOP_K }),
    topChance01: [...(chances.top01.get(TOP_K) ?? [])],
  };
}

/** A preset that lacks an input is said to be unavailable; the others still show. */
function outcomeOf(preset: PresetId, run: () => PresetResult): PresetOutcome {
  try {
    return { preset, result: run(), unavailable: null };
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') {
      return { preset, result: null, unavailable: error.said };
    }
    throw error;
  }
}

import type { ItemInput, ProductFacts } from '../model/facts';
import { valueModel } from '../model/needs';
import type { ValueModel } from '../model/needs';
import { scoreItems } from '../model/score';
import type { ScoredItems } from '../model/score';

export const PRESET_IDS = [
  'default',
  'opportunity',
  'kano',
  'rice',
  'ice',
  'wsjf',
  'cd3',
  'value-effort',
  'revenue-demand',
  'moscow',
  'custom',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** What every preset computes from: the same inputs, valued and scored once. */
export interface PresetContext {
  readonly model: ValueModel;
  readonly items: readonly ItemInput[];
  readonly scored: ScoredItems;
}

/** One item under one preset; `score: null` = the preset lacks an input that it cannot assume. */
export interface PresetScore {
  readonly key: string;
  readonly score: number | null;
  /** Higher tiers come first whatever the score (Kano: must-be; MoSCoW: class). 0 where there are none. */
  readonly tier: number;
  /** Names of inputs that were assumed, for the "assumed" marks. */
  readonly assumed: readonly string[];
}

/** Values needs and scores items once, for any number of presets. @throws AppError `invalid`. */
export function presetContext(facts: ProductFacts, items: readonly ItemInput[]): PresetContext {
  const model = valueModel(facts);
  return { model, items, scored: scoreItems(model, items) };
}

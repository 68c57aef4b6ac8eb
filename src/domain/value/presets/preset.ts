import { compileModel } from '../compile-model';
import type { ValueModel } from '../compile-model';
import { scoreItems } from '../score-items';
import type { ScoredItems } from '../score-items';
import type { ItemInput, ModelInput, NeedInput } from '../types';

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
  readonly input: ModelInput;
  readonly model: ValueModel;
  readonly items: readonly ItemInput[];
  readonly scored: ScoredItems;
  readonly needInputs: ReadonlyMap<string, NeedInput>;
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
export function presetContext(input: ModelInput, items: readonly ItemInput[]): PresetContext {
  const model = compileModel(input);
  const needInputs = new Map(input.needs.map((need) => [need.key, need]));
  return { input, model, items, scored: scoreItems(model, items), needInputs };
}

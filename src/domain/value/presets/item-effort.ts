import { overheadPoints } from '../model/item-effort';
import type { PresetContext } from './preset';

/** Effort of an item with its overhead, in points: presets divide by it, and no item is free. */
export function effortOf({ model, scored }: PresetContext, row: number): number {
  return (scored.scores[row]?.effortPoints ?? 0) + overheadPoints(model.settings);
}

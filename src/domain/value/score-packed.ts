import type { ValueModel } from './compile-model';
import type { PackedItems } from './pack-items';
import type { ModelParams } from './types';

/** Scores as columns, one row per item of `PackedItems`. */
export interface PackedScores {
  readonly value: Float64Array;
  readonly blend: Float64Array;
  readonly priority: Float64Array;
}

/**
 * Value, blend and priority of every row (value model, steps 5–8); the only place that multiplies them,
 * so that one item and a hundred thousand get the same bits. `inherited` adds an enabler's share.
 */
export function scorePacked(model: ValueModel, packed: PackedItems, inherited?: Float64Array): PackedScores {
  const count = packed.keys.length;
  const value = ownValues(model.needValues, packed);
  const blend = new Float64Array(count);
  const priority = new Float64Array(count);
  const { goalShare01 } = model.params;
  for (let row = 0; row < count; row++) {
    const total = (value[row] ?? 0) + (inherited?.[row] ?? 0);
    value[row] = total;
    const blended = (1 - goalShare01) * total + goalShare01 * 100 * (packed.goal01[row] ?? 0);
    blend[row] = blended;
    priority[row] =
      (packed.confidence01[row] ?? 0) * blended * effortFactor(packed.effort[row] ?? 1, model.params);
  }
  return { value, blend, priority };
}

/** V_i = Σ_n L_in·V_n per row, before anything inherited. */
export function ownValues(needValues: Float64Array, packed: PackedItems): Float64Array {
  const { offsets, linkNeed, linkCoverage } = packed;
  const count = packed.keys.length;
  const value = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    const end = offsets[row + 1] ?? 0;
    for (let link = offsets[row] ?? 0; link < end; link++) {
      sum += (linkCoverage[link] ?? 0) * (needValues[linkNeed[link] ?? 0] ?? 0);
    }
    value[row] = sum;
  }
  return value;
}

/** E_ref / E, or 1 in value-only mode. */
export function effortFactor(points: number, params: ModelParams): number {
  return params.valueOnly ? 1 : params.effortReferencePoints / points;
}

/**
 * Rows from first to last: higher priority, then higher confidence, then lower effort, then key.
 * Keys compare by project, then by number, as people read them ("AB-9" before "AB-10").
 */
export function rankRows(packed: PackedItems, priority: Float64Array): number[] {
  const { confidence01, effort, keys } = packed;
  const rows = Array.from(keys, (_, row) => row);
  return rows.sort(
    (a, b) =>
      (priority[b] ?? 0) - (priority[a] ?? 0) ||
      (confidence01[b] ?? 0) - (confidence01[a] ?? 0) ||
      (effort[a] ?? 0) - (effort[b] ?? 0) ||
      compareKeys(keys[a] ?? '', keys[b] ?? ''),
  );
}

/** Order of issue keys: project by letters, then the number. */
export function compareKeys(a: string, b: string): number {
  const [projectA, numberA] = splitKey(a);
  const [projectB, numberB] = splitKey(b);
  if (projectA !== projectB) return projectA < projectB ? -1 : 1;
  if (numberA !== numberB) return numberA - numberB;
  return a === b ? 0 : a < b ? -1 : 1;
}

function splitKey(key: string): [project: string, number: number] {
  const dash = key.lastIndexOf('-');
  const number = Number(key.slice(dash + 1));
  return dash > 0 && Number.isFinite(number) ? [key.slice(0, dash), number] : [key, 0];
}

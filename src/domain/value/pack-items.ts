import { invalidField } from '../app-error';
import type { ValueModel } from './compile-model';
import { confidenceOf, evidenceStrength01 } from './confidence';
import { coverageOf } from './coverage';
import { countedEffort } from './effort';
import type { EvidenceType } from '../records/evidence-type';
import type { ItemInput } from './types';
import { EVIDENCE_TYPES } from '../records/evidence-type';

/** Items as columns, checked: row i's links are at offsets[i] … offsets[i + 1] − 1. */
export interface PackedItems {
  readonly keys: readonly string[];
  readonly offsets: Int32Array;
  /** Index of the need in `ValueModel.needs`, per link. */
  readonly linkNeed: Int32Array;
  readonly linkCoverage: Float64Array;
  readonly goal01: Float64Array;
  readonly strength01: Float64Array;
  readonly confidence01: Float64Array;
  readonly effort: Float64Array;
  /** 1 where no estimate was given. */
  readonly effortAssumed: Uint8Array;
}

/**
 * Checks items and lays them out for scoring; time and memory linear in links.
 * @throws AppError `invalid`; `details.path` is like "items[3].links[0].coverage01", `details.itemKey` the item.
 */
export function packItems(model: ValueModel, items: readonly ItemInput[]): PackedItems {
  const count = items.length;
  const linkNeed: number[] = [];
  const linkCoverage: number[] = [];
  const packed = {
    keys: items.map(({ key }) => key),
    offsets: new Int32Array(count + 1),
    goal01: new Float64Array(count),
    strength01: new Float64Array(count),
    confidence01: new Float64Array(count),
    effort: new Float64Array(count),
    effortAssumed: new Uint8Array(count),
  };
  if (new Set(packed.keys).size !== count) throw duplicateKey(packed.keys);
  const evidence = new EvidenceTable(model);
  items.forEach((item, row) => {
    const path = `items[${row}]`;
    for (const { need, coverage01 } of coverageOf(model, item, path)) {
      linkNeed.push(need);
      linkCoverage.push(coverage01);
    }
    packed.offsets[row + 1] = linkNeed.length;
    packed.goal01[row] = goalAlignment01(model, item, path);
    const { strength01, confidence01 } = evidence.of(item.evidenceTypes, path);
    packed.strength01[row] = strength01;
    packed.confidence01[row] = confidence01;
    const effort = countedEffort(item.points, model.params, `${path}.points`);
    packed.effort[row] = effort.points;
    packed.effortAssumed[row] = effort.assumed ? 1 : 0;
  });
  return { ...packed, linkNeed: Int32Array.from(linkNeed), linkCoverage: Float64Array.from(linkCoverage) };
}

/** G_i = Σ_g u_g·a_ig, 0…1 (value model, step 6). @throws AppError `invalid` on `<path>.goals[j]…`. */
export function goalAlignment01(model: ValueModel, item: ItemInput, path: string): number {
  let sum = 0;
  const seen = new Set<string>();
  item.goals.forEach(({ goalId, alignment01 }, index) => {
    const goal = model.goals.get(goalId);
    if (goal === undefined) {
      throw invalidField(
        `${path}.goals[${index}].goalId`,
        `Goal "${goalId}" does not exist in this product.`,
      );
    }
    if (seen.has(goalId))
      throw invalidField(`${path}.goals[${index}].goalId`, `Goal "${goalId}" is given twice.`);
    seen.add(goalId);
    if (!(alignment01 >= 0 && alignment01 <= 1)) {
      throw invalidField(`${path}.goals[${index}].alignment01`, 'Alignment must be from 0 to 100 %.');
    }
    sum += goal.weight01 * alignment01;
  });
  return sum;
}

/** Confidence by set of types: a backlog of thousands has only a few different sets. */
class EvidenceTable {
  private readonly model: ValueModel;
  private readonly known = new Map<number, { strength01: number; confidence01: number }>();

  constructor(model: ValueModel) {
    this.model = model;
  }

  of(types: readonly EvidenceType[], path: string): { strength01: number; confidence01: number } {
    let set = 0;
    types.forEach((type, index) => {
      const level = EVIDENCE_TYPES.indexOf(type);
      if (level < 0)
        throw invalidField(`${path}.evidenceTypes[${index}]`, `"${type}" is no type of evidence.`);
      set |= 1 << level;
    });
    let entry = this.known.get(set);
    if (entry === undefined) {
      const strength01 = evidenceStrength01(types, this.model.params);
      entry = { strength01, confidence01: confidenceOf(strength01, this.model.params) };
      this.known.set(set, entry);
    }
    return entry;
  }
}

function duplicateKey(keys: readonly string[]): Error {
  const seen = new Set<string>();
  const row = keys.findIndex((key) => seen.size === seen.add(key).size);
  return invalidField(`items[${row}].key`, `Item ${keys[row] ?? ''} is given twice.`, { itemKey: keys[row] });
}

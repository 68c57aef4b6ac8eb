import { invalidField } from '../app-error';
import { said } from '../words/said';
import { bandOf } from './bands';
import type { ValueModel } from './compile-model';
import { inheritances } from './enablers';
import type { Inheritance } from './enablers';
import { packItems } from './pack-items';
import type { PackedItems } from './pack-items';
import { MODEL_VERSION } from './default-params';
import { ownValues, rankRows, scorePacked } from './score-packed';
import type { PackedScores } from './score-packed';
import type { Assumption, ItemInput, ItemScore } from './types';

/** A scored list: by item in the order given, and the rows from first to last. */
export interface ScoredItems {
  readonly scores: readonly ItemScore[];
  /** Rows of `scores` from highest to lowest priority, ties broken as declared. */
  readonly ranking: readonly number[];
}

/** Columns of a scored list, for thousands of items. */
export interface ScoredColumns {
  readonly packed: PackedItems;
  readonly columns: PackedScores;
  readonly inherited: ReadonlyMap<string, readonly Inheritance[]>;
}

/**
 * Scores items into columns: the fast path, no object per item. An item's row depends on that item alone,
 * unless inheritance by enablers is switched on: then also on the items it blocks that are in the list.
 * @throws AppError `invalid`; `details.path` names the field.
 */
export function scoreColumns(model: ValueModel, items: readonly ItemInput[]): ScoredColumns {
  const packed = packItems(model, items);
  if (model.params.enablerShare01 === 0) {
    return { packed, columns: scorePacked(model, packed), inherited: new Map() };
  }
  const own = ownValues(model.needValues, packed);
  const inherited = inheritances(items, (row) => own[row] ?? 0, model.params);
  const amounts = Float64Array.from(items, ({ key }) => total(inherited.get(key) ?? []));
  return { packed, columns: scorePacked(model, packed, amounts), inherited };
}

/** Scores and ranks items. @throws AppError `invalid`; `details.path` names the field. */
export function scoreItems(model: ValueModel, items: readonly ItemInput[]): ScoredItems {
  const scored = scoreColumns(model, items);
  const scores = items.map((item, row) => rowScore(model, item, row, scored));
  return { scores, ranking: rankRows(scored.packed, scored.columns.priority) };
}

/**
 * Scores one item. `neighbours` matter only with inheritance by enablers: the items it may block.
 * @throws AppError `invalid`; `details.path` starts with "items[0]".
 */
export function scoreItem(
  model: ValueModel,
  item: ItemInput,
  neighbours: readonly ItemInput[] = [],
): ItemScore {
  const others = neighbours.filter(({ key }) => key !== item.key);
  const score = scoreItems(model, [item, ...others]).scores[0];
  if (score === undefined) throw invalidField('items[0]', said('value.no-item'));
  return score;
}

function rowScore(model: ValueModel, item: ItemInput, row: number, scored: ScoredColumns): ItemScore {
  const { packed, columns } = scored;
  const inheritedValue = total(scored.inherited.get(item.key) ?? []);
  // Who serves no need but unblocks those that do has a value, and so a band.
  const linked = (packed.offsets[row + 1] ?? 0) > (packed.offsets[row] ?? 0) || inheritedValue > 0;
  const priority = columns.priority[row] ?? 0;
  return {
    key: item.key,
    linked,
    value: columns.value[row] ?? 0,
    inheritedValue,
    goal01: packed.goal01[row] ?? 0,
    blend: columns.blend[row] ?? 0,
    evidenceStrength01: packed.strength01[row] ?? 0,
    confidence01: packed.confidence01[row] ?? 0,
    effortPoints: packed.effort[row] ?? 0,
    priority,
    band: bandOf(priority, linked, model.params),
    assumed: assumptionsOf(model, item, row, packed),
    modelVersion: MODEL_VERSION,
  };
}

function assumptionsOf(model: ValueModel, item: ItemInput, row: number, packed: PackedItems): Assumption[] {
  const assumed = new Set<Assumption>();
  for (let link = packed.offsets[row] ?? 0; link < (packed.offsets[row + 1] ?? 0); link++) {
    for (const assumption of model.needs[packed.linkNeed[link] ?? 0]?.need.assumed ?? [])
      assumed.add(assumption);
  }
  const links = [item.links, ...(item.children ?? []).map((child) => child.links)];
  if (links.flat().some((link) => link.assumed === true)) assumed.add('coverage-default');
  if (packed.effortAssumed[row] === 1 && !model.params.valueOnly) assumed.add('effort-missing');
  if (item.evidenceTypes.length === 0) assumed.add('no-evidence');
  return [...assumed];
}

function total(lines: readonly Inheritance[]): number {
  let sum = 0;
  for (const { amount } of lines) sum += amount;
  return sum;
}

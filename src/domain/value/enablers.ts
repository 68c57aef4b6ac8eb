import { invalidField } from '../app-error';
import { said } from '../words/said';
import type { ItemInput } from './model/facts';
import type { ValueSettings } from './model/settings';
import { power } from './power';

/** Value that one item inherits from another that it unblocks, directly or through others. */
export interface Inheritance {
  readonly fromKey: string;
  /** 1 = blocks it directly. */
  readonly depth: number;
  readonly amount: number;
}

/**
 * What each enabler inherits: share^depth of the own value of every item that it blocks, each counted once
 * at its shortest distance, down to the declared depth. Empty while the share is 0 (the default).
 * @throws AppError `invalid` on `items[i].blocks` with `details.cycle` when items block each other in a circle.
 */
export function inheritances(
  items: readonly ItemInput[],
  ownValue: (row: number) => number,
  params: Pick<ValueSettings, 'enablerShare01' | 'enablerDepth'>,
): Map<string, Inheritance[]> {
  const result = new Map<string, Inheritance[]>();
  if (params.enablerShare01 === 0) return result;
  const cycle = findBlockingCycle(items);
  if (cycle !== null) {
    const row = items.findIndex(({ key }) => key === cycle[0]);
    throw invalidField(`items[${row}].blocks`, said('value.circle', { items: cycle.join(' → ') }), {
      cycle,
    });
  }
  const rows = new Map(items.map(({ key }, row) => [key, row]));
  for (const { key, blocks = [] } of items) {
    if (blocks.length === 0) continue;
    const lines = reach(key, items, rows, params.enablerDepth)
      .map(({ row, fromKey, depth }) => ({
        fromKey,
        depth,
        amount: power(params.enablerShare01, depth) * ownValue(row),
      }))
      .filter(({ amount }) => amount > 0);
    if (lines.length > 0) result.set(key, lines);
  }
  return result;
}

/** Items blocked by `start`, level by level; in the order of depth, then key. */
function reach(
  start: string,
  items: readonly ItemInput[],
  rows: ReadonlyMap<string, number>,
  depthLimit: number,
): { row: number; fromKey: string; depth: number }[] {
  const seen = new Set([start]);
  const found: { row: number; fromKey: string; depth: number }[] = [];
  let level = [start];
  for (let depth = 1; depth <= depthLimit && level.length > 0; depth++) {
    const next = new Set<string>();
    for (const key of level) {
      for (const blocked of items[rows.get(key) ?? -1]?.blocks ?? [])
        if (!seen.has(blocked)) next.add(blocked);
    }
    level = [...next].sort();
    for (const fromKey of level) {
      seen.add(fromKey);
      const row = rows.get(fromKey);
      if (row !== undefined) found.push({ row, fromKey, depth });
    }
  }
  return found;
}

/** Keys of one circle of blocking items, first key repeated at the end, or null. Time linear in links. */
export function findBlockingCycle(items: readonly Pick<ItemInput, 'key' | 'blocks'>[]): string[] | null {
  const blocksOf = new Map(items.map(({ key, blocks = [] }) => [key, blocks]));
  const done = new Set<string>();
  for (const { key } of items) {
    if (done.has(key)) continue;
    const path: { key: string; next: number }[] = [{ key, next: 0 }];
    const onPath = new Set([key]);
    for (let top = path[0]; top !== undefined; top = path[path.length - 1]) {
      const blocked = blocksOf.get(top.key)?.[top.next++];
      if (blocked === undefined) {
        path.pop();
        onPath.delete(top.key);
        done.add(top.key);
      } else if (onPath.has(blocked)) {
        const from = path.findIndex((step) => step.key === blocked);
        return [...path.slice(from).map((step) => step.key), blocked];
      } else if (!done.has(blocked)) {
        path.push({ key: blocked, next: 0 });
        onPath.add(blocked);
      }
    }
  }
  return null;
}

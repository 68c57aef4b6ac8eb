import { invalidField } from '../app-error';
import { said } from '../words/said';
import type { ItemInput, NeedLink } from './types';
import type { ValueModel } from './compile-model';

/** How much of one need an item satisfies, its stories included. */
export interface NeedCoverage {
  /** Index in `ValueModel.needs`. */
  readonly need: number;
  /** Sum of the links before the cap: may exceed 1 in an epic. */
  readonly linked: number;
  /** min(1, linked): a need can be satisfied once. */
  readonly coverage01: number;
  readonly assumed: boolean;
}

/**
 * Coverage per need of an item: its own links and its stories' links to one need add up, to 1 at most
 * ("an epic is the union of its stories"). Sorted by need; free of the order of stories and links.
 * @throws AppError `invalid` for an unknown need, a need linked twice from one place, or a coverage
 *   outside 0…1; `details.path` starts with `path`.
 */
export function coverageOf(model: ValueModel, item: ItemInput, path: string): NeedCoverage[] {
  const children = item.children ?? [];
  const own = checkedLinks(model, item.links, `${path}.links`);
  if (children.length === 0) return own;
  const all = [own];
  const seen = new Set([item.key]);
  children.forEach((child, index) => {
    const childPath = `${path}.children[${index}]`;
    if (seen.has(child.key))
      throw invalidField(`${childPath}.key`, said('value.story-twice', { item: child.key }));
    seen.add(child.key);
    all.push(checkedLinks(model, child.links, `${childPath}.links`));
  });
  const byNeed = new Map<number, NeedCoverage[]>();
  for (const coverage of all.flat()) {
    const same = byNeed.get(coverage.need);
    if (same === undefined) byNeed.set(coverage.need, [coverage]);
    else same.push(coverage);
  }
  return [...byNeed.values()].map(union).sort((a, b) => a.need - b.need);
}

function checkedLinks(model: ValueModel, links: readonly NeedLink[], path: string): NeedCoverage[] {
  const coverages = links.map(({ needKey, coverage01, assumed = false }, index) => {
    const need = model.needIndex.get(needKey);
    if (need === undefined) {
      throw invalidField(`${path}[${index}].needKey`, said('value.need-unknown', { needKey }), {
        needKey,
      });
    }
    if (!(coverage01 >= 0 && coverage01 <= 1)) {
      throw invalidField(`${path}[${index}].coverage01`, said('value.coverage'), {
        needKey,
      });
    }
    return { need, linked: coverage01, coverage01, assumed };
  });
  coverages.sort((a, b) => a.need - b.need);
  coverages.forEach((coverage, index) => {
    if (index > 0 && coverages[index - 1]?.need === coverage.need) {
      const needKey = model.needs[coverage.need]?.need.key ?? '';
      throw invalidField(path, said('value.need-linked-twice', { needKey }), { needKey });
    }
  });
  return coverages;
}

function union(same: readonly NeedCoverage[]): NeedCoverage {
  const sorted = [...same].sort((a, b) => a.coverage01 - b.coverage01);
  let linked = 0;
  for (const { coverage01 } of sorted) linked += coverage01;
  return {
    need: same[0]?.need ?? 0,
    linked,
    coverage01: Math.min(1, linked),
    assumed: same.some(({ assumed }) => assumed),
  };
}

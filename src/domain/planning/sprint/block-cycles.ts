import { compareKeys } from '../../value/compare-keys';

/** A "blocks" link: `blocked` cannot start before `blocker` is done. */
export interface BlockLink {
  readonly blocker: string;
  readonly blocked: string;
}

/** A circle of "blocks" links and the link to ignore if the user asks to break it. */
export interface BlockCycle {
  /** Each key blocks the next; the last blocks the first. */
  readonly keys: readonly string[];
  readonly breakAt: BlockLink;
}

/**
 * Circles among "blocks" links, found one after another: each is told with the link whose removal opens it,
 * and that link is left out before the next is looked for. Removing every `breakAt` leaves no circle.
 * Independent of the order in which links are given.
 */
export function findBlockCycles(links: readonly BlockLink[]): BlockCycle[] {
  const sorted = [...links].sort(
    (a, b) => compareKeys(a.blocker, b.blocker) || compareKeys(a.blocked, b.blocked),
  );
  const targets = new Map<string, string[]>();
  for (const { blocker, blocked } of sorted) {
    const known = targets.get(blocker);
    if (known === undefined) targets.set(blocker, [blocked]);
    else if (!known.includes(blocked)) known.push(blocked);
  }
  const cycles: BlockCycle[] = [];
  const finished = new Set<string>();
  for (const root of targets.keys()) walk(root);
  return cycles;

  /** Depth-first; a link back into the path closes a circle and is taken out. */
  function walk(root: string): void {
    if (finished.has(root)) return;
    const path = [{ key: root, next: 0 }];
    const depth = new Map([[root, 0]]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = targets.get(top.key)?.[top.next++];
      if (target === undefined) {
        finished.add(top.key);
        depth.delete(top.key);
        path.pop();
        continue;
      }
      const start = depth.get(target);
      if (start !== undefined)
        cycles.push({
          keys: path.slice(start).map(({ key }) => key),
          breakAt: { blocker: top.key, blocked: target },
        });
      else if (!finished.has(target)) {
        depth.set(target, path.length);
        path.push({ key: target, next: 0 });
      }
    }
  }
}

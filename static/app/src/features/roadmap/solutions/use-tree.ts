import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { layOutTree } from '@domain/roadmap/solution-tree';
import type { TreeNode, TreePlace } from '@domain/roadmap/solution-tree';

/** Trees above so many nodes open with their needs folded, so that a person sees the outcomes first. */
const FOLD_ABOVE = 90;

export interface TreeState {
  readonly places: readonly TreePlace[];
  readonly rows: number;
  /** The place that has the tab stop. */
  readonly active: TreePlace | null;
  /** Ids on the way from the root to the active node and all below it. */
  readonly path: ReadonlySet<string>;
  readonly setActive: (id: string) => void;
  readonly toggle: (id: string) => void;
  /** Walks the tree as the ARIA tree pattern asks; gives the id to focus, or null when nothing moves. */
  readonly walk: (event: KeyboardEvent) => string | null;
  readonly expandAll: (open: boolean) => void;
}

/** What is open, where one stands, and how keys walk. */
export function useTree(roots: readonly TreeNode[]): TreeState {
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [folded, setFolded] = useState<boolean | null>(null);
  const [activeId, setActive] = useState<string | null>(null);
  const large = useMemo(() => countOf(roots) > FOLD_ABOVE, [roots]);
  const foldNeeds = folded ?? large;
  const { places, rows } = useMemo(() => {
    const isOpen = (node: TreeNode): boolean =>
      flipped.has(node.id) !== (node.level === 'outcome' || !foldNeeds);
    return layOutTree(roots, isOpen);
  }, [roots, flipped, foldNeeds]);
  const active = places.find(({ node }) => node.id === activeId) ?? places[0] ?? null;
  // Until a person goes somewhere, nothing is lit: the first node's way would be the whole tree.
  const path = useMemo(
    () => (activeId === null ? new Set<string>() : pathOf(active, places)),
    [activeId, active, places],
  );
  const toggle = (id: string): void => {
    setFlipped((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const walk = (event: KeyboardEvent): string | null => {
    if (active === null) return null;
    const at = places.indexOf(active);
    const rtl = document.documentElement.dir === 'rtl';
    const inward = event.key === (rtl ? 'ArrowLeft' : 'ArrowRight');
    const outward = event.key === (rtl ? 'ArrowRight' : 'ArrowLeft');
    const go = (place: TreePlace | undefined): string | null => place?.node.id ?? null;
    if (event.key === 'ArrowDown') return go(places[at + 1]);
    if (event.key === 'ArrowUp') return go(places[at - 1]);
    if (event.key === 'Home') return go(places[0]);
    if (event.key === 'End') return go(places.at(-1));
    if (inward) {
      if (active.expanded === true) return go(places[at + 1]);
      if (active.expanded === false) toggle(active.node.id);
      return active.node.id;
    }
    if (outward) {
      if (active.expanded === true) toggle(active.node.id);
      else return active.parentId ?? active.node.id;
      return active.node.id;
    }
    return null;
  };
  return {
    places,
    rows,
    active,
    path,
    setActive,
    toggle,
    walk,
    expandAll: (open) => {
      setFlipped(new Set());
      setFolded(!open);
    },
  };
}

function pathOf(active: TreePlace | null, places: readonly TreePlace[]): ReadonlySet<string> {
  const path = new Set<string>();
  if (active === null) return path;
  const parents = new Map(places.map((place) => [place.node.id, place.parentId]));
  for (let id: string | null = active.node.id; id !== null; id = parents.get(id) ?? null) path.add(id);
  for (const place of places)
    if (place.parentId !== null && isBelow(place, active.node.id, parents)) path.add(place.node.id);
  return path;
}

function isBelow(place: TreePlace, id: string, parents: ReadonlyMap<string, string | null>): boolean {
  for (let at = place.parentId; at !== null; at = parents.get(at) ?? null) if (at === id) return true;
  return false;
}

function countOf(nodes: readonly TreeNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);
}

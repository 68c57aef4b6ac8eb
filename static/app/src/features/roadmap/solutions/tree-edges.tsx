import type { ReactNode } from 'react';
import type { TreeNode, TreePlace } from '@domain/roadmap/solution-tree';
import type { NodeFacts } from './node-facts';
import styles from './solutions.module.css';

/** Size of a node, and the distance from one to the next, in CSS pixels. */
export const NODE = { width: 216, height: 64, step: 76, gap: 52 } as const;

/** The inline start of a column. */
export function leftOf(column: number): number {
  return column * (NODE.width + NODE.gap);
}

/** The middle of a node, from the top of the tree. */
export function centreOf(place: TreePlace): number {
  return place.row * NODE.step + NODE.height / 2;
}

interface TreeEdgesProps {
  readonly places: readonly TreePlace[];
  readonly path: ReadonlySet<string>;
  readonly factsOf: (node: TreeNode) => NodeFacts | null;
  readonly isDrawn: (place: TreePlace) => boolean;
}

/** Right-angled edges; the more people have spoken for a need, the wider is the way through it. */
export function TreeEdges({ places, path, factsOf, isDrawn }: TreeEdgesProps): ReactNode {
  const byId = new Map(places.map((place) => [place.node.id, place]));
  const rtl = document.documentElement.dir === 'rtl';
  const width = leftOf(4);
  const height = places.reduce((most, place) => Math.max(most, centreOf(place)), 0) + NODE.step;
  return (
    <svg className={styles.edges} width={width} height={height} aria-hidden="true">
      <g transform={rtl ? `translate(${String(width)} 0) scale(-1 1)` : undefined}>
        {places.map((place) => {
          const parent = place.parentId === null ? undefined : byId.get(place.parentId);
          if (parent === undefined || !(isDrawn(place) || isDrawn(parent))) return null;
          const start = leftOf(parent.column) + NODE.width;
          const end = leftOf(place.column);
          const turn = end - NODE.gap / 2;
          const lit = path.has(place.node.id) && path.has(parent.node.id);
          return (
            <path
              key={place.node.id}
              data-lit={lit}
              strokeWidth={evidenceWidth(place, parent, factsOf)}
              d={`M${String(start)} ${String(centreOf(parent))}H${String(turn)}V${String(centreOf(place))}H${String(end)}`}
            />
          );
        })}
      </g>
    </svg>
  );
}

/** 1 pixel without evidence, one more for each doubling, 7 at most. */
function evidenceWidth(
  place: TreePlace,
  parent: TreePlace,
  factsOf: (node: TreeNode) => NodeFacts | null,
): number {
  const facts = place.node.level === 'need' ? factsOf(place.node) : factsOf(parent.node);
  const pieces = facts?.kind === 'need' ? (facts.need?.evidenceCount ?? 0) : 0;
  return Math.min(7, 1 + Math.log2(1 + pieces));
}

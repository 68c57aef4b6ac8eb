import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { TreeLint, TreeNode, TreePlace } from '@domain/roadmap/solution-tree';
import { useText } from '../../../i18n/text';
import type { NodeFacts } from './node-facts';
import { LINT_SIGNS } from './node-words';
import { SolutionNode } from './solution-node';
import { NODE, TreeEdges, centreOf, leftOf } from './tree-edges';
import { useTree } from './use-tree';
import styles from './solutions.module.css';

interface SolutionTreeProps {
  readonly roots: readonly TreeNode[];
  readonly factsOf: (node: TreeNode) => NodeFacts | null;
  readonly onOpen: (subject: string, level: string) => void;
}

const levels = ['outcome', 'need', 'solution', 'test'] as const;
/** Nodes above and below what is in view that are kept, so that scrolling finds them drawn. */
const MARGIN_PX = 600;

/** The tree from left to right. Only what is near the view is in the page; the width of an edge is its evidence. */
export function SolutionTree({ roots, factsOf, onOpen }: SolutionTreeProps): ReactNode {
  const { t } = useText();
  const tree = useTree(roots);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 900 });
  /** The node to go to once it is drawn. */
  const follow = useRef(false);
  const { places, rows, active, path } = tree;

  useEffect(() => {
    if (!follow.current || active === null) return;
    follow.current = false;
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-node="${CSS.escape(active.node.id)}"]`,
    );
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, places]);

  const goTo = (id: string): void => {
    tree.setActive(id);
    follow.current = true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === null) return;
    if (event.key === 'Enter') onOpen(active.node.subject, active.node.level);
    else {
      const next = tree.walk(event);
      if (next === null) return;
      goTo(next);
    }
    event.preventDefault();
  };
  const inView = (place: TreePlace): boolean => {
    const y = centreOf(place);
    return place === active || (y > view.top - MARGIN_PX && y < view.top + view.height + MARGIN_PX);
  };
  return (
    <>
      <div className={styles.bar}>
        <LintCounts
          roots={roots}
          onFirst={(id) => {
            tree.expandAll(true);
            goTo(id);
          }}
        />
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => {
            tree.expandAll(places.some((place) => place.expanded === false));
          }}
        >
          {t(places.some((place) => place.expanded === false) ? 'list.expand-all' : 'list.collapse-all')}
        </Button>
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={(event) => {
          const { scrollTop, clientHeight } = event.currentTarget;
          if (Math.abs(scrollTop - view.top) > MARGIN_PX / 3 || clientHeight !== view.height)
            setView({ top: scrollTop, height: clientHeight });
        }}
      >
        <LevelHeads />
        <div
          className={styles.canvas}
          style={{ inlineSize: leftOf(4), blockSize: rows * NODE.step + NODE.step }}
          role="tree"
          aria-label={t('solutions.name')}
          onKeyDown={onKeyDown}
        >
          <TreeEdges places={places} path={path} factsOf={factsOf} isDrawn={inView} />
          {places.filter(inView).map((place) => {
            const facts = factsOf(place.node);
            return facts === null ? null : (
              <SolutionNode
                key={place.node.id}
                place={place}
                facts={facts}
                active={place === active}
                onPath={path.has(place.node.id)}
                onFocus={tree.setActive}
                onToggle={tree.toggle}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

function LevelHeads(): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.heads} aria-hidden="true">
      {levels.map((level) => (
        <span key={level} style={{ insetInlineStart: leftOf(levels.indexOf(level)) }}>
          {t(`solutions.column.${level}`)}
        </span>
      ))}
    </div>
  );
}

interface LintCountsProps {
  readonly roots: readonly TreeNode[];
  readonly onFirst: (id: string) => void;
}

/** How often each thing is missing in the tree; one click goes to the first. */
function LintCounts({ roots, onFirst }: LintCountsProps): ReactNode {
  const { t } = useText();
  const lints = useMemo(() => lintCounts(roots), [roots]);
  return (
    <>
      {[...lints].map(([lint, { count, first }]) => (
        <button
          key={lint}
          type="button"
          className={styles.lintCount}
          onClick={() => {
            onFirst(first);
          }}
        >
          <span aria-hidden="true">{LINT_SIGNS[lint]}</span> {t(`solutions.lint.${lint}`)}:{' '}
          <strong>{count}</strong>
        </button>
      ))}
    </>
  );
}

function lintCounts(
  roots: readonly TreeNode[],
): ReadonlyMap<TreeLint, { readonly count: number; readonly first: string }> {
  const found = new Map<TreeLint, { count: number; first: string; subjects: Set<string> }>();
  const visit = (node: TreeNode): void => {
    for (const lint of node.lints) {
      const known = found.get(lint) ?? { count: 0, first: node.id, subjects: new Set<string>() };
      // One item under two needs lacks one test, not two.
      known.subjects.add(node.subject);
      found.set(lint, { ...known, count: known.subjects.size });
    }
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

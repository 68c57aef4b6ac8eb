import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { TreePlace } from '@domain/roadmap/solution-tree';
import { useText } from '../../../i18n/text';
import type { NodeFacts } from './node-facts';
import { LintMarks, NodeLine, titleOf } from './node-words';
import { NODE, leftOf } from './tree-edges';
import { FoldedIcon } from '../../../ui/forward-icon';
import styles from './solutions.module.css';

interface SolutionNodeProps {
  readonly place: TreePlace;
  readonly facts: NodeFacts;
  readonly active: boolean;
  readonly onPath: boolean;
  readonly onFocus: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (subject: string, level: string) => void;
}

/** One node: its title, its numbers, and a mark where the reasoning has a hole. */
export const SolutionNode = memo(function SolutionNode(props: SolutionNodeProps): ReactNode {
  const { place, facts, active, onPath, onFocus, onToggle, onOpen } = props;
  const { t } = useText();
  const { node, expanded } = place;
  return (
    <div
      className={styles.node}
      role="treeitem"
      data-node={node.id}
      data-level={node.level}
      data-path={onPath}
      data-lints={node.lints.length > 0}
      aria-level={place.column + 1}
      aria-setsize={place.setSize}
      aria-posinset={place.place}
      aria-expanded={expanded ?? undefined}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      style={{
        insetInlineStart: leftOf(place.column),
        insetBlockStart: place.row * NODE.step,
        inlineSize: NODE.width,
        blockSize: NODE.height,
      }}
      onFocus={() => {
        onFocus(node.id);
      }}
      onClick={() => {
        onOpen(node.subject, node.level);
      }}
    >
      <span className={styles.title} title={titleOf(facts, t)}>
        <span className="visually-hidden">{t(`solutions.level.${node.level}`)}: </span>
        {titleOf(facts, t)}
      </span>
      <span className={styles.line}>
        <NodeLine facts={facts} />
        <LintMarks lints={node.lints} words={false} />
      </span>
      {expanded !== null && (
        // A pointer's way to fold; keyboards use the arrow keys of the tree.
        <span
          className={styles.fold}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node.id);
          }}
        >
          {expanded ? <ChevronDownIcon label="" /> : <FoldedIcon label="" />}
          {!expanded && node.children.length}
        </span>
      )}
    </div>
  );
});

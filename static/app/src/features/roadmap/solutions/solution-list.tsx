import type { ReactNode } from 'react';
import type { TreeNode } from '@domain/roadmap/solution-tree';
import { useText } from '../../../i18n/text';
import type { NodeFacts } from './node-facts';
import { LintMarks, NodeLine, titleOf } from './node-words';
import styles from './solutions.module.css';

interface SolutionListProps {
  readonly roots: readonly TreeNode[];
  readonly factsOf: (node: TreeNode) => NodeFacts | null;
  readonly onOpen: (subject: string, level: string) => void;
}

/** The tree as nested lists with every mark in words. */
export function SolutionList(props: SolutionListProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.listMode} role="region" aria-label={t('solutions.name')} tabIndex={0}>
      <Branch {...props} nodes={props.roots} />
    </div>
  );
}

function Branch({ nodes, factsOf, onOpen }: SolutionListProps & { nodes: readonly TreeNode[] }): ReactNode {
  const { t } = useText();
  return (
    <ul>
      {nodes.map((node) => {
        const facts = factsOf(node);
        if (facts === null) return null;
        return (
          <li key={node.id}>
            <span className={styles.level}>{t(`solutions.level.${node.level}`)}</span>{' '}
            <button
              type="button"
              onClick={() => {
                onOpen(node.subject, node.level);
              }}
            >
              {titleOf(facts, t)}
            </button>{' '}
            <NodeLine facts={facts} /> <LintMarks lints={node.lints} words />
            {node.children.length > 0 && (
              <Branch roots={[]} nodes={node.children} factsOf={factsOf} onOpen={onOpen} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

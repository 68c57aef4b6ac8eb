import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { openIssue } from '../api/view';

interface IssueLinkProps {
  readonly item: Pick<RoadmapItem, 'key'> & Partial<Pick<RoadmapItem, 'statusCategory'>>;
  readonly className?: string | undefined;
  /** In a line of a grid, which has the Tab stop itself. */
  readonly inLine?: boolean;
}

/** The key of a work item, which leads to it in Jira; one that is done is drawn so where its class says how. */
export function IssueLink({ item, className, inLine = false }: IssueLinkProps): ReactNode {
  return (
    <a
      href={`/browse/${item.key}`}
      className={className}
      data-done={item.statusCategory === 'done'}
      tabIndex={inLine ? -1 : undefined}
      onClick={(event) => {
        event.preventDefault();
        void openIssue(item.key);
      }}
    >
      {item.key}
    </a>
  );
}

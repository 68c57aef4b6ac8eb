import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { openIssue } from '../../api/view';

interface IssueLinkProps {
  readonly item: Pick<RoadmapItem, 'key' | 'statusCategory'>;
  readonly className: string | undefined;
}

/** The key of a work item in a line of a grid, where the line has the Tab stop; it leads to the item in Jira. */
export function IssueLink({ item, className }: IssueLinkProps): ReactNode {
  return (
    <a
      href={`/browse/${item.key}`}
      className={className}
      data-done={item.statusCategory === 'done'}
      tabIndex={-1}
      onClick={(event) => {
        event.preventDefault();
        void openIssue(item.key);
      }}
    >
      {item.key}
    </a>
  );
}

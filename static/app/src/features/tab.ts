import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../api/work-items/use-work-items';

/** The place inside the project page that its address names. */
export interface PageLocation {
  /** The subpage, without slashes; empty at the root. */
  readonly route: string;
  readonly search: string;
  /** Goes to a subpage, with a step back in the browser's history. */
  readonly go: (route: string, search?: string) => void;
  /** Changes the filters of this subpage without a step in the history. */
  readonly setSearch: (search: string) => void;
}

/** What every tab of the project page gets. */
export interface TabProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
}

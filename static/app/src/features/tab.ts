import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../api/work-items/use-work-items';

/** The address inside the project page, as a part of it may read and change it. */
export interface PageLocation {
  /** The place or page, without slashes; empty at the root. */
  readonly route: string;
  /** What the address asks for; which view of the place is open does not stand in it. */
  readonly search: string;
  /** Goes to a place or page, with a step back in the browser's history; `?view=` opens a view of it. */
  readonly go: (route: string, search?: string) => void;
  /** Changes the filters of the open view without a step in the history. */
  readonly setSearch: (search: string) => void;
}

/** What every view of the project page gets. */
export interface TabProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
  /** Which view of its place is open: one component may draw several. */
  readonly view: string;
}

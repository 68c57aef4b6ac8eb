import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItems } from '../../api/work-items/use-work-items';
import type { PageLocation } from '../../features/tab';
import type { FirstRunState } from './use-first-run';

/** What each step of the first run gets. */
export interface FirstRunProps extends FirstRunState {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
  /** Whether it stands in the room of the open place. */
  readonly shown: boolean;
}

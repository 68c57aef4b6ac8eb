import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PageLocation } from '../../tab';

/** What the editor of one need and its parts get. */
export interface NeedEditorProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly place: PageLocation;
  readonly onClose: () => void;
  readonly onGo: (needKey: string) => void;
  /** Work items may name another need now. */
  readonly onMerged: () => void;
}

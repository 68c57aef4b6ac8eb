import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';

/** What every part of the analysis gets. */
export interface AnalysisProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  /** Opens the inbox with these filters. */
  readonly onInbox: (search: string) => void;
  readonly onNeed: (needKey: string) => void;
}

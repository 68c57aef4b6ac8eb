import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useMemo } from 'react';
import { useRead } from '../api/read';
import type { WorkItems } from '../api/work-items/use-work-items';

/** What the product holds so far, as far as it decides which views are offered. */
export interface Contents {
  readonly needs: number;
  /** Whether a work item serves a need. */
  readonly served: boolean;
  /** Whether a work item is done; true until all are here, so that no view goes while they come. */
  readonly done: boolean;
  readonly accounts: number;
  readonly segments: number;
  /** Whether a conversation with customers is here. */
  readonly sessions: boolean;
  /** Files of answers that were taken in. */
  readonly surveys: number;
}

/** Reads what the open place needs to know to offer its views; 0 until it is known. */
export function useContents(
  projectId: string,
  route: string,
  { snapshot, work }: { readonly snapshot: KnowledgeSnapshot; readonly work: WorkItems },
): Contents {
  const asked = route === 'customers' ? { projectId } : null;
  const { segments = [], accounts = 0 } = useRead('segment.list', asked).data ?? {};
  const { imports = [] } = useRead('survey.imports', asked).data ?? {};
  const held = useRead('session.list', route === 'insights' ? { projectId, limit: 1 } : null).data;
  const { items, complete } = work;
  const ofWork = useMemo(
    () => ({
      served: items.some(({ needKeys }) => needKeys.length > 0),
      done: !complete || items.some(({ statusCategory }) => statusCategory === 'done'),
    }),
    [items, complete],
  );
  return {
    needs: snapshot.needs.length,
    ...ofWork,
    accounts,
    segments: segments.length,
    sessions: (held?.sessions.length ?? 0) > 0,
    surveys: imports.filter(({ undone }) => !undone).length,
  };
}

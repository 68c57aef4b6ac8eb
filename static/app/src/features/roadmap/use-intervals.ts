import { useMemo } from 'react';
import type { ProcedureOutput } from '@contract/rpc';
import type { ItemIntervals } from '@contract/roadmap/outline-views';
import { useRead } from '../../api/read';
import type { Read } from '../../api/read';

interface Intervals {
  readonly read: Read<ProcedureOutput<'ranking.intervals'>>;
  /** By issue id; undefined until they are known. */
  readonly byIssue: ReadonlyMap<string, ItemIntervals> | undefined;
}

/** The 80 % intervals of the product's items. */
export function useIntervals(projectId: string): Intervals {
  const read = useRead('ranking.intervals', { projectId });
  const items = read.data?.items;
  const byIssue = useMemo(() => items && new Map(items.map((item) => [item.issueId, item])), [items]);
  return { read, byIssue };
}

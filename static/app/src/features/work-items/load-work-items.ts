import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import type { WorkItem } from '@domain/product/work-item';
import { readWorkItem, workItemFields } from '@jira/issue-schema';
import { BULK_FETCH_SIZE, bulkFetchIssues, searchIds } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';

/** Bulk fetches that are on their way at one time. */
const PARALLEL = 6;

export interface LoadProgress {
  readonly items: readonly WorkItem[];
  /** Ids found so far; more may follow until `complete`. */
  readonly total: number;
  readonly complete: boolean;
}

interface Load {
  readonly transport: JiraTransport;
  readonly snapshot: Pick<KnowledgeSnapshot, 'projectIds' | 'fields' | 'estimation'>;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads every epic and story of the product that the person may see, the most valuable first: ids 5,000 a
 * page, then their fields 100 at a time and six at once. Tells of each part as it comes; sub-tasks are left
 * out. @throws AppError when Jira refuses or does not answer
 */
export async function loadWorkItems({
  transport,
  snapshot,
  onProgress,
  signal,
}: Load): Promise<LoadProgress> {
  const fields = workItemFields(snapshot.fields, snapshot.estimation);
  const stopped = (): boolean => signal.aborted;
  const items: WorkItem[] = [];
  let total = 0;
  for await (const ids of searchIds(transport, jqlOf(snapshot))) {
    if (stopped()) break;
    total += ids.length;
    const batches = inBatches(ids, BULK_FETCH_SIZE);
    const worker = async (): Promise<void> => {
      for (let batch = batches.shift(); batch !== undefined && !stopped(); batch = batches.shift()) {
        const issues = await bulkFetchIssues(transport, batch, fields);
        const read = issues.map((issue) => readWorkItem(issue, snapshot.fields, snapshot.estimation));
        items.push(...read.filter((item) => item.hierarchyLevel >= 0));
        if (!stopped()) onProgress({ items: [...items], total, complete: false });
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
  }
  return { items, total, complete: true };
}

function jqlOf({ projectIds, fields }: Load['snapshot']): string {
  const number = /(\d+)$/.exec(fields.customerValue)?.[1];
  const order = number === undefined ? 'key' : `cf[${number}] DESC, key`;
  return `project in (${projectIds.join(', ')}) ORDER BY ${order}`;
}

function inBatches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { inBatches } from '@domain/in-batches';
import { withCurrentKeys } from '@domain/needs/former-keys';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { itemsBelow } from '@jira/children';
import { BULK_FETCH_SIZE, bulkFetchIssues, searchIds } from '@jira/issues';
import type { JiraTransport } from '@jira/jira-transport';
import { findPlanFields, roadmapReader } from '@jira/roadmap-item';
import type { PlanFields } from '@jira/roadmap-item';

/** Bulk fetches that are on their way at one time. */
const PARALLEL = 6;

export interface LoadProgress {
  readonly items: readonly RoadmapItem[];
  /** What stands below the product's epics in projects of others; empty until `complete`. */
  readonly elsewhere: readonly RoadmapItem[];
  /** Ids found so far; more may follow until `complete`. */
  readonly total: number;
  readonly complete: boolean;
  /** Where this site keeps an item's time; null until it is known. */
  readonly planFields: PlanFields | null;
}

/** What a load has read so far, kept by whoever asks for it: begun again, it goes on where it stood. */
export interface Read {
  readonly items: Map<string, RoadmapItem>;
  /** Ids whose fields were read; sub-tasks are among them. */
  readonly ids: Set<string>;
}

export function nothingRead(): Read {
  return { items: new Map(), ids: new Set() };
}

interface Load {
  readonly transport: JiraTransport;
  readonly snapshot: Pick<
    KnowledgeSnapshot,
    'projectIds' | 'fields' | 'estimation' | 'formerKeys' | 'formerPersonaKeys'
  >;
  readonly read: Read;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads every epic and story of the product that the person may see, the most valuable first: ids 5,000 a
 * page, then their fields 100 at a time and six at once, leaving out what is read already. Tells of each part as it
 * comes; sub-tasks are left out. @throws AppError when Jira refuses or does not answer
 */
export async function loadWorkItems({
  transport,
  snapshot,
  read,
  onProgress,
  signal,
}: Load): Promise<LoadProgress> {
  const stopped = (): boolean => signal.aborted;
  const items = (): RoadmapItem[] => [...read.items.values()];
  let total = 0;
  const planFieldsFound = findPlanFields(transport);
  // Awaited below; told here so that a refusal before that is not taken for a forgotten one.
  planFieldsFound.catch(() => undefined);
  for await (const ids of searchIds(transport, jqlOf(snapshot))) {
    if (stopped()) break;
    const planFields = await planFieldsFound;
    total += ids.length;
    const missing = ids.filter((id) => !read.ids.has(id));
    const batches = inBatches(missing, BULK_FETCH_SIZE);
    const worker = async (): Promise<void> => {
      for (let batch = batches.shift(); batch !== undefined && !stopped(); batch = batches.shift()) {
        for (const item of await readItems(transport, snapshot, planFields, batch))
          read.items.set(item.id, item);
        for (const id of batch) read.ids.add(id);
        if (!stopped()) onProgress({ items: items(), elsewhere: [], total, complete: false, planFields });
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
  }
  const planFields = await planFieldsFound;
  const elsewhere = stopped() ? [] : await loadElsewhere(transport, snapshot, planFields, items());
  return { items: items(), elsewhere, total, complete: true, planFields };
}

/** What stands below the epics and is in no project of the product, as far as the person may see it. */
async function loadElsewhere(
  transport: JiraTransport,
  snapshot: Load['snapshot'],
  planFields: PlanFields,
  items: readonly RoadmapItem[],
): Promise<readonly RoadmapItem[]> {
  const epics = items.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 ? [id] : []));
  return itemsBelow(transport, epics, {
    ...roadmapReader(snapshot, planFields),
    condition: `project not in (${snapshot.projectIds.join(', ')})`,
  });
}

/** What somebody has changed within the last minutes, as it stands now. @throws AppError as Jira answers */
export async function loadChanged(
  transport: JiraTransport,
  snapshot: Load['snapshot'],
  planFields: PlanFields,
  withinMinutes: number,
): Promise<readonly RoadmapItem[]> {
  const jql = `project in (${snapshot.projectIds.join(', ')}) AND updated >= "-${String(withinMinutes)}m"`;
  const changed: RoadmapItem[] = [];
  for await (const ids of searchIds(transport, jql)) {
    for (const batch of inBatches(ids, BULK_FETCH_SIZE)) {
      changed.push(...(await readItems(transport, snapshot, planFields, batch)));
    }
  }
  return changed;
}

/** The items of these ids that the person may see, sub-tasks left out; merged needs and personas stand under their present key. */
export async function readItems(
  transport: JiraTransport,
  snapshot: Load['snapshot'],
  planFields: PlanFields,
  ids: readonly string[],
): Promise<readonly RoadmapItem[]> {
  const { fields, read } = roadmapReader(snapshot, planFields);
  const issues = await bulkFetchIssues(transport, ids, fields);
  const former = {
    needs: new Map(snapshot.formerKeys.map(({ key, into }) => [key, into])),
    personas: new Map(snapshot.formerPersonaKeys.map(({ key, into }) => [key, into])),
  };
  return issues
    .map(read)
    .map((item) => withCurrentKeys(item, former))
    .filter((item) => item.hierarchyLevel >= 0);
}

function jqlOf({ projectIds, fields }: Load['snapshot']): string {
  const number = /(\d+)$/.exec(fields.customerValue)?.[1];
  const order = number === undefined ? 'key' : `cf[${number}] DESC, key`;
  return `project in (${projectIds.join(', ')}) ORDER BY ${order}`;
}

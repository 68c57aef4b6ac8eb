import { within } from '../../domain/time-box';
import type { IsoDate } from '../../domain/iso-date';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { horizonsOf } from '../../domain/roadmap/horizon';
import { planStateOf, snapshotsToDrop, unscored } from '../../domain/roadmap/snapshot';
import type { SnapshotItem } from '../../domain/roadmap/snapshot';
import type { Authorship } from '../../ports/actor';
import type { RoadmapAsApp } from '../../ports/roadmap/roadmap-reader';
import type { SnapshotStore } from '../../adapters/store/roadmap/changes-store';
import { byTheApp } from '../background';
import type { Background } from '../background';
import { readBelow } from '../items/read-below';
import { scoreStates } from '../value/score-states';

/** Items of one part: one bulk read of Jira. */
const PART = 100;
/** After this long others have their turn, and it goes on behind them. */
const STEP_MS = 20_000;

export interface SnapshotDeps extends Pick<Background, 'clock' | 'knowledge' | 'items' | 'jobs' | 'jira'> {
  readonly snapshots: SnapshotStore;
  readonly roadmap: RoadmapAsApp;
}

/** Where to go on: the day that is being kept, its first part, the parts written, and the last item in them. */
interface Place {
  readonly day: string;
  readonly first: number;
  readonly parts: number;
  readonly after: string;
}

/**
 * Keeps today's roadmap of a product: open work, and all work that carries a need, with where it stands and what
 * it is worth line by line. Part by part with a checkpoint after each: killed, it goes on where it stopped.
 * @returns `continue` when time ran short: call again for the rest
 */
export async function takeSnapshot(
  request: { readonly productId: string; readonly jobId: string; readonly by: string },
  deps: SnapshotDeps,
): Promise<'done' | 'cancelled' | 'continue'> {
  const { productId, jobId } = request;
  const job = await deps.jobs.find(jobId);
  if (job === null || (job.state !== 'waiting' && job.state !== 'running')) return 'done';
  const knowledge = await deps.knowledge.load(productId);
  const by = {
    ...byTheApp(knowledge.product, deps.clock),
    accountId: request.by,
  };
  const product = productModel(knowledge, by.day);
  const projectIds = await deps.jira.existingProjects(knowledge.product.projectIds);
  const ids = projectIds.length === 0 ? [] : await deps.roadmap.idsOf(projectIds);
  let place = placeOf(job.checkpoint) ?? (await begin(productId, by, deps));
  const inTime = within(deps.clock, STEP_MS);
  let left = ids.filter((id) => Number(id) > Number(place.after));
  while (left.length > 0) {
    const batch = left.slice(0, PART);
    await deps.snapshots.putPart(
      productId,
      place.day,
      place.first + place.parts,
      await readPart(product, batch, place.day, deps),
    );
    left = left.slice(PART);
    place = { ...place, parts: place.parts + 1, after: batch.at(-1) ?? place.after };
    await deps.jobs.advance(
      jobId,
      {
        state: 'running',
        total: ids.length,
        done: ids.length - left.length,
        checkpoint: JSON.stringify(place),
      },
      deps.clock.now(),
    );
    if ((await deps.jobs.find(jobId))?.state === 'cancelled') return 'cancelled';
    if (left.length > 0 && !inTime()) return 'continue';
  }
  const { day, first, parts: count } = place;
  await deps.snapshots.complete(productId, day, { first, count, items: ids.length }, by);
  const kept = (await deps.snapshots.list(productId)).map(({ takenOn }) => takenOn);
  await deps.snapshots.drop(productId, snapshotsToDrop(kept, day));
  await deps.jobs.advance(jobId, { state: 'done', total: ids.length, done: ids.length }, deps.clock.now());
  return 'done';
}

async function begin(productId: string, by: Authorship, deps: SnapshotDeps): Promise<Place> {
  const { day } = by;
  return { day, first: await deps.snapshots.begin(productId, day, by), parts: 0, after: '0' };
}

async function readPart(
  product: ProductModel,
  ids: readonly string[],
  day: IsoDate,
  deps: SnapshotDeps,
): Promise<SnapshotItem[]> {
  const [read, rows, below] = await Promise.all([
    deps.roadmap.read(ids),
    deps.items.find(ids),
    readBelow(ids, deps.items),
  ]);
  const items = read.map(({ item }) => item);
  const epicIds = items.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 ? [id] : []));
  const placed = horizonsOf(items, day, await deps.roadmap.openBelow(epicIds));
  const scores = new Map(scoreStates(product, rows, below).map((score) => [score.issueId, score]));
  return read.map(({ item, restricted }): SnapshotItem => {
    const plan = planStateOf(item, placed.get(item.id)?.horizon ?? 'later');
    return {
      ...unscored(plan),
      ...scores.get(item.id),
      ...plan,
      projectId: item.projectId,
      title: item.summary,
      restricted,
    };
  });
}

function placeOf(checkpoint: string): Place | null {
  if (checkpoint === '') return null;
  const place: unknown = JSON.parse(checkpoint);
  if (typeof place !== 'object' || place === null) return null;
  const { day, first, parts, after } = place as Partial<Record<keyof Place, unknown>>;
  if (
    typeof day !== 'string' ||
    typeof first !== 'number' ||
    typeof parts !== 'number' ||
    typeof after !== 'string'
  )
    return null;
  return { day, first, parts, after };
}

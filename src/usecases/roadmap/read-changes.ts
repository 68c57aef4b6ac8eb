import { AppError } from '../../domain/app-error';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemRow } from '../../domain/items/work-item';
import { scoreChanges } from '../../domain/roadmap/changes';
import type { ScoreChange } from '../../domain/roadmap/changes';
import { unscored } from '../../domain/roadmap/snapshot';
import type { ScoreState, SnapshotItem } from '../../domain/roadmap/snapshot';
import type { ItemStore } from '../../adapters/store/items/item-store';
import type { ModelStore, ModelVersion } from '../../adapters/store/value/model-store';
import type { Permissions } from '../../ports/permissions';
import type { RoadmapAsApp, RoadmapAsUser } from '../../ports/roadmap/roadmap-reader';
import type { HistoryStore, StoredChange } from '../../adapters/store/records/history-store';
import type { RecordStore } from '../../adapters/store/records/record-store';
import type { NotedMove, SnapshotHead, SnapshotStore } from '../../adapters/store/roadmap/changes-store';
import type { Call } from '../call';
import type { Requests } from '../requests';
import { withElsewhere } from '../items/read-below';
import { scoreStates } from '../value/score-states';
import { said } from '../../domain/words/said';

const PAGE = 1_000;
const MOST_MOVES = 500;
const MOST_RECORDS = 300;
const MOST_GONE = 500;
const READ_AT_ONCE = 100;
const MOST_VERSIONS = 50;

export interface ChangesDeps extends Requests {
  readonly snapshots: SnapshotStore;
  readonly models: ModelStore;
  readonly history: HistoryStore;
  readonly records: RecordStore;
  readonly visible: RoadmapAsUser;
  readonly roadmap: RoadmapAsApp;
  readonly permissions: Permissions;
}

/** What is known of a product's roadmap between two days, as far as the person may see it. */
export interface RoadmapChanges {
  readonly product: ProductModel;
  readonly from: SnapshotHead;
  /** null = now. */
  readonly to: SnapshotHead | null;
  readonly scores: readonly ScoreChange[];
  readonly before: readonly SnapshotItem[];
  /** Items of `before` that Jira does not have any more. */
  readonly deletedIds: readonly string[];
  /** null = now: the browser has the present state, read as the person. */
  readonly after: readonly SnapshotItem[] | null;
  readonly versions: readonly ModelVersion[];
  readonly moves: readonly NotedMove[];
  /** Changes of needs, personas and goals, the newest first, with how people call the records. */
  readonly records: readonly StoredChange[];
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Compares a kept day with another one, or with now. Items that the person may not see are left out here already;
 * of work that is gone from Jira only what everybody in its project could see is told.
 * @throws AppError `not-found` when there is no snapshot of a day
 */
export async function readChanges(
  call: Call,
  request: { readonly from: string; readonly to: string | null },
  deps: ChangesDeps,
): Promise<RoadmapChanges> {
  const product = await call.model();
  const { id: productId, projectIds } = call.product;
  const reader = call.actor.accountId;
  const heads = await deps.snapshots.list(productId);
  const from = headOf(heads, request.from);
  const to = request.to === null ? null : headOf(heads, request.to);
  const until = to?.takenAt ?? deps.clock.now();
  const [keptBefore, keptAfter, visibleIds, versions, moves, changed] = await Promise.all([
    deps.snapshots.read(productId, from.takenOn),
    to === null ? null : deps.snapshots.read(productId, to.takenOn),
    deps.visible.visibleIds(projectIds),
    deps.models.history(productId, MOST_VERSIONS),
    deps.snapshots.moves(productId, from.takenAt, until, MOST_MOVES),
    deps.history.page(
      productId,
      { from: from.takenAt, to: until + 1, seen: true },
      null,
      MOST_RECORDS,
      reader,
    ),
  ]);
  const mayTell = await toldOf([...keptBefore, ...(keptAfter ?? [])], visibleIds, deps);
  const before = keptBefore.filter(mayTell);
  const after = keptAfter?.filter(mayTell) ?? null;
  const rows = await allRows(projectIds, deps);
  const scoresNow = keptAfter ?? (await scoresOfNow(product, rows, before, visibleIds, deps));
  const records = changed.filter(({ kind }) => kind === 'need' || kind === 'persona' || kind === 'goal');
  return {
    product,
    from,
    to,
    // Ranks count among all work, so that two people who see different parts speak of the same place.
    scores: scoreChanges(keptBefore, scoresNow, epicIdsOf(rows)).filter(({ issueId }) =>
      visibleIds.has(issueId),
    ),
    before,
    deletedIds: before.flatMap(({ issueId }) => (visibleIds.has(issueId) ? [] : [issueId])),
    after,
    versions: versions.filter(({ changedAt }) => changedAt > from.takenAt && changedAt <= until),
    moves: moves.filter(({ issueId }) => visibleIds.has(issueId)),
    records,
    names: await deps.records.names(
      productId,
      records.map(({ recordId }) => recordId),
      reader,
    ),
  };
}

function headOf(heads: readonly SnapshotHead[], day: string): SnapshotHead {
  const head = heads.find(({ takenOn }) => takenOn === day);
  if (head === undefined) throw new AppError('not-found', said('roadmap.no-snapshot'), { day });
  return head;
}

/**
 * Whether an item may be told of: it is visible now, or it is gone from Jira and nobody in its project was kept
 * from it. An item that exists and is hidden from the person is never told of.
 */
async function toldOf(
  items: readonly SnapshotItem[],
  visibleIds: ReadonlySet<string>,
  deps: ChangesDeps,
): Promise<(item: SnapshotItem) => boolean> {
  const unseen = items.filter(({ issueId, restricted }) => !visibleIds.has(issueId) && !restricted);
  const browsable = new Set<string>();
  for (const projectId of new Set(unseen.map((item) => item.projectId)))
    if ((await deps.permissions.forProject(projectId)).browse) browsable.add(projectId);
  const ids = unseen.flatMap(({ issueId, projectId }) => (browsable.has(projectId) ? [issueId] : []));
  const gone = new Set(await goneFrom([...new Set(ids)], deps));
  return ({ issueId }) => visibleIds.has(issueId) || gone.has(issueId);
}

/** Those of the ids that Jira does not have any more; of more than can be asked about the rest counts as there. */
async function goneFrom(ids: readonly string[], deps: ChangesDeps): Promise<string[]> {
  const gone: string[] = [];
  for (let at = 0; at < Math.min(ids.length, MOST_GONE); at += READ_AT_ONCE) {
    const batch = ids.slice(at, at + READ_AT_ONCE);
    const there = new Set((await deps.roadmap.read(batch)).map(({ item }) => item.id));
    gone.push(...batch.filter((id) => !there.has(id)));
  }
  return gone;
}

/** Items that rank among epics; what is remembered no more has no place anyway. */
export function epicIdsOf(rows: readonly ItemRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ issueId, hierarchyLevel }) => (hierarchyLevel > 0 ? [issueId] : [])));
}

/** Scores from the app's memory; what had one and is remembered no more has none now. */
async function scoresOfNow(
  product: ProductModel,
  rows: readonly ItemRow[],
  before: readonly SnapshotItem[],
  visibleIds: ReadonlySet<string>,
  deps: { readonly items: ItemStore },
): Promise<ScoreState[]> {
  const below = await withElsewhere(rows, product.knowledge.product.projectIds, deps.items);
  const scores = scoreStates(product, rows, below);
  const known = new Set(rows.map(({ issueId }) => issueId));
  const lost = before.filter(({ issueId }) => !known.has(issueId) && visibleIds.has(issueId));
  return [...scores, ...lost.map(unscored)];
}

/** Everything that the app remembers of the projects. */
export async function allRows(
  projectIds: readonly string[],
  deps: { readonly items: ItemStore },
): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  let after = '';
  for (;;) {
    const page = await deps.items.pageAll(projectIds, after, PAGE);
    rows.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return rows;
    after = last.issueId;
  }
}

import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow, WorkItem } from '../../domain/items/work-item';
import { productDay } from '../background';
import type { Background } from '../background';
import { rememberUnread } from '../items/remember-children';
import { markItem } from '../mark-item';
import { freezeWhenDone } from '../outcomes/promise-outcome';
import { startRecompute } from '../start-recompute';
import { rememberBlockers } from './remember-blockers';
import { writeValues } from './write-values';

const READ_AT_ONCE = 100;
/** Levels above an item: its epic, what stands above that, and two that sites add. */
const MOST_LEVELS = 4;

/**
 * Brings the fields of items of one product, and of what they stand or stood below, up to what is true in Jira now. It
 * reads the present state, whatever the events said: doubled, late and reordered ones end in the same fields. Two Jira
 * calls for up to a hundred items: one to read, one to write, and none to write when nothing changed; one more where an
 * epic is met for the first time, and its children with it. What belongs to another product is marked for that one.
 */
export async function recomputeItems(
  issueIds: readonly string[],
  productId: string,
  deps: Background,
): Promise<void> {
  const knowledge = await deps.knowledge.load(productId);
  const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
  const { projectIds } = product.knowledge.product;
  const before = await deps.items.find(issueIds);
  const stoodBelow = before.flatMap((row) => row.parentId ?? []);
  const known = [...new Set([...issueIds, ...stoodBelow])];
  const read = await readAll(known, projectIds, deps);
  const rows = ownRows(read, product);
  await deps.items.put(rows);
  for (const row of before) await freezeWhenDone(row, rows, product, deps);
  await deps.items.remove(known.filter((id) => !read.some((item) => item.id === id)));
  const above = await readAbove(rows, product, deps);
  const own = [...rows, ...above.filter((row) => projectIds.includes(row.projectId))];
  await rememberUnread(product, own, deps);
  await rememberBlockers(product, rows, deps);
  await writeValues(product, own, deps);
  const places = new Map([
    ...read.map(({ id, projectId }) => [id, projectId] as const),
    ...above.map(({ issueId, projectId }) => [issueId, projectId] as const),
  ]);
  for (const [id, projectId] of places)
    if (!projectIds.includes(projectId)) await markItem({ id, projectId }, deps);
  await tellDelivered(before, rows, product, deps);
}

/** What was delivered is not left for others to gain, or is again. */
async function tellDelivered(
  before: readonly ItemRow[],
  rows: readonly ItemRow[],
  product: ProductModel,
  deps: Background,
): Promise<void> {
  const now = new Map(rows.map((row) => [row.issueId, row]));
  const needKeys = before.flatMap((row) => {
    const after = now.get(row.issueId);
    return after === undefined || after.done === row.done ? [] : after.links.map(({ needKey }) => needKey);
  });
  if (needKeys.length > 0) await startRecompute(product.knowledge.product, [...new Set(needKeys)], deps);
}

/**
 * What stands above the rows and is not among them: from memory, or from Jira the first time. Of what another product
 * has, only what is remembered: the rest serves no need.
 */
export async function readAbove(
  rows: readonly ItemRow[],
  product: ProductModel,
  deps: Pick<Background, 'items' | 'jira'>,
): Promise<ItemRow[]> {
  const { projectIds } = product.knowledge.product;
  const seen = new Set(rows.map((row) => row.issueId));
  const above: ItemRow[] = [];
  let level = rows;
  for (let depth = 1; depth < MOST_LEVELS; depth += 1) {
    const wanted = [...new Set(level.flatMap(({ parentId }) => parentId ?? []))].filter(
      (id) => !seen.has(id),
    );
    if (wanted.length === 0) break;
    const remembered = await deps.items.find(wanted);
    const unknown = wanted.filter((id) => !remembered.some((row) => row.issueId === id));
    const fresh = ownRows(await readAll(unknown, projectIds, deps), product);
    await deps.items.put(fresh);
    level = [...remembered, ...fresh];
    for (const id of wanted) seen.add(id);
    above.push(...level);
  }
  return above;
}

async function readAll(
  ids: readonly string[],
  projectIds: readonly string[],
  deps: Pick<Background, 'jira'>,
): Promise<WorkItem[]> {
  const read: WorkItem[] = [];
  for (let from = 0; from < ids.length; from += READ_AT_ONCE)
    read.push(...(await deps.jira.readMany(ids.slice(from, from + READ_AT_ONCE), projectIds)));
  return read;
}

/** Rows of those that are the product's own: of others it cannot say how they are estimated. */
function ownRows(items: readonly WorkItem[], { knowledge, model }: ProductModel): ItemRow[] {
  return items
    .filter(({ projectId }) => knowledge.product.projectIds.includes(projectId))
    .map((item) => rowOf(item, model.settings.coverageDefault01));
}

import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow, WorkItem } from '../../domain/items/work-item';
import { productDay } from '../background';
import type { Background } from '../background';
import { freezeWhenDone } from '../outcomes/promise-outcome';
import { startRecompute } from '../start-recompute';
import { rememberBlockers } from './remember-blockers';
import { rememberUnread } from '../items/remember-children';
import { writeValues } from './write-values';

/** Levels above an item: its epic, what stands above that, and two that sites add. */
const MOST_LEVELS = 4;

/**
 * Brings the fields of one item, and of what it stands or stood below, up to what is true in Jira now.
 * It reads the present state, whatever the event said: doubled, late and reordered events end in the same
 * fields. Two Jira calls: one to read, one to write, and none to write when nothing changed; one more where an epic is met
 * for the first time, and its children with it. An epic of another product is brought up to date by that product's model.
 */
export async function recomputeItem(issueId: string, projectId: string, deps: Background): Promise<void> {
  const product = await productOf(projectId, deps);
  const { projectIds } = product.knowledge.product;
  const [before] = await deps.items.find([issueId]);
  const known = [issueId, before?.parentId ?? null].filter((id) => id !== null);
  const read = await deps.jira.readMany(known, projectIds);
  const rows = ownRows(read, product);
  await deps.items.put(rows);
  await freezeWhenDone(before, rows, product, deps);
  const gone = known.filter((id) => !read.some((item) => item.id === id));
  await deps.items.remove(gone);
  const above = await readAbove(rows, product, deps);
  const own = [...rows, ...above.filter((row) => projectIds.includes(row.projectId))];
  await rememberUnread(product, own, deps);
  await rememberBlockers(product, rows, deps);
  await writeValues(product, own, deps);
  const stoodBelow = read.flatMap(({ id, projectId: of }) => (projectIds.includes(of) ? [] : [id]));
  const ofOthers = [...above, ...(await deps.items.find(stoodBelow))].filter(
    (row) => !projectIds.includes(row.projectId),
  );
  const places = new Map(ofOthers.map((row) => [row.issueId, row.projectId]));
  for (const [epicId, itsProject] of places) await recomputeItem(epicId, itsProject, deps);
  const now = rows.find((row) => row.issueId === issueId);
  if (before !== undefined && now !== undefined && before.done !== now.done) {
    // What it delivered is not left for others to gain, or is again.
    const needKeys = now.links.map(({ needKey }) => needKey);
    if (needKeys.length > 0) await startRecompute(product.knowledge.product, needKeys, deps);
  }
}

/** Two items that were linked, or no longer are: only those that the app remembers can have a value to change. */
export async function recomputeLinkedPair(issueIds: readonly string[], deps: Background): Promise<void> {
  for (const row of await deps.items.find(issueIds)) await recomputeItem(row.issueId, row.projectId, deps);
}

/** The value model of a project's product, as of today. */
export async function productOf(projectId: string, deps: Background): Promise<ProductModel> {
  const product = await deps.products.ofProject(projectId, { at: deps.clock.now() });
  return productModel(await deps.knowledge.loadOf(product), productDay(product, deps.clock));
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
    const fresh = unknown.length === 0 ? [] : ownRows(await deps.jira.readMany(unknown, projectIds), product);
    await deps.items.put(fresh);
    level = [...remembered, ...fresh];
    for (const id of wanted) seen.add(id);
    above.push(...level);
  }
  return above;
}

/** Rows of those that are the product's own: of others it cannot say how they are estimated. */
function ownRows(items: readonly WorkItem[], { knowledge, model }: ProductModel): ItemRow[] {
  return items
    .filter(({ projectId }) => knowledge.product.projectIds.includes(projectId))
    .map((item) => rowOf(item, model.settings.coverageDefault01));
}

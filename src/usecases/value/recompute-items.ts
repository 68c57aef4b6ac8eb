import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow } from '../../domain/items/work-item';
import { today } from '../background';
import type { Background } from '../background';
import { markItem } from '../mark-item';
import { freezeWhenDone } from '../outcomes/promise-outcome';
import { startRecompute } from '../start-recompute';
import { rememberBlockers } from './remember-blockers';
import { writeValues } from './write-values';

const READ_AT_ONCE = 100;

/**
 * Brings the fields of items of one product, and of the epics they belong or belonged to, up to what is true in Jira
 * now. It reads the present state, whatever the events said: doubled, late and reordered ones end in the same fields.
 * Two Jira calls for up to a hundred items: one to read, one to write, and none to write when nothing changed.
 */
export async function recomputeItems(
  issueIds: readonly string[],
  productId: string,
  deps: Background,
): Promise<void> {
  const product = productModel(await deps.knowledge.load(productId), today(deps.clock));
  const before = await deps.items.find(issueIds);
  const epicsBefore = before.flatMap((row) => row.parentId ?? []);
  const known = [...new Set([...issueIds, ...epicsBefore])];
  const read = await readRows(known, product, deps);
  const { projectIds } = product.knowledge.product;
  const rows = read.filter((row) => projectIds.includes(row.projectId));
  // What was moved, or whose project was, is computed by what its own product knows.
  for (const row of read)
    if (!projectIds.includes(row.projectId))
      await markItem({ id: row.issueId, projectId: row.projectId }, deps);
  await deps.items.put(rows);
  for (const row of before) await freezeWhenDone(row, rows, product, deps);
  const here = new Set(read.map((row) => row.issueId));
  await deps.items.remove(known.filter((id) => !here.has(id)));
  const parents = await missingParents(rows, product, deps);
  await rememberBlockers(product, rows, deps);
  await writeValues(product, [...rows, ...parents], deps);
  const now = new Map(rows.map((row) => [row.issueId, row]));
  const delivered = before.flatMap((row) => {
    const after = now.get(row.issueId);
    return after === undefined || after.done === row.done ? [] : after.links.map(({ needKey }) => needKey);
  });
  // What was delivered is not left for others to gain, or is again.
  if (delivered.length > 0) await startRecompute(product.knowledge.product, [...new Set(delivered)], deps);
}

async function readRows(
  ids: readonly string[],
  { knowledge, model }: ProductModel,
  deps: Pick<Background, 'jira'>,
): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const read = await deps.jira.readMany(ids.slice(from, from + READ_AT_ONCE), knowledge.product.projectIds);
    rows.push(...read.map((item) => rowOf(item, model.settings.coverageDefault01)));
  }
  return rows;
}

/** Parents that the rows name and that were not read with them: from memory, or from Jira the first time. */
async function missingParents(
  rows: readonly ItemRow[],
  product: ProductModel,
  deps: Background,
): Promise<ItemRow[]> {
  const read = new Set(rows.map((row) => row.issueId));
  const wanted = [...new Set(rows.flatMap((row) => row.parentId ?? []))].filter((id) => !read.has(id));
  const remembered = await deps.items.find(wanted);
  const unknown = wanted.filter((id) => !remembered.some((row) => row.issueId === id));
  if (unknown.length === 0) return remembered;
  const { projectIds } = product.knowledge.product;
  const fresh = await readRows(unknown, product, deps);
  await deps.items.put(fresh);
  return [...remembered, ...fresh].filter((row) => projectIds.includes(row.projectId));
}

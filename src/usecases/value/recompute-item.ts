import { productModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow } from '../../domain/items/work-item';
import { productDay } from '../background';
import type { Background } from '../background';
import { freezeWhenDone } from '../outcomes/promise-outcome';
import { startRecompute } from '../start-recompute';
import { rememberBlockers } from './remember-blockers';
import { writeValues } from './write-values';

/**
 * Brings the fields of one item, and of the epics it belongs or belonged to, up to what is true in Jira now.
 * It reads the present state, whatever the event said: doubled, late and reordered events end in the same
 * fields. Two Jira calls: one to read, one to write, and none to write when nothing changed.
 */
export async function recomputeItem(issueId: string, projectId: string, deps: Background): Promise<void> {
  const knowledge = await deps.knowledge.loadOf(
    await deps.products.ofProject(projectId, { at: deps.clock.now() }),
  );
  const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
  const [before] = await deps.items.find([issueId]);
  const known = [issueId, before?.parentId ?? null].filter((id) => id !== null);
  const read = await deps.jira.readMany(known, knowledge.product.projectIds);
  const rows = read.map((item) => rowOf(item, product.model.settings.coverageDefault01));
  await deps.items.put(rows);
  await freezeWhenDone(before, rows, product, deps);
  const gone = known.filter((id) => !rows.some((row) => row.issueId === id));
  await deps.items.remove(gone);
  const parents = await missingParents(
    rows,
    deps,
    knowledge.product.projectIds,
    product.model.settings.coverageDefault01,
  );
  await rememberBlockers(product, rows, deps);
  await writeValues(product, [...rows, ...parents], deps);
  const now = rows.find((row) => row.issueId === issueId);
  if (before !== undefined && now !== undefined && before.done !== now.done) {
    // What it delivered is not left for others to gain, or is again.
    const needKeys = now.links.map(({ needKey }) => needKey);
    if (needKeys.length > 0) await startRecompute(knowledge.product, needKeys, deps);
  }
}

/** Two items that were linked, or no longer are: only those that the app remembers can have a value to change. */
export async function recomputeLinkedPair(issueIds: readonly string[], deps: Background): Promise<void> {
  for (const row of await deps.items.find(issueIds)) await recomputeItem(row.issueId, row.projectId, deps);
}

/** Parents that the rows name and that were not read with them: from memory, or from Jira the first time. */
async function missingParents(
  rows: readonly ItemRow[],
  deps: Background,
  projectIds: readonly string[],
  coverageDefault01: number,
): Promise<ItemRow[]> {
  const read = new Set(rows.map((row) => row.issueId));
  const wanted = [...new Set(rows.flatMap((row) => (row.parentId === null ? [] : [row.parentId])))].filter(
    (id) => !read.has(id),
  );
  const remembered = await deps.items.find(wanted);
  const unknown = wanted.filter((id) => !remembered.some((row) => row.issueId === id));
  if (unknown.length === 0) return remembered;
  const fetched = await deps.jira.readMany(unknown, projectIds);
  const fresh = fetched.map((item) => rowOf(item, coverageDefault01));
  await deps.items.put(fresh);
  return [...remembered, ...fresh];
}

import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { rowOf } from '../../domain/items/work-item';
import type { ItemRow } from '../../domain/items/work-item';
import type { Background } from '../background';
import { productDay } from '../background';
import { rememberBlockers } from './remember-blockers';
import { rememberChildren } from '../items/remember-children';
import { readAbove } from './recompute-items';
import { writeValues } from './write-values';

const FORGET_BATCH = 100;
const WRITE_BATCH = 200;
/** Counting evidence again leaves this much of the invocation to the rest; what is left is counted on later reads. */
const FOR_THE_REST_MS = 300_000;

export interface Reconciled {
  readonly products: number;
  readonly items: number;
  readonly written: number;
  readonly forgotten: number;
}

/**
 * Repairs what events lost, doubled or never sent: reads every linked item from Jira, writes the fields that
 * are not what the model says, and forgets items that are gone (deleting a project sends no event for them).
 */
export async function reconcile(deps: Background): Promise<Reconciled> {
  let items = 0;
  let written = 0;
  let forgotten = 0;
  const products = await deps.knowledge.allProducts();
  for (const { id: productId } of products) {
    const begunAt = deps.clock.now();
    await deps.knowledge.distrust(productId);
    await deps.knowledge.freshen(productId, () => deps.remainingMs() > FOR_THE_REST_MS);
    const knowledge = await deps.knowledge.load(productId);
    const product = productModel(knowledge, productDay(knowledge.product, deps.clock));
    // Many projects of a site have a product that knows nothing: Jira is not asked about them.
    if (
      knowledge.needs.length === 0 &&
      (await deps.items.pageAll(knowledge.product.projectIds, '', 1)).length === 0
    )
      continue;
    const projectIds = await deps.jira.existingProjects(knowledge.product.projectIds);
    const deleted = knowledge.product.projectIds.filter((id) => !projectIds.includes(id));
    forgotten += await forgetProjects(deleted, deps);
    if (projectIds.length === 0) continue;
    await deps.words.keep(knowledge);
    items += await rememberLinked(product, projectIds, deps);
    await rememberFamilies(product, projectIds, deps);
    forgotten += await forgetUnseen(product, projectIds, begunAt, deps);
    written += await writeAll(product, projectIds, deps);
  }
  return { products: products.length, items, written, forgotten };
}

async function rememberLinked(
  product: ProductModel,
  projectIds: readonly string[],
  deps: Background,
): Promise<number> {
  const coverageDefault01 = product.model.settings.coverageDefault01;
  let seen = 0;
  let pageToken: string | null = null;
  do {
    const page = await deps.jira.pageOfLinked(projectIds, pageToken);
    const rows: ItemRow[] = page.items.map((item) => rowOf(item, coverageDefault01));
    await deps.items.put(rows);
    await rememberAbove(rows, product, projectIds, deps);
    await rememberBlockers(product, rows, deps);
    seen += rows.length;
    pageToken = page.nextPageToken;
  } while (pageToken !== null);
  return seen;
}

/** What stands below every epic that serves a need, whatever project it is in. */
async function rememberFamilies(
  product: ProductModel,
  projectIds: readonly string[],
  deps: Background,
): Promise<void> {
  let after = '';
  for (;;) {
    const page = await deps.items.pageEpicsServing(projectIds, after, FORGET_BATCH);
    const last = page.at(-1);
    if (last === undefined) return;
    await rememberChildren(
      product,
      page.map(({ issueId }) => issueId),
      deps,
    );
    after = last.issueId;
  }
}

/**
 * Epics without a need of their own are reached through their stories, and so is what stands above them. What is
 * remembered already is read again: its own event may never have come.
 */
async function rememberAbove(
  rows: readonly ItemRow[],
  product: ProductModel,
  projectIds: readonly string[],
  deps: Background,
): Promise<void> {
  const inPage = new Set(rows.map((row) => row.issueId));
  const missing = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))].filter(
    (id) => !inPage.has(id),
  );
  if (missing.length === 0) return;
  const read = await deps.jira.readMany(missing, projectIds);
  const own = read.filter(({ projectId }) => projectIds.includes(projectId));
  const parents = own.map((item) => rowOf(item, product.model.settings.coverageDefault01));
  await deps.items.put(parents);
  await readAbove([...rows, ...parents], product, deps);
}

/** Rows that this pass has not seen: gone from Jira, or no longer linked and without a written value. */
async function forgetUnseen(
  product: ProductModel,
  projectIds: readonly string[],
  begunAt: number,
  deps: Background,
): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const unseen = await deps.items.pageNotSeenSince(projectIds, begunAt, FORGET_BATCH);
    if (unseen.length === 0) return forgotten;
    const ids = unseen.map((row) => row.issueId);
    const alive = await deps.jira.readMany(ids, projectIds);
    await deps.items.put(alive.map((item) => rowOf(item, product.model.settings.coverageDefault01)));
    const gone = ids.filter((id) => !alive.some((item) => item.id === id));
    await deps.items.remove(gone);
    forgotten += gone.length;
  }
}

/** Deleting a project sends no event for what was in it. */
async function forgetProjects(projectIds: readonly string[], deps: Background): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const page = await deps.items.pageAll(projectIds, '', FORGET_BATCH);
    if (page.length === 0) return forgotten;
    await deps.items.remove(page.map((row) => row.issueId));
    forgotten += page.length;
  }
}

async function writeAll(
  product: ProductModel,
  projectIds: readonly string[],
  deps: Background,
): Promise<number> {
  let written = 0;
  let after = '';
  for (;;) {
    const page = await deps.items.pageAll(projectIds, after, WRITE_BATCH);
    const last = page.at(-1);
    if (last === undefined) return written;
    written += await writeValues(product, page, deps);
    after = last.issueId;
  }
}

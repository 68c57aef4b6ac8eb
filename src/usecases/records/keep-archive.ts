import { AppError } from '../../domain/app-error';
import type { ArchiveKey, ArchiveRow, PutRows } from '../../adapters/store/records/archived-row';
import type { ArchiveStore } from '../../adapters/store/records/archive-store';
import type { Writing } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { said } from '../../domain/words/said';
import { recordAct } from './record-history';
import { startRecompute } from '../start-recompute';

export interface ArchiveDeps extends KnowledgeDeps {
  readonly archive: ArchiveStore;
}

/** Chunks of a wipe in one call. */
const WIPE_ROUNDS = 20;

export interface Chunk {
  readonly table: string;
  readonly rows: readonly ArchiveRow[];
  /** The product that the archive is of; null = this very one. */
  readonly from: string | null;
  /** What earlier chunks say is called otherwise here. */
  readonly renamed: PutRows['renamed'];
}

/** The tables of a product's archive and how much is in them. */
export async function readArchive(call: Writing, deps: ArchiveDeps) {
  const productId = call.product.id;
  const [{ product }, tables] = await Promise.all([
    deps.knowledge.load(productId),
    Promise.all(
      deps.archive
        .tables()
        .map(async (name) => ({ name, rows: await deps.archive.count(productId, name, call.by.accountId) })),
    ),
  ]);
  return { productId, productName: product.name, tables };
}

export async function readArchivePage(
  call: Writing,
  table: string,
  after: ArchiveKey | null,
  deps: ArchiveDeps,
) {
  const productId = call.product.id;
  return deps.archive.page(productId, table, after, call.by.accountId);
}

/** What taking a chunk in would do. */
export async function checkChunk(
  call: Writing,
  chunk: Chunk,
  deps: ArchiveDeps,
): Promise<Pick<PutRows, 'fates' | 'renamed'>> {
  return deps.archive.judge(call.product.id, partOf(call, chunk), call.by.accountId);
}

/** Takes a chunk in; taking it in again changes nothing. */
export async function putChunk(
  call: Writing,
  chunk: Chunk,
  differing: 'keep' | 'take',
  deps: ArchiveDeps,
): Promise<PutRows> {
  return deps.archive.put(call.product.id, partOf(call, chunk), differing, call.by);
}

function partOf({ product }: Writing, { table, rows, from, renamed }: Chunk) {
  const words = new Map(renamed.map((one) => [one.from, one.to]));
  return { table, rows, from: { productId: from ?? product.id, words } };
}

/** Ends an import: one line in the history, and every value that rests on the knowledge anew. */
export async function finishImport(
  call: Writing,
  importId: string,
  counts: Readonly<Record<string, number>>,
  deps: ArchiveDeps,
): Promise<void> {
  const { product, by } = call;
  await recordAct(
    product.id,
    { kind: 'archive', recordId: importId, facts: { state: 'imported', ...counts } },
    by,
    deps,
  );
  await startRecompute(product, 'all', deps);
}

/**
 * Removes everything that the product knows, for good, a chunk at a time. True when it has to be called again.
 * @throws AppError `invalid` when `confirm` is not the id of this very product
 */
export async function wipeProduct(call: Writing, confirm: string, deps: ArchiveDeps): Promise<boolean> {
  const { product, by } = call;
  const productId = product.id;
  if (confirm !== productId) throw new AppError('invalid', said('product.confirm-erasing'));
  for (let round = 0; round < WIPE_ROUNDS; round += 1) {
    if ((await deps.archive.wipe(productId)) > 0) continue;
    await deps.knowledge.setSampleLoaded(productId, false);
    await recordAct(
      productId,
      { kind: 'erasure', recordId: productId, facts: { state: 'everything' } },
      by,
      deps,
    );
    await startRecompute(product, 'all', deps);
    return false;
  }
  return true;
}

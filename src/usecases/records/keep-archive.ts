import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import type {
  ArchiveKey,
  ArchiveRow,
  ArchiveStore,
  JudgedRow,
  PutRows,
} from '../../ports/records/archive-store';
import { productAtHand } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
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
}

/** The tables of a product's archive and how much is in them. */
export async function readArchive(projectId: string, actor: Actor, deps: ArchiveDeps) {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  const [{ product }, tables] = await Promise.all([
    deps.knowledge.load(productId),
    Promise.all(
      deps.archive.tables().map(async (name) => ({ name, rows: await deps.archive.count(productId, name) })),
    ),
  ]);
  return { productId, productName: product.name, tables };
}

export async function readArchivePage(
  projectId: string,
  table: string,
  after: ArchiveKey | null,
  actor: Actor,
  deps: ArchiveDeps,
) {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  return deps.archive.page(productId, table, after);
}

/** What taking a chunk in would do. */
export async function checkChunk(
  projectId: string,
  { table, rows }: Chunk,
  actor: Actor,
  deps: ArchiveDeps,
): Promise<readonly JudgedRow[]> {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  return deps.archive.judge(productId, table, rows);
}

/** Takes a chunk in; taking it in again changes nothing. */
export async function putChunk(
  projectId: string,
  { table, rows }: Chunk,
  differing: 'keep' | 'take',
  actor: Actor,
  deps: ArchiveDeps,
): Promise<PutRows> {
  const { productId } = (await productAtHand(projectId, actor, deps)).catalogue;
  return deps.archive.put(productId, table, rows, differing);
}

/** Ends an import: one line in the history, and every value that rests on the knowledge anew. */
export async function finishImport(
  projectId: string,
  importId: string,
  counts: Readonly<Record<string, number>>,
  actor: Actor,
  deps: ArchiveDeps,
): Promise<void> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  await recordAct(
    catalogue.productId,
    { kind: 'archive', recordId: importId, facts: { state: 'imported', ...counts } },
    by,
    deps,
  );
  await startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, 'all', deps);
}

/**
 * Removes everything that the product knows, for good, a chunk at a time. True when it has to be called again.
 * @throws AppError `invalid` when `confirm` is not the id of this very product
 */
export async function wipeProduct(
  projectId: string,
  confirm: string,
  actor: Actor,
  deps: ArchiveDeps,
): Promise<boolean> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId, projectIds } = catalogue;
  if (confirm !== productId) throw new AppError('invalid', 'Confirm which product is to be erased.');
  for (let round = 0; round < WIPE_ROUNDS; round += 1) {
    if ((await deps.archive.wipe(productId)) > 0) continue;
    await deps.knowledge.setSampleLoaded(productId, false);
    await recordAct(
      productId,
      { kind: 'erasure', recordId: productId, facts: { state: 'everything' } },
      by,
      deps,
    );
    await startRecompute({ id: productId, projectIds }, 'all', deps);
    return false;
  }
  return true;
}

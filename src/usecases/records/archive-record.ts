import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { movesValues } from '../../domain/records/kind';
import { kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import type { Writing } from '../call';
import { startRecompute } from '../start-recompute';
import { writeHistory } from './record-history';
import type { SaveDeps } from './save-record';

/**
 * Takes a record out of use, or back: what is tied to it stays so. Doing it twice does it once.
 * @throws AppError `not-found` when the record is gone, `invalid` for a kind that knows no archive
 */
export async function archiveRecord(
  call: Writing,
  name: KindName,
  id: string,
  archived: boolean,
  deps: SaveDeps,
): Promise<void> {
  const kind = kindNamed(name);
  if (!kind.archivable) throw new AppError('invalid', said('records.not-archived'));
  const productId = call.product.id;
  const before = (await deps.records.read(productId, name, [id])).get(id);
  if (before?.state == null) {
    throw new AppError('not-found', said('records.gone'), { kind: name, id });
  }
  if (before.archived === archived) return;
  await deps.records.setArchived(productId, name, id, archived, call.by);
  const after = (await deps.records.read(productId, name, [id])).get(id);
  await writeHistory(productId, [{ kind: name, id, before, after }], call.by, deps);
  if (movesValues(kind)) await startRecompute(call.product, 'all', deps);
}

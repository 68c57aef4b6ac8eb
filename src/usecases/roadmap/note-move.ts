import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import type { NotedMove, SnapshotStore } from '../../adapters/store/roadmap/changes-store';
import type { ItemCall } from '../call';

/**
 * Notes a move that the person has just made in Jira; sent again, it adds a reason.
 * @throws AppError `not-found` when the id is a move of somebody else, of another item or of another product
 */
export async function noteMove(
  { product, item, by }: ItemCall,
  move: Pick<NotedMove, 'id' | 'parts' | 'reason'>,
  deps: { readonly snapshots: Pick<SnapshotStore, 'noteMove'> },
): Promise<void> {
  const { accountId, at } = by;
  if (!(await deps.snapshots.noteMove(product.id, { ...move, issueId: item.id, at, accountId })))
    throw new AppError('not-found', said('records.gone'), { id: move.id });
}

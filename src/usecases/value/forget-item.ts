import type { Background } from '../background';
import { recomputeItem } from './recompute-item';

/** Drops a deleted item from the app's memory and brings the epic it belonged to up to date, whatever project that is in. */
export async function forgetItem(issueId: string, deps: Background): Promise<void> {
  const [row] = await deps.items.find([issueId]);
  await deps.items.remove([issueId]);
  if (row?.parentId == null) return;
  const [epic] = await deps.items.find([row.parentId]);
  if (epic !== undefined) await recomputeItem(epic.issueId, epic.projectId, deps);
}

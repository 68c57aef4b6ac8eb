import { UNDO_DELETE_DAYS } from '../../domain/product/retention';
import type { EvidenceStore } from '../../adapters/store/evidence/evidence-store';
import type { Background } from '../background';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;
/** Stop in time to let the invocation end by itself; the next night goes on. */
const RESERVE_MS = 20_000;

/** Removes for good what was deleted too long ago to be brought back; gives how many pieces. */
export async function purgeEvidence(
  deps: Background & { readonly evidence: EvidenceStore },
): Promise<number> {
  const before = deps.clock.now() - UNDO_DELETE_DAYS * DAY_MS;
  let purged = 0;
  for (const { id: productId } of await deps.knowledge.allProducts()) {
    for (;;) {
      if (deps.remainingMs() < RESERVE_MS) return purged;
      const gone = await deps.evidence.purge(productId, before, AT_ONCE);
      purged += gone;
      if (gone < AT_ONCE) break;
    }
  }
  return purged;
}

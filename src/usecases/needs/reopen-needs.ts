import { mustReopen } from '../../domain/needs/need';
import type { NeedStore } from '../../ports/needs/need-store';
import { APP_ACCOUNT, today } from '../background';
import type { Background } from '../background';
import { recorded } from '../records/record-history';
import type { Recording } from '../records/record-history';
import { startRecompute } from '../start-recompute';

export type ReopenDeps = Background & Recording & { readonly needs: NeedStore };

/**
 * Opens declined needs again whose day has come, or of which twice as much speaks as on the day they were
 * declined. The reason stays in the history. Gives how many.
 */
export async function reopenNeeds(deps: ReopenDeps): Promise<number> {
  const day = today(deps.clock);
  let reopened = 0;
  for (const productId of await deps.knowledge.allProductIds()) {
    const declined = await deps.needs.declined(productId);
    const pieces = await deps.needs.supportingPieces(declined.map((need) => need.id));
    const due = declined.filter((need) => mustReopen(need, pieces.get(need.id) ?? 0, day));
    if (due.length === 0) continue;
    const by = { accountId: APP_ACCOUNT, at: deps.clock.now() };
    for (const { id, version } of due) {
      await recorded(productId, [{ kind: 'need', ids: [id] }], by, deps, () =>
        deps.needs.edit(productId, id, version, { status: 'unmet', decline: null }, by),
      );
    }
    const { product } = await deps.knowledge.load(productId);
    await startRecompute(
      product,
      due.map((need) => need.key),
      deps,
    );
    reopened += due.length;
  }
  return reopened;
}

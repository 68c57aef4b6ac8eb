import { mustReopen } from '../../domain/needs/need';
import type { NeedStore } from '../../adapters/store/needs/need-store';
import { byTheApp, productDay } from '../background';
import type { Background } from '../background';
import { allRecords } from '../records/all-records';
import type { Recording } from '../records/record-history';
import { saveRecord } from '../records/save-record';
import { needAtHand } from './need-at-hand';

const MOST_DECLINED = 5_000;

export type ReopenDeps = Background & Recording & { readonly needs: NeedStore };

/**
 * Opens declined needs again whose day has come, or of which twice as much speaks as on the day they were
 * declined. The reason stays in the history. Gives how many.
 */
export async function reopenNeeds(deps: ReopenDeps): Promise<number> {
  let reopened = 0;
  for (const { id: productId, zone } of await deps.knowledge.allProducts()) {
    const day = productDay({ zone }, deps.clock);
    const query = { where: { status: 'declined' }, archived: false, limit: MOST_DECLINED };
    const declined = (await allRecords(productId, 'need', query, deps)).map(needAtHand);
    const ids = declined.map(({ id }) => id);
    const pieces = await deps.needs.supportingPieces(productId, ids);
    const due = declined.filter(({ id, value }) => mustReopen(value, pieces.get(id) ?? 0, day));
    if (due.length === 0) continue;
    const { product } = await deps.knowledge.load(productId);
    const by = byTheApp(product, deps.clock);
    const set = { status: 'unmet', decline: null };
    for (const { id, version } of due) await saveRecord({ product, by }, 'need', { id, version, set }, deps);
    reopened += due.length;
  }
  return reopened;
}

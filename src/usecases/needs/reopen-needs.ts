import { NO_BACKING, reopening } from '../../domain/needs/need';
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
 * Opens declined needs again for which what was said to bring them back has come: each once, with what had changed and why
 * it had been declined. Gives how many.
 */
export async function reopenNeeds(deps: ReopenDeps): Promise<number> {
  let reopened = 0;
  for (const { id: productId, zone } of await deps.knowledge.allProducts()) {
    const day = productDay({ zone }, deps.clock);
    const query = { where: { status: 'declined' }, archived: false, limit: MOST_DECLINED };
    const declined = (await allRecords(productId, 'need', query, deps)).map(needAtHand);
    const ids = declined.map(({ id }) => id);
    const backing = await deps.needs.backing(productId, ids);
    const due = declined.flatMap(({ id, version, value }) => {
      const why = reopening(value, backing.get(id) ?? NO_BACKING, day);
      return why === null
        ? []
        : [{ id, version, cameBack: { on: day, reason: value.decline?.reason ?? '', ...why } }];
    });
    if (due.length === 0) continue;
    const { product } = await deps.knowledge.load(productId);
    const by = byTheApp(product, deps.clock);
    const set = { status: 'unmet', decline: null };
    for (const { id, version, cameBack } of due)
      await saveRecord({ product, by }, 'need', { id, version, set, own: { cameBack } }, deps);
    reopened += due.length;
  }
  return reopened;
}

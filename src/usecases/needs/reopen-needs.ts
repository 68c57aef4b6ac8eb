import { mustReopen } from '../../domain/needs/need';
import type { Decline } from '../../domain/needs/need';
import type { IsoDate } from '../../domain/iso-date';
import type { Need } from '../../domain/records/need';
import type { NeedStore } from '../../ports/needs/need-store';
import { APP_ACCOUNT, today } from '../background';
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
  const day = today(deps.clock);
  let reopened = 0;
  for (const productId of await deps.knowledge.allProductIds()) {
    const query = { where: { status: 'declined' }, archived: false, limit: MOST_DECLINED };
    const declined = (await allRecords(productId, 'need', query, deps)).map(needAtHand);
    const ids = declined.map(({ id }) => id);
    const pieces = await deps.needs.supportingPieces(productId, ids);
    const due = declined.filter(({ id, value }) => isDue(value, pieces.get(id) ?? 0, day));
    if (due.length === 0) continue;
    const { product } = await deps.knowledge.load(productId);
    const by = { accountId: APP_ACCOUNT, at: deps.clock.now() };
    const set = { status: 'unmet', decline: null };
    for (const { id, version } of due) await saveRecord({ product, by }, 'need', { id, version, set }, deps);
    reopened += due.length;
  }
  return reopened;
}

function isDue({ status, decline }: Need, pieces: number, day: IsoDate): boolean {
  if (decline === null) return false;
  const { reason, reopenOn, piecesAtDecline } = decline;
  const rules: Decline['reopen'][] = [
    ...(reopenOn === null ? [] : [{ kind: 'on-date' as const, date: reopenOn }]),
    ...(piecesAtDecline === null
      ? []
      : [{ kind: 'evidence-doubles' as const, evidenceCountAtDecline: piecesAtDecline }]),
  ];
  return rules.some((reopen) =>
    mustReopen({ status, decline: { reason, declinedOn: day, reopen } }, pieces, day),
  );
}

import { AppError } from '../../domain/app-error';
import { statusAfter } from '../../domain/outcomes/verdict';
import type { Verdict } from '../../domain/outcomes/verdict';
import { asRecord } from '../../domain/records/kinds';
import { said } from '../../domain/words/said';
import type { Call, ItemCall } from '../call';
import type { OutcomeDeps } from './outcome-deps';
import { promisesOf } from './promise-outcome';
import { outcomeOf } from './read-outcome';
import type { Outcome } from './read-outcome';
import { panelOf } from '../items/read-panel';
import { recorded } from '../records/record-history';
import { servedNeeds } from '../items/served-needs';
import { startRecompute } from '../start-recompute';

/**
 * Says whether a need is met now that the work is done. What was expected is frozen
 * with it, unless that was done when the item was finished; the need's status follows the verdict.
 * @throws AppError `invalid` while the item is not done, `not-found` when it does not serve the need
 */
export async function judgeNeed(
  call: ItemCall,
  needKey: string,
  verdict: Verdict | null,
  deps: OutcomeDeps,
): Promise<Outcome> {
  const panel = await panelOf(call, call.item, deps);
  const productId = call.product.id;
  const issueId = call.item.id;
  const served = servedNeeds(panel).find(({ need }) => need.key === needKey);
  if (served === undefined) {
    throw new AppError('not-found', said('items.need-not-served', { needKey }), {
      needKey,
    });
  }
  if (panel.item.statusCategory !== 'done') {
    throw new AppError('invalid', said('items.met-when-done'));
  }
  if (verdict === null) {
    await deps.outcomes.deleteVerdict(productId, issueId, served.need.id);
    await startRecompute(call.product, [needKey], deps);
    return outcomeOf(panel, deps);
  }
  const { at: now, accountId } = call.by;
  const promise = promisesOf(issueId, panel.product, panel.input, now).find(
    ({ needId }) => needId === served.need.id,
  );
  const predictions = promise?.predictions ?? [];
  await deps.outcomes.putVerdict(productId, {
    issueId,
    needId: served.need.id,
    verdict,
    decidedAt: now,
    decidedBy: accountId,
    frozenAt: now,
    predictions,
  });
  await moveStatus(call, served.need.id, verdict, deps);
  // What was delivered is not left for others to gain.
  await startRecompute(call.product, [needKey], deps);
  return outcomeOf(panel, deps);
}

/**
 * The need's status as the verdict has it; once more when somebody edited the need in between. A verdict may skip the
 * steps in which people move a need.
 */
async function moveStatus(
  { product, by }: Pick<Call, 'product' | 'by'>,
  needId: string,
  verdict: Verdict,
  deps: OutcomeDeps,
): Promise<void> {
  for (const _attempt of [1, 2]) {
    const need = (await deps.records.read(product.id, 'need', [needId])).get(needId);
    if (need?.state == null) return;
    const before = asRecord('need', need.value).status;
    const status = statusAfter(before, verdict);
    if (status === before) return;
    const moved = await recorded(product.id, [{ kind: 'need', ids: [needId] }], by, deps, () =>
      deps.records.update(product.id, 'need', need, { status }, [], by),
    );
    if (moved) return;
  }
}

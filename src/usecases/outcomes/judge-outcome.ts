import { AppError } from '../../domain/app-error';
import { statusAfter } from '../../domain/outcomes/verdict';
import type { Verdict } from '../../domain/outcomes/verdict';
import type { Actor } from '../../ports/actor';
import type { OutcomeDeps } from './outcome-deps';
import { promisesOf } from './promise-outcome';
import { outcomeOf } from './read-outcome';
import type { Outcome } from './read-outcome';
import { readPanel } from '../items/read-panel';
import { recorded } from '../records/record-history';
import { authorship } from '../requests';
import { servedNeeds } from '../items/served-needs';

/**
 * Says whether a need is met now that the work is done. What was expected is frozen
 * with it, unless that was done when the item was finished; the need's status follows the verdict.
 * @throws AppError `invalid` while the item is not done, `not-found` when it does not serve the need
 */
export async function judgeNeed(
  issueId: string,
  needKey: string,
  verdict: Verdict | null,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Outcome> {
  const panel = await readPanel(issueId, actor, deps);
  const productId = panel.product.knowledge.product.id;
  const served = servedNeeds(panel).find(({ need }) => need.key === needKey);
  if (served === undefined) {
    throw new AppError('not-found', `This work item does not serve the need ${needKey} any more.`, {
      needKey,
    });
  }
  if (panel.item.statusCategory !== 'done') {
    throw new AppError('invalid', 'Whether the need is met can be said once this work item is done.');
  }
  if (verdict === null) {
    await deps.outcomes.deleteVerdict(productId, issueId, served.need.id);
    return outcomeOf(panel, deps);
  }
  const now = deps.clock.now();
  const promise = promisesOf(issueId, panel.product, panel.input, now).find(
    ({ needId }) => needId === served.need.id,
  );
  const predictions = promise?.predictions ?? [];
  await deps.outcomes.putVerdict(productId, {
    issueId,
    needId: served.need.id,
    verdict,
    decidedAt: now,
    decidedBy: actor.accountId,
    frozenAt: now,
    predictions,
  });
  await moveStatus(productId, served.need.id, verdict, actor, deps);
  return outcomeOf(panel, deps);
}

/** The need's status as the verdict has it; once more when somebody edited the need in between. */
async function moveStatus(
  productId: string,
  needId: string,
  verdict: Verdict,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<void> {
  for (const _attempt of [1, 2]) {
    const need = await deps.needs.find(productId, needId);
    if (need === null) return;
    const status = statusAfter(need.status, verdict);
    if (status === need.status) return;
    const by = authorship(actor, deps.clock);
    const moved = await recorded(productId, [{ kind: 'need', ids: [needId] }], by, deps, () =>
      deps.needs.edit(productId, needId, need.version, { status }, by),
    );
    if (moved) return;
  }
}

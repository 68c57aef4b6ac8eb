import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import type { ToldEntry } from '../../ports/outcomes/outcome-store';
import type { OutcomeDeps } from './outcome-deps';
import { outcomeOf, readOutcome } from './read-outcome';
import type { Outcome } from './read-outcome';

export interface ReplyDraft {
  readonly audience: string;
  readonly text: string;
  readonly by: 'request' | 'hand';
}

export interface ReplyResult {
  readonly audience: string;
  readonly outcome: 'posted' | 'noted' | 'already' | 'failed' | 'unclear';
  /** Why it failed or is unclear, as a sentence; empty otherwise. */
  readonly message: string;
}

/**
 * Tells customers who asked that the work is done, one after the other, as the person who calls. Each account or
 * person takes one place in the ledger before anything is posted, so nobody is told twice, whatever happens in
 * between. What fails is given back and said; the others go on.
 */
export async function tellAskers(
  issueId: string,
  replies: readonly ReplyDraft[],
  actor: Actor,
  deps: OutcomeDeps,
): Promise<{ readonly results: readonly ReplyResult[]; readonly outcome: Outcome }> {
  const before = await readOutcome(issueId, actor, deps);
  if (before.panel.item.statusCategory !== 'done') {
    throw new AppError('invalid', 'Customers can be told once this work item is done.');
  }
  const results: ReplyResult[] = [];
  for (const reply of replies) results.push(await tellOne(before, reply, actor, deps));
  return { results, outcome: await outcomeOf(before.panel, deps) };
}

async function tellOne(
  { panel, askers }: Outcome,
  { audience, text, by }: ReplyDraft,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<ReplyResult> {
  const asker = askers.find((one) => one.audience === audience);
  if (asker === undefined) {
    return { audience, outcome: 'failed', message: 'Nobody of this kind has asked for it (any more).' };
  }
  const requestKey = by === 'request' ? asker.requestKey : null;
  if (by === 'request' && requestKey === null) {
    return { audience, outcome: 'failed', message: 'There is no request of theirs to post on.' };
  }
  const productId = panel.product.knowledge.product.id;
  const entry: ToldEntry = {
    issueId: panel.item.id,
    audience,
    needKeys: asker.needKeys,
    requestKey: requestKey ?? '',
    state: requestKey === null ? 'told' : 'sending',
    toldAt: deps.clock.now(),
    toldBy: actor.accountId,
  };
  if (!(await deps.outcomes.claimTold(productId, entry)))
    return { audience, outcome: 'already', message: '' };
  if (requestKey === null) return { audience, outcome: 'noted', message: '' };
  try {
    await deps.replies.post(requestKey, text);
  } catch (error) {
    const said = error instanceof AppError ? error.message : 'Jira could not be reached.';
    if (error instanceof AppError && error.code !== 'unavailable') {
      await deps.outcomes.releaseTold(productId, panel.item.id, audience);
      return { audience, outcome: 'failed', message: said };
    }
    await deps.outcomes.setToldState(productId, panel.item.id, audience, 'unclear');
    return { audience, outcome: 'unclear', message: said };
  }
  await deps.outcomes.setToldState(productId, panel.item.id, audience, 'told');
  return { audience, outcome: 'posted', message: '' };
}

/** Says of a reply whose fate is unclear whether the customer has it; a settled one stays as it is. */
export async function settleReply(
  issueId: string,
  audience: string,
  told: boolean,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Outcome> {
  const before = await readOutcome(issueId, actor, deps);
  const productId = before.panel.product.knowledge.product.id;
  const entry = before.told.find((one) => one.audience === audience);
  if (entry === undefined) throw new AppError('not-found', 'The ledger has no such entry any more.');
  if (entry.state === 'unclear') {
    if (told) await deps.outcomes.setToldState(productId, issueId, audience, 'told');
    else await deps.outcomes.releaseTold(productId, issueId, audience);
  }
  return outcomeOf(before.panel, deps);
}

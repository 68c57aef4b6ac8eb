import { AppError } from '../../domain/app-error';
import type { ToldEntry } from '../../ports/outcomes/outcome-store';
import { said } from '../../domain/words/said';
import type { Said } from '../../domain/words/said';
import type { ItemCall } from '../call';
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
  readonly why: Said | null;
}

/**
 * Tells customers who asked that the work is done, one after the other, as the person who calls. Each account or
 * person takes one place in the ledger before anything is posted, so nobody is told twice, whatever happens in
 * between. What fails is given back and said; the others go on.
 * @throws AppError `invalid` while the work is not done, `not-found` when none of them has asked
 */
export async function tellAskers(
  call: ItemCall,
  replies: readonly ReplyDraft[],
  deps: OutcomeDeps,
): Promise<{ readonly results: readonly ReplyResult[]; readonly outcome: Outcome }> {
  const before = await readOutcome(call, deps);
  if (before.panel.item.statusCategory !== 'done') {
    throw new AppError('invalid', said('items.tell-when-done'));
  }
  const asked = new Set(before.askers.map(({ audience }) => audience));
  if (!replies.some(({ audience }) => asked.has(audience)))
    throw new AppError('not-found', said('items.nobody-asked'));
  const results: ReplyResult[] = [];
  for (const reply of replies) results.push(await tellOne(call, before, reply, deps));
  return { results, outcome: await outcomeOf(before.panel, deps) };
}

async function tellOne(
  call: ItemCall,
  { askers }: Outcome,
  { audience, text, by }: ReplyDraft,
  deps: OutcomeDeps,
): Promise<ReplyResult> {
  const asker = askers.find((one) => one.audience === audience);
  if (asker === undefined) {
    return { audience, outcome: 'failed', why: said('items.nobody-asked') };
  }
  const requestKey = by === 'request' ? asker.requestKey : null;
  if (by === 'request' && requestKey === null) {
    return { audience, outcome: 'failed', why: said('items.no-request') };
  }
  const productId = call.product.id;
  const issueId = call.item.id;
  const entry: ToldEntry = {
    issueId,
    audience,
    needKeys: asker.needKeys,
    requestKey: requestKey ?? '',
    state: requestKey === null ? 'told' : 'sending',
    toldAt: deps.clock.now(),
    toldBy: call.by.accountId,
  };
  if (!(await deps.outcomes.claimTold(productId, entry))) return { audience, outcome: 'already', why: null };
  if (requestKey === null) return { audience, outcome: 'noted', why: null };
  try {
    await deps.replies.post(requestKey, text);
  } catch (error) {
    const why = error instanceof AppError ? error.said : said('jira.not-reached');
    if (error instanceof AppError && error.code !== 'unavailable') {
      await deps.outcomes.releaseTold(productId, issueId, audience);
      return { audience, outcome: 'failed', why };
    }
    await deps.outcomes.setToldState(productId, issueId, audience, 'unclear');
    return { audience, outcome: 'unclear', why };
  }
  await deps.outcomes.setToldState(productId, issueId, audience, 'told');
  return { audience, outcome: 'posted', why: null };
}

/** Says of a reply whose fate is unclear whether the customer has it; a settled one stays as it is. */
export async function settleReply(
  call: ItemCall,
  audience: string,
  told: boolean,
  deps: OutcomeDeps,
): Promise<Outcome> {
  const before = await readOutcome(call, deps);
  const productId = call.product.id;
  const entry = before.told.find((one) => one.audience === audience);
  if (entry === undefined) throw new AppError('not-found', said('items.told-gone'));
  if (entry.state === 'unclear') {
    if (told) await deps.outcomes.setToldState(productId, call.item.id, audience, 'told');
    else await deps.outcomes.releaseTold(productId, call.item.id, audience);
  }
  return outcomeOf(before.panel, deps);
}

import { AppError } from '../../domain/app-error';
import type { WorkItem } from '../../domain/items/work-item';
import type { Actor } from '../../ports/actor';
import { addNeed } from '../needs/add-need';
import type { NeedDraft } from '../needs/add-need';
import { itemAtHand } from './item-at-hand';
import { panelOf } from './read-panel';
import type { Panel } from './read-panel';
import { authorship } from '../requests';
import type { Requests } from '../requests';

/** Needs on one work item; more would say nothing about whom it serves. */
const MAX_NEEDS = 20;

export type AttachRequest =
  | { readonly kind: 'existing'; readonly needKey: string; readonly coverage01: number }
  | { readonly kind: 'new'; readonly need: NeedDraft; readonly coverage01: number };

/**
 * Attaches a need to an item, as the person who calls: an existing one, or one written down just now.
 * The field in Jira is the truth; its change makes the event from which the value is computed.
 * @throws AppError `not-found` for a need that is gone, `invalid` when the item serves too many already
 */
export async function attachNeed(
  issueId: string,
  attach: AttachRequest,
  actor: Actor,
  deps: Requests,
): Promise<Panel> {
  const item = await itemAtHand(issueId, actor, deps);
  const productId = await deps.knowledge.productOfProject(item.projectId, authorship(actor, deps.clock));
  if (item.needKeys.length >= MAX_NEEDS) {
    throw new AppError(
      'invalid',
      `A work item can serve at most ${MAX_NEEDS} needs. Detach one, or split the work item.`,
    );
  }
  const added =
    attach.kind === 'existing'
      ? { needKey: attach.needKey, personaKey: null }
      : await addNeed(productId, attach.need, authorship(actor, deps.clock), deps);
  if (attach.kind === 'existing') await mustKnow(productId, attach.needKey, deps);
  const changed: WorkItem = {
    ...item,
    needKeys: [...new Set([...item.needKeys, added.needKey])],
    personaKeys:
      added.personaKey === null ? item.personaKeys : [...new Set([...item.personaKeys, added.personaKey])],
    coverage: { ...item.coverage, [added.needKey]: attach.coverage01 },
  };
  await deps.jira.changeServed(item, {
    needKeys: changed.needKeys,
    ...(changed.personaKeys === item.personaKeys ? {} : { personaKeys: changed.personaKeys }),
    coverage: changed.coverage,
  });
  return panelOf(changed, actor, deps);
}

async function mustKnow(productId: string, needKey: string, deps: Requests): Promise<void> {
  const knowledge = await deps.knowledge.load(productId);
  if (knowledge.needs.some((need) => need.key === needKey)) return;
  throw new AppError('not-found', `The need ${needKey} does not exist any more. Choose another one.`, {
    needKey,
  });
}

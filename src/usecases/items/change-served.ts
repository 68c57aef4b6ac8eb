import { AppError } from '../../domain/app-error';
import type { WorkItem } from '../../domain/items/work-item';
import type { Actor } from '../../ports/actor';
import { itemAtHand } from './item-at-hand';
import { panelOf } from './read-panel';
import type { Panel } from './read-panel';
import type { Requests } from '../requests';

/** Takes a need off an item. Taking off one that is not there changes nothing. */
export async function detachNeed(
  issueId: string,
  needKey: string,
  actor: Actor,
  deps: Requests,
): Promise<Panel> {
  const item = await itemAtHand(issueId, actor, deps);
  if (!item.needKeys.includes(needKey)) return panelOf(item, actor, deps);
  const needKeys = item.needKeys.filter((key) => key !== needKey);
  await deps.jira.changeServed(item, { needKeys });
  return panelOf({ ...item, needKeys }, actor, deps);
}

/** Says how much of a need the item would satisfy. @throws AppError `not-found` when the need is not attached */
export async function setCoverage(
  issueId: string,
  needKey: string,
  coverage01: number,
  actor: Actor,
  deps: Requests,
): Promise<Panel> {
  const item = await itemAtHand(issueId, actor, deps);
  if (!item.needKeys.includes(needKey)) {
    throw new AppError('not-found', `The need ${needKey} is not attached to this work item any more.`, {
      needKey,
    });
  }
  const changed: WorkItem = { ...item, coverage: { ...item.coverage, [needKey]: coverage01 } };
  await deps.jira.changeServed(item, { needKeys: item.needKeys, coverage: changed.coverage });
  return panelOf(changed, actor, deps);
}

/** Writes the present keys of merged needs and personas into the item's fields, with the coverage of the needs. */
export async function renameNeeds(issueId: string, actor: Actor, deps: Requests): Promise<Panel> {
  const item = await itemAtHand(issueId, actor, deps);
  await deps.jira.changeServed(item, {
    needKeys: item.needKeys,
    personaKeys: item.personaKeys,
    coverage: item.coverage,
  });
  return panelOf(item, actor, deps);
}

/** Says for which personas the item is meant. */
export async function setPersonas(
  issueId: string,
  personaKeys: readonly string[],
  actor: Actor,
  deps: Requests,
): Promise<Panel> {
  const item = await deps.jira.read(issueId);
  await deps.jira.changeServed(item, { personaKeys });
  return panelOf({ ...item, personaKeys }, actor, deps);
}

import { AppError } from '../../domain/app-error';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import type { WorkItem } from '../../domain/items/work-item';
import type { ItemCall } from '../call';
import { said } from '../../domain/words/said';
import { panelOf } from './read-panel';
import type { Panel } from './read-panel';
import type { Requests } from '../requests';

/** Takes a need off an item. Taking off one that is not there changes nothing. */
export async function detachNeed(call: ItemCall, needKey: string, deps: Requests): Promise<Panel> {
  const item = await currentItem(call);
  if (!item.needKeys.includes(needKey)) return panelOf(call, item, deps);
  const needKeys = item.needKeys.filter((key) => key !== needKey);
  await deps.jira.changeServed(item, { needKeys });
  return panelOf(call, { ...item, needKeys }, deps);
}

/** Says how much of a need the item would satisfy. @throws AppError `not-found` when the need is not attached */
export async function setCoverage(
  call: ItemCall,
  needKey: string,
  coverage01: number,
  deps: Requests,
): Promise<Panel> {
  const item = await currentItem(call);
  if (!item.needKeys.includes(needKey)) {
    throw new AppError('not-found', said('items.need-not-attached', { needKey }), {
      needKey,
    });
  }
  const changed: WorkItem = { ...item, coverage: { ...item.coverage, [needKey]: coverage01 } };
  await deps.jira.changeServed(item, { needKeys: item.needKeys, coverage: changed.coverage });
  return panelOf(call, changed, deps);
}

/** Writes the present keys of merged needs and personas into the item's fields, with the coverage of the needs. */
export async function renameNeeds(call: ItemCall, deps: Requests): Promise<Panel> {
  const item = await currentItem(call);
  await deps.jira.changeServed(item, {
    needKeys: item.needKeys,
    personaKeys: item.personaKeys,
    coverage: item.coverage,
  });
  return panelOf(call, item, deps);
}

/** Says for which personas the item is meant. */
export async function setPersonas(
  call: ItemCall,
  personaKeys: readonly string[],
  deps: Requests,
): Promise<Panel> {
  await deps.jira.changeServed(call.item, { personaKeys });
  return panelOf(call, { ...call.item, personaKeys }, deps);
}

/** The item with the present keys of its needs: whatever is written next leaves no key of a merged need behind. */
async function currentItem(call: ItemCall): Promise<WorkItem> {
  return withCurrentKeys(call.item, (await call.model()).knowledge.formerKeys);
}

import { AppError } from '../../domain/app-error';
import { withCurrentKeys } from '../../domain/needs/former-keys';
import type { WorkItem } from '../../domain/items/work-item';
import type { ServedChange } from '../../ports/items/work-items';
import type { ItemCall } from '../call';
import { said } from '../../domain/words/said';
import { markItem } from '../mark-item';
import { inItemTurn } from './item-turn';
import { panelOf } from './read-panel';
import type { Panel } from './read-panel';
import type { Requests } from '../requests';

/**
 * Changes what the call's item serves. `decide` gets the item as it is when its turn has come, with the present keys of
 * its needs, so that whatever is written leaves no key of a merged need behind; null changes nothing.
 * @returns the item as it then is
 * @throws what `decide` throws, and AppError `conflict` when others write the item all the time
 */
export async function changeItem(
  call: ItemCall,
  decide: (item: WorkItem) => ServedChange | null,
  deps: Requests,
): Promise<WorkItem> {
  const { formerKeys } = (await call.model()).knowledge;
  const { item, wrote } = await inItemTurn(
    call,
    async (found) => {
      const current = withCurrentKeys(found, formerKeys);
      const change = decide(current);
      if (change === null) return null;
      await deps.jira.changeServed(current, change);
      return { ...current, ...change };
    },
    deps,
  );
  // Jira tells of it too, most of the time.
  if (wrote) await markItem(item, deps);
  return item;
}

/** Takes a need off an item. Taking off one that is not there changes nothing. */
export async function detachNeed(call: ItemCall, needKey: string, deps: Requests): Promise<Panel> {
  const item = await changeItem(
    call,
    ({ needKeys }) =>
      needKeys.includes(needKey) ? { needKeys: needKeys.filter((key) => key !== needKey) } : null,
    deps,
  );
  return panelOf(call, item, deps);
}

/** Says how much of a need the item would satisfy. @throws AppError `not-found` when the need is not attached */
export async function setCoverage(
  call: ItemCall,
  needKey: string,
  coverage01: number,
  deps: Requests,
): Promise<Panel> {
  const item = await changeItem(
    call,
    ({ needKeys, coverage }) => {
      if (!needKeys.includes(needKey)) {
        throw new AppError('not-found', said('items.need-not-attached', { needKey }), { needKey });
      }
      return { needKeys, coverage: { ...coverage, [needKey]: coverage01 } };
    },
    deps,
  );
  return panelOf(call, item, deps);
}

/** Writes the present keys of merged needs and personas into the item's fields, with the coverage of the needs. */
export async function renameNeeds(call: ItemCall, deps: Requests): Promise<Panel> {
  const item = await changeItem(
    call,
    ({ needKeys, personaKeys, coverage }) => ({ needKeys, personaKeys, coverage }),
    deps,
  );
  return panelOf(call, item, deps);
}

/** Says for which personas the item is meant. */
export async function setPersonas(
  call: ItemCall,
  personaKeys: readonly string[],
  deps: Requests,
): Promise<Panel> {
  return panelOf(call, await changeItem(call, () => ({ personaKeys }), deps), deps);
}

import type { panelProcedures } from '../../contract/items/procedures';
import { attachNeed } from '../../usecases/items/attach-need';
import { detachNeed, renameNeeds, setCoverage, setPersonas } from '../../usecases/items/change-served';
import { panelOf } from '../../usecases/items/read-panel';
import type { Requests } from '../../usecases/requests';
import { presentPanel } from './present-panel';
import type { Implementations } from '../procedure-types';

export function buildPanelProcedures(deps: Requests): Implementations<typeof panelProcedures> {
  return {
    'panel.read': async (_input, call) => presentPanel(await panelOf(call, call.item, deps)),
    'item.attach-need': async ({ attach }, call) => presentPanel(await attachNeed(call, attach, deps)),
    'item.detach-need': async ({ needKey }, call) => presentPanel(await detachNeed(call, needKey, deps)),
    'item.rename-needs': async (_input, call) => presentPanel(await renameNeeds(call, deps)),
    'item.set-coverage': async ({ needKey, coverage01 }, call) =>
      presentPanel(await setCoverage(call, needKey, coverage01, deps)),
    'item.set-personas': async ({ personaKeys }, call) =>
      presentPanel(await setPersonas(call, personaKeys, deps)),
  };
}

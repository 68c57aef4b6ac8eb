import type { PanelView } from '../../contract/items/panel-view';
import type { panelProcedures } from '../../contract/items/procedures';
import { attachNeed } from '../../usecases/items/attach-need';
import { detachNeed, renameNeeds, setCoverage, setPersonas } from '../../usecases/items/change-served';
import { evidenceOfTicket } from '../../usecases/items/evidence-of-ticket';
import type { TicketTraceDeps } from '../../usecases/items/evidence-of-ticket';
import { panelOf } from '../../usecases/items/read-panel';
import type { Panel } from '../../usecases/items/read-panel';
import type { Requests } from '../../usecases/requests';
import { presentPanel } from './present-panel';
import type { Implementations } from '../procedure-types';

export function buildPanelProcedures(
  deps: Requests & TicketTraceDeps,
): Implementations<typeof panelProcedures> {
  const shown = async (panel: Panel): Promise<PanelView> =>
    presentPanel(panel, await evidenceOfTicket(panel, deps));
  return {
    'panel.read': async (_input, call) => shown(await panelOf(call, call.item, deps)),
    'item.attach-need': async ({ attach }, call) => shown(await attachNeed(call, attach, deps)),
    'item.detach-need': async ({ needKey }, call) => shown(await detachNeed(call, needKey, deps)),
    'item.rename-needs': async (_input, call) => shown(await renameNeeds(call, deps)),
    'item.set-coverage': async ({ needKey, coverage01 }, call) =>
      shown(await setCoverage(call, needKey, coverage01, deps)),
    'item.set-personas': async ({ personaKeys }, call) => shown(await setPersonas(call, personaKeys, deps)),
  };
}

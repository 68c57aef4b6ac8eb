import type { panelProcedures } from '../../contract/items/procedures';
import { attachNeed } from '../../usecases/items/attach-need';
import { detachNeed, renameNeeds, setCoverage, setPersonas } from '../../usecases/items/change-served';
import { readPanel } from '../../usecases/items/read-panel';
import type { Requests } from '../../usecases/requests';
import { presentPanel } from './present-panel';
import type { Implementations } from '../procedure-types';

export function buildPanelProcedures(deps: Requests): Implementations<typeof panelProcedures> {
  return {
    'panel.read': async ({ issueId }, { actor }) => presentPanel(await readPanel(issueId, actor, deps)),
    'item.attach-need': async ({ issueId, attach }, { actor }) =>
      presentPanel(await attachNeed(issueId, attach, actor, deps)),
    'item.detach-need': async ({ issueId, needKey }, { actor }) =>
      presentPanel(await detachNeed(issueId, needKey, actor, deps)),
    'item.rename-needs': async ({ issueId }, { actor }) =>
      presentPanel(await renameNeeds(issueId, actor, deps)),
    'item.set-coverage': async ({ issueId, needKey, coverage01 }, { actor }) =>
      presentPanel(await setCoverage(issueId, needKey, coverage01, actor, deps)),
    'item.set-personas': async ({ issueId, personaKeys }, { actor }) =>
      presentPanel(await setPersonas(issueId, personaKeys, actor, deps)),
  };
}

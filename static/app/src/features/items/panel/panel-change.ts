import type { Coverage01 } from '@contract/identifiers';
import type { PanelView } from '@contract/items/panel-view';
import type { ProcedureInput } from '@contract/rpc';
import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';

/** One change of what the work item serves. */
export type PanelChange =
  | { readonly kind: 'attach'; readonly attach: ProcedureInput<'item.attach-need'>['attach'] }
  /** Replaces the keys of merged needs by the present ones. */
  | { readonly kind: 'rename' }
  | { readonly kind: 'detach'; readonly needKey: string }
  | { readonly kind: 'coverage'; readonly needKey: string; readonly coverage01: Coverage01 }
  | { readonly kind: 'personas'; readonly personaKeys: string[] };

/** Makes a change; the panel is shown as it is after it, without another read. */
export function useChangePanel(issueId: string): Act<PanelChange, PanelView> {
  return useAct((change, { write }) => {
    switch (change.kind) {
      case 'attach':
        return write('item.attach-need', { issueId, attach: change.attach });
      case 'rename':
        return write('item.rename-needs', { issueId });
      case 'detach':
        return write('item.detach-need', { issueId, needKey: change.needKey });
      case 'coverage': {
        const { needKey, coverage01 } = change;
        return write('item.set-coverage', { issueId, needKey, coverage01 });
      }
      case 'personas':
        return write('item.set-personas', { issueId, personaKeys: change.personaKeys });
    }
  });
}

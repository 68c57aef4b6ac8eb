import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Coverage01 } from '@contract/identifiers';
import type { PanelView } from '@contract/items/panel-view';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../../api/call';

const panelKey = (issueId: string): readonly string[] => ['panel', issueId];

/** Everything that the panel shows, in one call. */
export function usePanel(issueId: string): UseQueryResult<PanelView> {
  return useQuery({ queryKey: panelKey(issueId), queryFn: () => call('panel.read', { issueId }) });
}

/** One change of what the work item serves. */
export type PanelChange =
  | { readonly kind: 'attach'; readonly attach: ProcedureInput<'item.attach-need'>['attach'] }
  /** Replaces the keys of merged needs by the present ones. */
  | { readonly kind: 'rename' }
  | { readonly kind: 'detach'; readonly needKey: string }
  | { readonly kind: 'coverage'; readonly needKey: string; readonly coverage01: Coverage01 }
  | { readonly kind: 'personas'; readonly personaKeys: string[] };

export type ChangePanel = UseMutationResult<PanelView, Error, PanelChange>;

/** Makes a change and shows the panel as it is after it, without another read. */
export function useChangePanel(issueId: string): ChangePanel {
  const client = useQueryClient();
  return useMutation({
    // One after another: each answer is the whole panel, and the last one stays.
    scope: { id: `panel ${issueId}` },
    mutationFn: (change: PanelChange) => send(issueId, change),
    onSuccess: (panel) => {
      client.setQueryData(panelKey(issueId), panel);
      return client.invalidateQueries({ queryKey: ['needs'] });
    },
  });
}

function send(issueId: string, change: PanelChange): Promise<PanelView> {
  switch (change.kind) {
    case 'attach':
      return call('item.attach-need', { issueId, attach: change.attach });
    case 'rename':
      return call('item.rename-needs', { issueId });
    case 'detach':
      return call('item.detach-need', { issueId, needKey: change.needKey });
    case 'coverage':
      return call('item.set-coverage', { issueId, needKey: change.needKey, coverage01: change.coverage01 });
    case 'personas':
      return call('item.set-personas', { issueId, personaKeys: change.personaKeys });
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { CustomersView, PersonaCard, PersonaText } from '@contract/customers/customer-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../api/call';
import { mergeRecords } from '../records/merge/merge-data';
import type { MergeRequest } from '../records/merge/merge-data';

export function useCustomers(projectId: string): UseQueryResult<CustomersView> {
  return useQuery({
    queryKey: ['customers', projectId],
    queryFn: () => call('customers.read', { projectId }),
  });
}

export type CustomerAction =
  | { readonly kind: 'add'; readonly id: string; readonly persona: PersonaText }
  | { readonly kind: 'edit'; readonly id: string; readonly version: number; readonly persona: PersonaText }
  | { readonly kind: 'archive'; readonly id: string; readonly archived: boolean }
  | ({ readonly kind: 'merge' } & Omit<MergeRequest, 'projectId' | 'kind'>)
  /** Other shares on personas as they were seen; one that somebody changed meanwhile keeps theirs. */
  | { readonly kind: 'shares'; readonly personas: readonly PersonaCard[] }
  | { readonly kind: 'accounts'; readonly accounts: ProcedureInput<'account.put'>['accounts'] };

/** The newer persona where somebody else was faster; null when all is saved. */
export type CustomerOutcome = (PersonaText & { readonly version: number }) | null;

async function perform(projectId: string, action: CustomerAction): Promise<CustomerOutcome> {
  switch (action.kind) {
    case 'add':
      await call('persona.add', { projectId, id: action.id, persona: action.persona });
      return null;
    case 'edit': {
      const { id, version, persona } = action;
      const edit = await call('persona.edit', { projectId, id, version, persona });
      return edit.kind === 'conflict' ? edit.persona : null;
    }
    case 'archive':
      await call('persona.archive', { projectId, id: action.id, archived: action.archived });
      return null;
    case 'merge': {
      await mergeRecords({
        projectId,
        kind: 'persona',
        id: action.id,
        into: action.into,
        versions: action.versions,
      });
      return null;
    }
    case 'shares':
      for (const { id, version, ...card } of action.personas) {
        const { name, role, share01, strategicWeight, anti, quote, photo, traits } = card;
        const persona = { name, role, share01, strategicWeight, anti, quote, photo, traits };
        await call('persona.edit', { projectId, id, version, persona });
      }
      return null;
    case 'accounts':
      await call('account.put', { projectId, accounts: action.accounts });
      return null;
  }
}

/** Changes personas or accounts, then reads everything that speaks of them anew. */
export function useCustomerAction(
  projectId: string,
): UseMutationResult<CustomerOutcome, Error, CustomerAction> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: CustomerAction) => perform(projectId, action),
    onSuccess: () =>
      Promise.all(
        ['customers', 'accounts', 'segments', 'knowledge', 'landscape'].map((key) =>
          client.invalidateQueries({ queryKey: [key, projectId] }),
        ),
      ),
  });
}

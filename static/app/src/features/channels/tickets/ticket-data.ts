import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { z } from 'zod';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { getIssue } from '@jira/issues';
import { getProject } from '@jira/project';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import { searchProjects } from '../../../api/projects';

export interface ProductChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

const end = z.object({ key: z.string() });
const links = z.array(z.object({ inwardIssue: end.optional(), outwardIssue: end.optional() }));

/**
 * Projects whose product a ticket may speak about: those of the work it is linked to, which say most; its own;
 * then all others that the person can see.
 */
export function useProducts(issueId: string, projectId: string): UseQueryResult<ProductChoice[]> {
  return useQuery({
    queryKey: ['ticket-products', issueId],
    queryFn: async () => {
      const [issue, own, all] = await Promise.all([
        getIssue(jiraAsUser, issueId, ['issuelinks']),
        getProject(jiraAsUser, projectId),
        searchProjects(''),
      ]);
      const linked = (links.safeParse(issue.fields['issuelinks']).data ?? [])
        .flatMap((link) => [link.inwardIssue?.key, link.outwardIssue?.key])
        .map((key) => key?.replace(/-\d+$/, ''));
      const near = all.filter((project) => linked.includes(project.key));
      return [...new Map([...near, own, ...all].map((project) => [project.id, project])).values()];
    },
  });
}

export function useTicket(
  projectId: string | null,
  ticketId: string,
): UseQueryResult<ProcedureOutput<'ticket.read'>> {
  return useQuery({
    queryKey: ['ticket', projectId, ticketId],
    queryFn: () => call('ticket.read', { projectId: projectId ?? '', ticketId }),
    enabled: projectId !== null,
  });
}

export function useSaveTicket(): UseMutationResult<PieceView, Error, ProcedureInput<'ticket.save'>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: ProcedureInput<'ticket.save'>) => (await call('ticket.save', input)).piece,
    onSuccess: (_, { projectId, ticketId }) =>
      client.invalidateQueries({ queryKey: ['ticket', projectId, ticketId] }),
  });
}

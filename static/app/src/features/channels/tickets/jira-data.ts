import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { StandingView } from '@contract/channels/channel-views';
import type { ProcedureInput } from '@contract/rpc';
import { AppError } from '@domain/app-error';
import { countIssues, findTicketPlace, searchTickets } from '@jira/tickets';
import type { TicketPlace } from '@jira/tickets';
import type { Ticket } from '@domain/channels/ticket';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import { searchProjects } from '../../../api/projects';
import type { ProjectChoice } from '../../../api/projects';

const POLL_MS = 1_500;

export interface Look {
  readonly jql: string;
  readonly place: TicketPlace;
  readonly count: number;
  readonly tickets: readonly Ticket[];
}

/** Asks Jira, as the person, what a query finds: about how many, and the first of them. */
export async function lookAt(jql: string): Promise<Look> {
  const place = await findTicketPlace(jiraAsUser);
  const [count, page] = await Promise.all([
    countIssues(jiraAsUser, jql),
    searchTickets(jiraAsUser, place, jql, null),
  ]);
  // Jira's count is only about right; what is there in full is counted.
  return {
    jql,
    place,
    count: page.nextPageToken === null ? page.tickets.length : count,
    tickets: page.tickets,
  };
}

/** Service desks that the person works at. */
export function useServiceDesks(): UseQueryResult<readonly ProjectChoice[]> {
  return useQuery({
    queryKey: ['service-desks'],
    queryFn: async () =>
      (await searchProjects('')).filter((project) => project.projectTypeKey === 'service_desk'),
  });
}

const underWay = ({ job }: StandingView): boolean => job?.state === 'waiting' || job?.state === 'running';

/** Imports that run by themselves; asked again while one is on its way. */
export function useStanding(projectId: string): UseQueryResult<StandingView[]> {
  return useQuery({
    queryKey: ['standing', projectId],
    queryFn: async () => (await call('standing.list', { projectId })).imports,
    refetchInterval: (query) => (query.state.data?.some(underWay) === true ? POLL_MS : false),
  });
}

export type StandingAct =
  | { readonly kind: 'save'; readonly input: Omit<ProcedureInput<'standing.save'>, 'projectId'> }
  | { readonly kind: 'run' | 'stop'; readonly id: string }
  | { readonly kind: 'delete'; readonly id: string; readonly pieces: boolean };

export function useStandingAct(projectId: string): UseMutationResult<void, Error, StandingAct> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: StandingAct) => perform(projectId, act),
    onSettled: async () => {
      const keys = ['standing', 'evidence', 'evidence-count', 'knowledge'];
      await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key, projectId] })));
    },
  });
}

/** @throws AppError `conflict` when somebody else has changed the import meanwhile: it is shown anew */
async function keep(
  projectId: string,
  input: Omit<ProcedureInput<'standing.save'>, 'projectId'>,
): Promise<void> {
  const answer = await call('standing.save', { projectId, ...input });
  if (answer.kind === 'saved') return;
  const message =
    'Somebody else changed this import meanwhile. It is loaded anew; save again if you still want to.';
  throw new AppError('conflict', message);
}

async function perform(projectId: string, act: StandingAct): Promise<void> {
  switch (act.kind) {
    case 'save':
      await keep(projectId, act.input);
      if (act.input.version === 0) await call('standing.run', { projectId, id: act.input.standing.id });
      return;
    case 'run':
      await call('standing.run', { projectId, id: act.id });
      return;
    case 'stop':
      await call('standing.stop', { projectId, id: act.id });
      return;
    case 'delete': {
      let more = true;
      while (more) ({ more } = await call('standing.delete', { projectId, id: act.id, pieces: act.pieces }));
    }
  }
}

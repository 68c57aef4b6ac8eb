import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { PulseView } from '@contract/evidence/analysis-views';
import type { NewNeed } from '@contract/needs/new-need';
import type { ProcedureOutput } from '@contract/rpc';
import { call } from '../../../api/call';

/** Wordings that the newest pieces share. */
export function useThemes(
  projectId: string,
  triage: 'any' | 'new',
): UseQueryResult<ProcedureOutput<'analysis.themes'>> {
  return useQuery({
    queryKey: ['analysis', projectId, 'themes', triage],
    queryFn: () => call('analysis.themes', { projectId, triage }),
  });
}

/** Pairs among the newest pieces that say nearly the same. */
export function useTwins(projectId: string): UseQueryResult<ProcedureOutput<'analysis.twins'>> {
  return useQuery({
    queryKey: ['analysis', projectId, 'twins'],
    queryFn: () => call('analysis.twins', { projectId }),
  });
}

const pulseKey = (projectId: string): readonly string[] => ['analysis', projectId, 'pulse'];

/** Needs that are loud this week, and needs to look at again. */
export function usePulse(projectId: string): UseQueryResult<PulseView> {
  return useQuery({ queryKey: pulseKey(projectId), queryFn: () => call('analysis.pulse', { projectId }) });
}

export function useCheckNeed(projectId: string): UseMutationResult<PulseView, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (needKey: string) => call('analysis.checked', { projectId, needKey }),
    onSuccess: (pulse) => {
      client.setQueryData(pulseKey(projectId), pulse);
    },
  });
}

/** Links many pieces to a need that is there, or to one that is made for them first. */
export type LinkAll = { readonly ids: readonly string[] } & (
  { readonly needKey: string } | { readonly need: NewNeed }
);

export interface LinkedAll {
  readonly needKey: string;
  readonly linked: number;
}

export function useLinkAll(projectId: string): UseMutationResult<LinkedAll, Error, LinkAll> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (request: LinkAll): Promise<LinkedAll> => {
      const needKey =
        'needKey' in request
          ? request.needKey
          : (await call('need.add', { projectId, need: request.need })).needKey;
      const { linked } = await call('analysis.link', { projectId, ids: [...request.ids], link: { needKey } });
      return { needKey, linked };
    },
    onSettled: () => changed(client, projectId),
  });
}

/** Merges the second of a pair into the first; every voice stays. */
export function useMergeTwins(
  projectId: string,
): UseMutationResult<unknown, Error, { readonly id: string; readonly into: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, into }: { readonly id: string; readonly into: string }) =>
      call('evidence.merge', { projectId, id, into }),
    onSettled: () => changed(client, projectId),
  });
}

async function changed(client: ReturnType<typeof useQueryClient>, projectId: string): Promise<void> {
  const keys = ['analysis', 'evidence', 'evidence-count', 'knowledge'];
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key, projectId] })));
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { LandscapeDot, NeedDetail, PastLandscape } from '@contract/needs/need-views';
import type { ProcedureInput } from '@contract/rpc';
import { call } from '../../api/call';
import { mergeRecords } from '../records/merge/merge-data';
import type { MergeRequest } from '../records/merge/merge-data';

export interface LandscapeNow {
  readonly dots: readonly LandscapeDot[];
  /** The landscape of last quarter; null where nothing that old was kept. */
  readonly past: PastLandscape;
}

/** Every need in every persona: importance, satisfaction and gap with their intervals, and where they stood. */
export function useLandscape(projectId: string, segmentId: string | null): UseQueryResult<LandscapeNow> {
  return useQuery({
    queryKey: ['landscape', projectId, segmentId],
    queryFn: () => wholeLandscape(projectId, segmentId),
  });
}

/** A product with many needs and personas has more dots than one answer may hold. */
async function wholeLandscape(projectId: string, segmentId: string | null): Promise<LandscapeNow> {
  let page = await call('need.landscape', { projectId, segmentId });
  const dots = [...page.dots];
  const pastDots = [...(page.past?.dots ?? [])];
  while (page.next !== null) {
    page = await call('need.landscape', { projectId, segmentId, from: page.next });
    dots.push(...page.dots);
    pastDots.push(...(page.past?.dots ?? []));
  }
  return { dots, past: page.past === null ? null : { ...page.past, dots: pastDots } };
}

export function useNeed(projectId: string, needKey: string): UseQueryResult<NeedDetail> {
  return useQuery({
    queryKey: ['need', projectId, needKey],
    queryFn: () => call('need.read', { projectId, needKey }),
  });
}

export type NeedAction =
  | { readonly kind: 'edit'; readonly request: Omit<ProcedureInput<'need.edit'>, 'projectId'> }
  | { readonly kind: 'survey'; readonly request: Omit<ProcedureInput<'need.survey'>, 'projectId'> }
  | { readonly kind: 'rate'; readonly request: Omit<ProcedureInput<'need.rate'>, 'projectId'> }
  | { readonly kind: 'split'; readonly request: Omit<ProcedureInput<'need.split'>, 'projectId'> }
  | { readonly kind: 'merge'; readonly request: Omit<MergeRequest, 'projectId' | 'kind'> }
  | { readonly kind: 'add'; readonly request: Omit<ProcedureInput<'need.add'>, 'projectId'> };

/** The newer need where somebody else was faster; null when the change is saved. */
export type NeedOutcome = NeedDetail | null;

async function perform(projectId: string, action: NeedAction): Promise<NeedOutcome> {
  switch (action.kind) {
    case 'edit': {
      const edit = await call('need.edit', { projectId, ...action.request });
      return edit.kind === 'conflict' ? edit.need : null;
    }
    case 'survey':
      await call('need.survey', { projectId, ...action.request });
      return null;
    case 'rate':
      await call('need.rate', { projectId, ...action.request });
      return null;
    case 'split':
      await call('need.split', { projectId, ...action.request });
      return null;
    case 'merge':
      await mergeRecords({ projectId, kind: 'need', ...action.request });
      return null;
    case 'add':
      await call('need.add', { projectId, ...action.request });
      return null;
  }
}

/** Changes a need, then reads list, landscape and need anew. */
export function useNeedAction(projectId: string): UseMutationResult<NeedOutcome, Error, NeedAction> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: NeedAction) => perform(projectId, action),
    onSuccess: () =>
      Promise.all(
        ['knowledge', 'landscape', 'need'].map((key) =>
          client.invalidateQueries({ queryKey: [key, projectId] }),
        ),
      ),
  });
}

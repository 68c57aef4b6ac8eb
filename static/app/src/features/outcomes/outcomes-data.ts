import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type {
  BetaView,
  ImpactView,
  MemberView,
  NeedProposal,
  OutcomesView,
  OutcomeView,
  ValidationView,
} from '@contract/outcomes/outcome-views';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { call } from '../../api/call';

const keys = {
  impact: (issueId: string) => ['impact', issueId],
  validation: (issueId: string) => ['validation', issueId],
  outcome: (issueId: string) => ['outcome', issueId],
  beta: (issueId: string) => ['beta', issueId],
} as const;

/** What the item changes for each persona. */
export function useImpact(issueId: string): UseQueryResult<ImpactView> {
  return useQuery({ queryKey: keys.impact(issueId), queryFn: () => call('impact.read', { issueId }) });
}

/** The item's tests. */
export function useValidation(issueId: string): UseQueryResult<ValidationView> {
  return useQuery({
    queryKey: keys.validation(issueId),
    queryFn: () => call('validation.read', { issueId }),
  });
}

type TestText = ProcedureInput<'validation.add'>['test'];
export type TestChange =
  | { readonly kind: 'add'; readonly id: string; readonly test: TestText }
  | { readonly kind: 'edit'; readonly id: string; readonly version: number; readonly test: TestText }
  | { readonly kind: 'delete'; readonly id: string };

type TestAnswer = ProcedureOutput<'validation.edit'>;

/** Adds, edits or deletes a test; `conflict` when somebody else was faster, then nothing was written. */
export function useChangeTest(issueId: string): UseMutationResult<TestAnswer, Error, TestChange> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: TestChange): Promise<TestAnswer> => {
      switch (change.kind) {
        case 'add':
          return {
            kind: 'saved',
            validation: await call('validation.add', { issueId, id: change.id, test: change.test }),
          };
        case 'edit':
          return call('validation.edit', {
            issueId,
            id: change.id,
            version: change.version,
            test: change.test,
          });
        case 'delete':
          return { kind: 'saved', validation: await call('validation.delete', { issueId, id: change.id }) };
      }
    },
    onSuccess: ({ validation }) => {
      client.setQueryData(keys.validation(issueId), validation);
    },
  });
}

/** Verdicts, askers and the ledger of the item. */
export function useOutcome(issueId: string): UseQueryResult<OutcomeView> {
  return useQuery({ queryKey: keys.outcome(issueId), queryFn: () => call('outcome.read', { issueId }) });
}

export type Verdict = ProcedureInput<'outcome.judge'>['verdict'];

/** Says whether a need is met now; null takes it back. */
export function useJudge(
  issueId: string,
): UseMutationResult<OutcomeView, Error, { readonly needKey: string; readonly verdict: Verdict }> {
  const client = useQueryClient();
  return useMutation({
    // One after another, so that the last word that was chosen is the one that stays.
    scope: { id: `outcome ${issueId}` },
    mutationFn: (judged: { readonly needKey: string; readonly verdict: Verdict }) =>
      call('outcome.judge', { issueId, ...judged }),
    onSuccess: (outcome) => {
      client.setQueryData(keys.outcome(issueId), outcome);
      void client.invalidateQueries({ queryKey: keys.impact(issueId) });
      void client.invalidateQueries({ queryKey: ['outcomes'] });
    },
  });
}

export type Replies = ProcedureInput<'outcome.tell'>['replies'];
export type ReplyResults = ProcedureOutput<'outcome.tell'>['results'];

/** How many replies one call sends: each is a request to Jira, and a call may take 25 s. */
const REPLIES_A_CALL = 10;

/** Sends replies, ten a call; the results of all of them. */
export function useTell(issueId: string): UseMutationResult<ReplyResults, Error, Replies> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (replies: Replies) => {
      const results: ReplyResults = [];
      for (let from = 0; from < replies.length; from += REPLIES_A_CALL) {
        const part = replies.slice(from, from + REPLIES_A_CALL);
        const answer = await call('outcome.tell', { issueId, replies: part });
        results.push(...answer.results);
        client.setQueryData(keys.outcome(issueId), answer.outcome);
      }
      return results;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['outcomes'] }),
  });
}

/** Says of a reply whose fate is unclear whether the customer has it. */
export function useSettle(
  issueId: string,
): UseMutationResult<OutcomeView, Error, { readonly audience: string; readonly told: boolean }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settled: { readonly audience: string; readonly told: boolean }) =>
      call('outcome.settle', { issueId, ...settled }),
    onSuccess: (outcome) => {
      client.setQueryData(keys.outcome(issueId), outcome);
    },
  });
}

export type CohortFilter = NonNullable<ProcedureInput<'beta.read'>['filter']>;

/** The beta of the item, with proposals that fit the filter. */
export function useBeta(issueId: string, filter: CohortFilter): UseQueryResult<BetaView> {
  return useQuery({
    queryKey: [...keys.beta(issueId), filter],
    queryFn: () => call('beta.read', { issueId, filter }),
    placeholderData: (before) => before,
  });
}

/** What somebody changes about a tester; the rest stays. */
export type MemberPart = Partial<ProcedureInput<'beta.edit'>['member']>;

export type BetaChange =
  | { readonly kind: 'invite'; readonly audiences: string[] }
  | {
      readonly kind: 'edit';
      readonly member: MemberView;
      readonly part: MemberPart;
    };

/** Notes invitations and what testers say; gives `conflict` when somebody else was faster. */
export function useChangeBeta(issueId: string): UseMutationResult<'saved' | 'conflict', Error, BetaChange> {
  const client = useQueryClient();
  return useMutation({
    // One after another, each on top of what the one before has left.
    scope: { id: `beta ${issueId}` },
    mutationFn: async (change: BetaChange) => {
      if (change.kind === 'invite') {
        await call('beta.invite', { issueId, audiences: change.audiences });
        return 'saved';
      }
      const newest = client
        .getQueriesData<BetaView>({ queryKey: keys.beta(issueId) })
        .flatMap(([, view]) => view?.members ?? [])
        .reduce(
          (last, one) => (one.id === last.id && one.version > last.version ? one : last),
          change.member,
        );
      const { id, version, state, before, after, verdict, note } = newest;
      const member = { state, before, after, verdict, note, ...change.part };
      return (await call('beta.edit', { issueId, id, version, member })).kind;
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.beta(issueId) }),
  });
}

/** What the item's own text says about the need behind it. */
export function useProposal(issueId: string): UseQueryResult<NeedProposal> {
  return useQuery({
    queryKey: ['propose-need', issueId],
    queryFn: () => call('item.propose-need', { issueId }),
  });
}

/** Outcomes of the whole product. */
export function useOutcomes(projectId: string): UseQueryResult<OutcomesView> {
  return useQuery({
    queryKey: ['outcomes', projectId],
    queryFn: () => call('outcomes.read', { projectId }),
  });
}

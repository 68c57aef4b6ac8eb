import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { BenefitChange, LensLineView } from '@contract/roadmap/share-views';
import type { Audience } from '@domain/roadmap/lens';
import { call } from '../../../api/call';

/** Items that the server reads at once. */
const BATCH = 100;
/** More than this is no roadmap to show to others; the page says so. */
export const MOST_SHARED = 1_000;
const AT_ONCE = 3;

/** An item as the audience may see it, and the benefit that is written for it. */
export interface SharedItem {
  readonly issueId: string;
  readonly line: LensLineView;
  readonly benefit: BenefitChange;
}

/** The items through the audience's lens, redacted on the server; those that the person may not see are missing. */
export function useSharedItems(
  projectId: string,
  audience: Audience,
  issueIds: readonly string[],
): UseQueryResult<readonly SharedItem[]> {
  return useQuery({
    queryKey: ['shared', projectId, audience, issueIds],
    queryFn: () => readShared(projectId, audience, issueIds.slice(0, MOST_SHARED)),
    // Another filter of the same audience may show what was there until it is answered; another audience may not.
    placeholderData: (before, query) =>
      query?.queryKey[2] === audience ? keepPreviousData(before) : undefined,
  });
}

async function readShared(
  projectId: string,
  audience: Audience,
  issueIds: readonly string[],
): Promise<readonly SharedItem[]> {
  const batches = Array.from({ length: Math.ceil(issueIds.length / BATCH) }, (_, at) => ({
    at,
    ids: issueIds.slice(at * BATCH, (at + 1) * BATCH),
  }));
  const answers: (readonly SharedItem[])[] = batches.map(() => []);
  const waiting = [...batches];
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { ids, at } = batch;
      const { lines, benefits } = await call('share.lines', { projectId, audience, issueIds: [...ids] });
      answers[at] = ids.flatMap((issueId, place) => {
        const line = lines[place];
        const benefit = benefits[place];
        return line == null || benefit === undefined ? [] : [{ issueId, line, benefit }];
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers.flat();
}

/** Writes what a work item gives to customers. */
export function useWriteBenefit(issueId: string): UseMutationResult<BenefitChange, Error, BenefitChange> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (benefit) => call('benefit.of-item', { issueId, benefit }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['shared'] }),
  });
}

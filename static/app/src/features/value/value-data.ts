import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { ComparisonView, ExplanationView, WhatIfChange, WhatIfView } from '@contract/value/value-views';
import type { ProcedureOutput } from '@contract/rpc';
import { jiraPath } from '@jira/jira-path';
import { requestJson } from '@jira/jira-transport';
import { call } from '../../api/call';
import { jiraAsUser } from '../../api/jira';

/** Long enough that a slider under a finger asks once. */
const SETTLE_MS = 250;

/** The quotes behind a need of a work item, for one persona or for all. */
export function useVoices(
  issueId: string,
  needKey: string,
  personaKey: string | undefined,
): UseQueryResult<ProcedureOutput<'score.evidence'>> {
  return useQuery({
    queryKey: ['voices', issueId, needKey, personaKey ?? ''],
    queryFn: () =>
      call('score.evidence', { issueId, needKey, ...(personaKey === undefined ? {} : { personaKey }) }),
  });
}

/** What would add so many points to the priority. */
export function useExplanation(issueId: string, points: number): UseQueryResult<ExplanationView> {
  const settled = useSettled(points, SETTLE_MS);
  return useQuery({
    queryKey: ['explain', issueId, settled],
    queryFn: () => call('score.explain', { issueId, points: settled }),
    placeholderData: keepPreviousData,
  });
}

/** The effect of moved sliders, once they have come to rest. */
export function useWhatIf(issueId: string, changes: readonly WhatIfChange[]): UseQueryResult<WhatIfView> {
  const key = useSettled(JSON.stringify(changes), SETTLE_MS);
  return useQuery({
    queryKey: ['what-if', issueId, key],
    queryFn: () => call('score.what-if', { issueId, changes: JSON.parse(key) as WhatIfChange[] }),
    placeholderData: keepPreviousData,
  });
}

const issueJson = z.object({ id: z.string(), fields: z.object({ summary: z.string() }) });

export interface Comparison {
  readonly view: ComparisonView;
  /** Summary of the other work item, in Jira's own words. */
  readonly summary: string;
}

/** Two work items line by line; the other one is found by its key, as the person. `null` asks nothing. */
export function useComparison(issueId: string, otherKey: string | null): UseQueryResult<Comparison> {
  return useQuery({
    queryKey: ['compare', issueId, otherKey],
    enabled: otherKey !== null,
    queryFn: async () => {
      const path = jiraPath`/rest/api/3/issue/${otherKey ?? ''}?fields=${'summary'}`;
      const other = await requestJson(jiraAsUser, issueJson, path);
      const view = await call('score.compare', { issueId, otherIssueId: other.id });
      return { view, summary: other.fields.summary };
    },
  });
}

/** The value once it has not changed for `ms` milliseconds. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [value, ms]);
  return settled;
}

import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { requestJson } from './http';

interface JiraQueryOptions {
  readonly isEnabled?: boolean;
  /** Keeps the former answer on screen while another address is asked, for lists with changing filters. */
  readonly keepsPrevious?: boolean;
  /** How long an answer counts as fresh, for what hardly ever changes. */
  readonly staleMs?: number;
}

/** Reads a same-origin address of Jira's REST API; a null path asks nothing. */
export function useJira<T>(
  path: string | null,
  schema: z.ZodType<T>,
  options: JiraQueryOptions = {},
): UseQueryResult<T> {
  return useQuery({
    queryKey: ['rest', path],
    queryFn: ({ signal }) => requestJson(path ?? '', schema, { signal }),
    enabled: path !== null && options.isEnabled !== false,
    staleTime: options.staleMs ?? 0,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Asks everything on screen again; after a write. */
export function useReloadJira(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ['rest'] }), [client]);
}

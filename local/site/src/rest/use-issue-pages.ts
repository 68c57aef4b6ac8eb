import { useInfiniteQuery } from '@tanstack/react-query';
import { requestJson } from './http';
import { issuePageSchema } from './jira-shapes';

/**
 * A list of work items that Jira gives in pages by token; `path` has its query but no token. Null asks
 * nothing.
 */
export function useIssuePages(path: string | null) {
  const query = useInfiniteQuery({
    queryKey: ['rest', 'pages', path],
    enabled: path !== null,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      requestJson(withToken(path ?? '', pageParam), issuePageSchema, { signal }),
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
  });
  return { ...query, issues: query.data?.pages.flatMap((page) => page.issues) ?? [] };
}

/** The address of the page that a token stands for; null is the first. */
export function withToken(path: string, token: string | null): string {
  return token === null ? path : `${path}&nextPageToken=${encodeURIComponent(token)}`;
}

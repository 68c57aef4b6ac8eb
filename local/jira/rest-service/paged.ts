import { type Call, readCount } from '../rest/call';

const MOST = 100;

/** One page of a list in the shape of the service desk API, which counts differently from the platform. */
export function paged<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
): Record<string, unknown> & { readonly values: unknown[] } {
  const start = readCount(call, 'start', 0, Number.MAX_SAFE_INTEGER);
  const limit = readCount(call, 'limit', 50, MOST);
  const values = items.slice(start, start + limit).map(render);
  const isLastPage = start + values.length >= items.length;
  const { baseUrl } = call.state;
  const address = (from: number): string => {
    const url = new URL(call.request.path, baseUrl);
    url.searchParams.set('start', String(from));
    url.searchParams.set('limit', String(limit));
    return url.href;
  };
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: new URL(call.request.path, baseUrl).href,
      base: baseUrl,
      context: '',
      ...(isLastPage ? {} : { next: address(start + limit) }),
      ...(start > 0 ? { prev: address(Math.max(0, start - limit)) } : {}),
    },
    values,
  };
}

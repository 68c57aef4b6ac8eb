/** The address of a page of results; the page's token is added by whoever walks the pages. */
export function searchPath(jql: string, fieldIds: readonly string[], maxResults: number): string {
  const query = new URLSearchParams({ jql, fields: fieldIds.join(','), maxResults: String(maxResults) });
  return `/rest/api/3/search/jql?${query.toString()}`;
}

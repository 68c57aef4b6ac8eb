/** Names the kept view in an address; the filters stand there too, so a link works for who may not see the view. */
const VIEW_PARAM = 'view-id';
/** Says which view of its place is open; a place's first view needs no saying. */
const SHOWN_PARAM = 'view';

/** The view that an address names, and the address without it. */
export function openViewOf(search: string): { readonly id: string | null; readonly bare: string } {
  const params = new URLSearchParams(search);
  const id = params.get(VIEW_PARAM);
  params.delete(VIEW_PARAM);
  return { id, bare: searchOf(params) };
}

/** The address with the view named in it; `null` names none. */
export function withOpenView(search: string, id: string | null): string {
  if (id === null) return search;
  const params = new URLSearchParams(search);
  params.set(VIEW_PARAM, id);
  return `?${params.toString()}`;
}

/** The whole address of what is shown, as a kept view holds it: also which view of the place; null = its first. */
export function wholeSearch(bare: string, shown: string | null): string {
  const params = new URLSearchParams(bare);
  params.delete(SHOWN_PARAM);
  if (shown === null) return searchOf(params);
  return `?${SHOWN_PARAM}=${shown}${params.size === 0 ? '' : `&${params.toString()}`}`;
}

function searchOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Names the kept view in an address; the filters stand there too, so a link works for who may not see the view. */
const VIEW_PARAM = 'view-id';

/** The view that an address names, and the address without it. */
export function openViewOf(search: string): { readonly id: string | null; readonly bare: string } {
  const params = new URLSearchParams(search);
  const id = params.get(VIEW_PARAM);
  params.delete(VIEW_PARAM);
  const rest = params.toString();
  return { id, bare: rest === '' ? '' : `?${rest}` };
}

/** The address with the view named in it; `null` names none. */
export function withOpenView(search: string, id: string | null): string {
  if (id === null) return search;
  const params = new URLSearchParams(search);
  params.set(VIEW_PARAM, id);
  return `?${params.toString()}`;
}

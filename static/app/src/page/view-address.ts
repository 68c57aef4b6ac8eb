import type { PageLocation } from '../features/tab';

const VIEW_PARAM = 'view';

/** The search part of an address with another view named in it; the filters of the view before go with it. */
export function searchOfView(view: string): string {
  return `?${VIEW_PARAM}=${view}`;
}

/**
 * The address as a view sees it: what it writes there never loses which view is open, so that a filter that is cleared
 * does not lead to another view.
 */
export function insideView(address: PageLocation): PageLocation {
  const asked = new URLSearchParams(address.search);
  const view = asked.get(VIEW_PARAM);
  if (view === null) return address;
  asked.delete(VIEW_PARAM);
  const rest = asked.toString();
  return {
    ...address,
    search: rest === '' ? '' : `?${rest}`,
    setSearch: (search) => {
      const next = new URLSearchParams(search);
      // In front, where a person who reads the address looks for it.
      address.setSearch(`${searchOfView(view)}${next.size === 0 ? '' : `&${next.toString()}`}`);
    },
  };
}

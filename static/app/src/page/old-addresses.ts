import { MAP_KINDS } from '@domain/records/map';
import { pages, places } from './places';

/** An address inside the project page: the route of a place or page, and the search part, empty or with its `?`. */
export interface Address {
  readonly route: string;
  readonly search: string;
}

/** Where each subpage of the first edition went: its place now, and the view of it. */
const moved: Readonly<Record<string, { readonly route: string; readonly view: string }>> = {
  needs: { route: 'insights', view: 'needs' },
  evidence: { route: 'insights', view: 'inbox' },
  goals: { route: 'outcomes', view: 'goals' },
  surveys: { route: 'customers', view: 'surveys' },
  release: { route: 'priorities', view: 'release' },
  audit: { route: 'outcomes', view: 'health' },
};

/** Views of the first edition's roadmap that have another name or place now. */
const movedViews: Readonly<Record<string, { readonly route: string; readonly view: string }>> = {
  tree: { route: 'roadmap', view: 'list' },
  matrix: { route: 'priorities', view: 'matrix' },
  solutions: { route: 'insights', view: 'solutions' },
};

/**
 * Where an address leads today, with all else that it asked for: links in mails, bookmarks and comments outlive the
 * screens that they were made on. Null where it leads there by itself.
 */
export function addressNow({ route, search }: Address): Address | null {
  const asked = new URLSearchParams(search);
  const view = asked.get('view');
  const place = moved[route];
  const item = asked.get('item');
  if (route === 'outcomes' && item !== null) {
    asked.delete('item');
    asked.set('open', `item:${item}`);
    return { route, search: textOf(asked) };
  }
  if (place !== undefined) {
    // Analysis and KPIs stood in these as views of their own.
    if (view !== 'analysis' && view !== 'kpis') asked.set('view', place.view);
    return { route: place.route, search: textOf(asked) };
  }
  if (route === 'roadmap' && view !== null && movedViews[view] !== undefined) {
    asked.set('view', movedViews[view].view);
    return { route: movedViews[view].route, search: textOf(asked) };
  }
  if (route === 'customers' && asked.has('persona') && view !== null && view !== 'personas') {
    const map = MAP_KINDS.find((kind) => kind === view);
    asked.delete('view');
    if (map !== undefined) asked.set('map', map);
    return { route, search: textOf(asked) };
  }
  if ([...places, ...pages].some((known) => known.route === route)) return null;
  return { route: places[0].route, search };
}

function textOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

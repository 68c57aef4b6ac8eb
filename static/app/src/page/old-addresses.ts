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

/** Kinds of what is open in the drawer that an address may name without saying `open`. */
const OPENED_BY_NAME = ['item', 'account', 'quote'] as const;

/** In which view a thing is to be seen that an address names and no drawer shows. */
const VIEW_OF = [
  { name: 'goal', route: 'outcomes', view: 'goals' },
  { name: 'segment', route: 'customers', view: 'segments' },
  { name: 'survey', route: 'customers', view: 'surveys' },
  { name: 'import', route: 'insights', view: 'inbox' },
] as const;

/**
 * Where an address leads today, with all else that it asked for: links in mails, bookmarks and comments outlive the
 * screens that they were made on. Null where it leads there by itself.
 */
export function addressNow({ route, search }: Address): Address | null {
  const asked = new URLSearchParams(search);
  const view = asked.get('view');
  const place = moved[route];
  // What is opened beside a place may stand in an address by its kind; the matrix has a word of that name itself.
  const beside = OPENED_BY_NAME.find((kind) => asked.has(kind) && !(kind === 'item' && view === 'matrix'));
  if (beside !== undefined) {
    const id = asked.get(beside) ?? '';
    asked.delete(beside);
    if (!asked.has('open')) asked.set('open', `${beside}:${id}`);
    return { route, search: textOf(asked) };
  }
  const shows = view === null ? VIEW_OF.find(({ name }) => asked.has(name)) : undefined;
  if (shows !== undefined) {
    asked.set('view', shows.view);
    return { route: shows.route, search: textOf(asked) };
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
  // A place that there never was is said like a view that there is not.
  if (route !== '' && view === null) asked.set('view', route);
  return { route: places[0].route, search: textOf(asked) };
}

function textOf(params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

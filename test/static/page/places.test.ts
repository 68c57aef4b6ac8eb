import { readManifest } from '../../../local/forge/manifest';
import type { Contents } from '../../../static/app/src/page/contents';
import { offeredIn, openViewIn, pages, placeOf, places } from '../../../static/app/src/page/places';

const nothing: Contents = {
  needs: 0,
  served: false,
  done: false,
  accounts: 0,
  segments: 0,
  sessions: false,
  surveys: 0,
};
const much: Contents = {
  needs: 14,
  served: true,
  done: true,
  accounts: 8,
  segments: 2,
  sessions: true,
  surveys: 3,
};

function names(route: string, contents: Contents, { search = '', everything = false } = {}): string[] {
  const place = placeOf(route);
  const open = openViewIn(place, search, contents);
  return offeredIn(place, { open, contents, everything }).map(({ name }) => name);
}

describe('The places of the project page', () => {
  it('are the five entries of Jira’s side bar, in its order', () => {
    const manifest = readManifest(`${__dirname}/../../..`);
    expect(JSON.stringify(manifest)).toContain('"layout":"blank"');
    const routes = places.map(({ route }) => route);
    expect(routes).toEqual(['roadmap', 'priorities', 'insights', 'customers', 'outcomes']);
    const [, listed = ''] = /"pages":(\[.*?\}\])/.exec(JSON.stringify(manifest)) ?? [];
    expect([...listed.matchAll(/"route":"(\w+)"/g)].map(([, route]) => route)).toEqual(routes);
    expect(pages.map(({ route }) => route)).toEqual(['changes', 'share', 'direction', 'history']);
  });

  it('offer a view once it has content, and all to who wants to see everything', () => {
    expect(names('insights', nothing)).toEqual(['needs', 'inbox', 'imports']);
    expect(names('customers', nothing)).toEqual(['personas']);
    expect(names('outcomes', nothing)).toEqual(['goals', 'kpis', 'health']);
    for (const { route, views } of places) {
      const all = views.map(({ name }) => name);
      expect(names(route, much)).toEqual(all);
      expect(names(route, nothing, { everything: true })).toEqual(all);
    }
  });

  it('open the first view that has something to show', () => {
    expect(openViewIn(placeOf('outcomes'), '', nothing).name).toBe('goals');
    expect(openViewIn(placeOf('outcomes'), '', much).name).toBe('results');
    expect(openViewIn(placeOf('roadmap'), '?view=no-such-view', much).name).toBe('board');
  });

  it('offer a view that the address asks for, also without content', () => {
    expect(names('customers', nothing, { search: '?view=surveys' })).toEqual(['personas', 'surveys']);
    expect(names('outcomes', nothing, { search: '?view=results' })).toContain('results');
  });
});

import { call, keysOf, open, useSite, withValues } from './live-fixture';

useSite();

describe('JQL on the app’s fields of a live site', () => {
  it('sorts by them, empty ones last, and keeps the site’s order among equals', async () => {
    const live = await open();
    const ids = await withValues(live);
    const number = (ids['customer-priority'] ?? '').replace('customfield_', '');
    const sorted = await keysOf(
      live,
      'project = INV AND sprint = "Sprint 24" ORDER BY "Customer priority" DESC, key ASC',
    );
    expect(sorted.slice(0, 3)).toEqual(['INV-40', 'INV-39', 'INV-41']);
    expect(sorted.slice(3)).toEqual(
      await keysOf(
        live,
        'project = INV AND sprint = "Sprint 24" AND key not in (INV-39, INV-40, INV-41) ORDER BY key ASC',
      ),
    );
    expect((await keysOf(live, `project = INV ORDER BY cf[${number}] ASC`)).slice(0, 3)).toEqual([
      'INV-41',
      'INV-39',
      'INV-40',
    ]);
  });

  it.each([
    ['"Customer priority" > 5', ['INV-39', 'INV-40']],
    ['"Customer priority" <= 12.5', ['INV-39', 'INV-41']],
    ['"Customer priority" is not EMPTY AND Personas is EMPTY', ['INV-41']],
    ['Personas = Bookkeeper', ['INV-39', 'INV-40']],
    ['Personas in (owner, bookkeeper) AND summary ~ "search"', ['INV-40']],
    ['"Customer priority" = 4 OR summary ~ "search"', ['INV-40', 'INV-41']],
    ['NOT ("Customer priority" > 5)', ['INV-41']],
    ['NOT ("Customer priority" > 5 OR key = INV-41)', []],
    ['issue in servesPersona("bookkeeper") AND "Customer priority" < 20', ['INV-39']],
    ['issue not in servesPersona("owner")', ['INV-39', 'INV-40']],
  ])('filters by %s', async (jql, keys) => {
    const live = await open();
    await withValues(live);
    expect(
      await keysOf(live, `project = INV AND sprint = "Sprint 24" AND (${jql}) ORDER BY key ASC`),
    ).toEqual(keys);
    const count = await call(live, 'POST', '/rest/api/3/search/approximate-count', {
      jql: `project = INV AND sprint = "Sprint 24" AND (${jql})`,
    });
    expect(count.json.count).toBe(keys.length);
  });

  it('finds by the search alias of the app’s property', async () => {
    const live = await open();
    await call(live, 'PUT', '/rest/api/3/issue/INV-40/properties/customer-roadmap', { work: 'ready' });
    expect(await keysOf(live, 'project = INV AND customerRoadmapWork = ready')).toEqual(['INV-40']);
    expect(await keysOf(live, 'project = INV AND issue.property[customer-roadmap].work = ready')).toEqual([
      'INV-40',
    ]);
  });

  it('pages through a sorted list without skipping or repeating', async () => {
    const live = await open();
    await withValues(live);
    const seen: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const { json } = await call(live, 'POST', '/rest/api/3/search/jql', {
        jql: 'project = INV ORDER BY "Customer priority" DESC',
        fields: ['summary'],
        maxResults: 10,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      seen.push(...json.issues.map((issue) => issue.key));
      nextPageToken = json.nextPageToken;
    } while (nextPageToken !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await keysOf(live, 'project = INV')).length);
  });

  it.each([
    ['project = INV AND "Customer priority" > many', /not a valid number/],
    ['project = INV AND Personas ~ book', /~ cannot be used/],
    ['project = INV ORDER BY created, "Customer priority"', /have to come first in ORDER BY/],
    ['project = INV AND issue in servesPersona("nobody")', /no persona “nobody”/],
    ['project = = INV', /Error in the JQL Query/],
    ['project = NOPE AND Personas = a', /NOPE/],
  ])('says what is wrong with %s', async (jql, sentence) => {
    const live = await open();
    const { status, json } = await call(live, 'POST', '/rest/api/3/search/jql', { jql });
    expect(status).toBe(400);
    expect(json.errorMessages.join(' ')).toMatch(sentence);
  });
});

/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../../fake-bridge';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { WorkItems } from '../../../../static/app/src/api/work-items/use-work-items';
import { GoneNote } from '../../../../static/app/src/page/link/gone-note';
import { NAMED, goneIn, withMerged, withoutGone } from '../../../../static/app/src/page/link/named-in-link';
import type { Named } from '../../../../static/app/src/page/link/named-in-link';
import { useLink } from '../../../../static/app/src/page/link/use-link';
import { pages, places } from '../../../../static/app/src/page/places';
import { bookkeeper, findInvoice, roadmapItem, snapshot } from '../../example-views';
import { renderSurface } from '../../render-surface';

const GONE_ID = '99999999-9999-4999-8999-999999999999';

const work: WorkItems = {
  items: [roadmapItem({ id: '10001', key: 'INV-1', labels: ['slow'] })],
  elsewhere: [],
  total: 1,
  complete: true,
  planFields: null,
  error: null,
  reload: () => undefined,
  catchUp: () => undefined,
  changesSeen: 0,
  show: () => undefined,
  refresh: () => Promise.resolve(),
};

/** By what an address may name: a name that was deleted or stands in another product, and what is said of it. */
const stale: Readonly<Record<Named, readonly [name: string, words: RegExp]>> = {
  view: ['no-such-view', /asks for the view “no-such-view”, which this place does not have/],
  'view-id': [GONE_ID, /saved view of this link is gone, or is not shared with you/],
  persona: ['vanished', /asks for the persona “vanished”, which does not exist any more/],
  like: ['N-98', /asks for the need N-98, which does not exist any more/],
  need: ['N-99', /asks for the need N-99, which does not exist any more/],
  type: ['Saga', /asks for Type “Saga”, which no work here has any more/],
  component: ['Gone', /asks for Component “Gone”, which no work here has any more/],
  label: ['gone', /asks for Label “gone”, which no work here has any more/],
  version: ['0.9', /asks for Version “0.9”, which no work here has any more/],
  assignee: ['nobody', /asks for Assignee “nobody”, which no work here has any more/],
  // A project of another product: its work is none of this one.
  project: ['MOB', /asks for Project “MOB”, which no work here has any more/],
  import: [GONE_ID, /asks for an import that was taken back, or is not of this product/],
  goal: ['G-99', /asks for the goal G-99, which does not exist any more/],
  segment: [GONE_ID, /asks for a segment that does not exist any more/],
  survey: [GONE_ID, /asks for a file of answers that does not exist any more/],
  map: ['treasure', /asks for the map “treasure”, which personas do not have/],
  kind: ['guess', /asks for the survey “guess”, which there is not/],
};

function Page({
  route,
  search,
  onSearch,
}: {
  route: string;
  search: string;
  onSearch: jest.Mock;
}): ReactNode {
  const link = useLink({
    projectId: '10000',
    snapshot,
    work,
    address: { route, search, go: jest.fn(), setSearch: onSearch },
  });
  return (
    <main>
      <GoneNote
        gone={link.gone}
        onForget={() => {
          link.address.setSearch(link.address.search);
        }}
      />
      <output>{link.address.search}</output>
    </main>
  );
}

function follow(route: string, search: string) {
  const onSearch = jest.fn();
  const fairVoice = { shares: [], withoutPersona: 0, loudest: null, unheard: [], imbalance01: 0 };
  playJira({
    answers: {
      'view.list': () => ok({ views: [] }),
      'import.list': () => ok({ imports: [] }),
      'survey.imports': () => ok({ imports: [] }),
      'goal.list': () => ok({ goals: [], metrics: [], tickets: [], needs: 0 }),
      'segment.list': () => ok({ segments: [], accounts: 0, attributes: [] }),
      'customers.read': () => ok({ personas: [], warnings: [], fairVoice }),
    },
  });
  renderSurface(<Page route={route} search={search} onSearch={onSearch} />, ['places', 'roadmap']);
  return onSearch;
}

const routes = [...places, ...pages].map(({ route }) => route);

describe.each(routes)('A stale link to %s', (route) => {
  it.each(NAMED)('that names a %s says so, opens with the rest, and goes on without it', async (part) => {
    const [name, words] = stale[part];
    const onSearch = follow(route, `?q=cash&${part}=${encodeURIComponent(name)}`);
    await screen.findByText(words);
    expect(document.querySelector('output')?.textContent).toBe('?q=cash');
    await userEvent.click(screen.getByRole('button', { name: 'Go on without it' }));
    expect(onSearch).toHaveBeenCalledWith('?q=cash');
  });
});

describe('A link', () => {
  it('of which several parts are gone says all of them at once', async () => {
    const onSearch = follow('roadmap', '?persona=vanished&need=N-99&label=slow');
    await screen.findByText(stale.persona[1]);
    expect(screen.getByText(stale.need[1])).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on without it' }));
    expect(onSearch).toHaveBeenCalledWith('?label=slow');
  });

  it('to what is there says nothing, asks for nothing, and is left as it is', async () => {
    const search = `?view=list&persona=${bookkeeper.key}&need=${findInvoice.key}&label=slow&assignee=none`;
    follow('roadmap', search);
    await waitFor(() => {
      expect(document.querySelector('output')?.textContent).toBe(search);
    });
    expect(screen.queryByRole('button')).toBeNull();
    expect((['view.list', 'goal.list', 'import.list', 'segment.list'] as const).flatMap(sentTo)).toEqual([]);
  });

  it('says nothing of what nobody can tell yet', () => {
    const unknown = Object.fromEntries(NAMED.map((part) => [part, null])) as Record<Named, null>;
    expect(goneIn('?component=Gone&goal=G-99', unknown)).toEqual([]);
    expect(withoutGone('?component=Gone', [])).toBe('?component=Gone');
  });

  it('to a need or persona that was merged into another leads to that one', () => {
    const former = { persona: [{ key: 'clerk', into: 'bookkeeper' }], need: [{ key: 'N-7', into: 'N-1' }] };
    expect(withMerged('?persona=clerk&need=N-7&q=a', former)).toBe('?persona=bookkeeper&need=N-1&q=a');
    expect(withMerged('?persona=owner&q=a', former)).toBe('?persona=owner&q=a');
  });
});

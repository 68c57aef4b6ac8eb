/** @jest-environment jsdom */
import { ok, playJira, refused, sentTo } from '../../fake-bridge';
import type { Answers } from '../../fake-bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TabProps } from '../../../../static/app/src/features/tab';
import { PrioritiesPage } from '../../../../static/app/src/features/roadmap/priorities/priorities-page';
import { outline, snapshot, roadmapItem } from '../../example-views';
import { renderSurface } from '../../render-surface';
import { comparison } from '../../value/example-model';
import { NEW_PERSON } from '../../../../src/domain/product/person-settings';
import { said } from '../../../../src/domain/words/said';

const items = [roadmapItem({ id: '1', needKeys: ['N-1'] }), roadmapItem({ id: '2', needKeys: ['N-2'] })];
const setSearch = jest.fn();
/** What the page asks beside the orders. */
const others: Answers = {
  'ranking.intervals': () => ok({ items: [] }),
  'roadmap.outline': () => ok(outline),
  'changes.ranks': () => ok({ reviewedAt: null, reviewedBy: null, ranks: {} }),
  'view.list': () => ok({ views: [] }),
  'person.read': () => ok(NEW_PERSON),
  'person.put': ({ change: { priorityColumns = [] } }) => ok({ ...NEW_PERSON, priorityColumns }),
};

const show = (search = '', work: Partial<TabProps['work']> = {}) => {
  const props = {
    snapshot,
    work: {
      items,
      elsewhere: [],
      total: 2,
      complete: true,
      planFields: null,
      error: null,
      reload: () => undefined,
      ...work,
    },
    place: { route: 'priorities', search, go: () => undefined, setSearch },
  };
  return renderSurface(<PrioritiesPage {...(props as unknown as TabProps)} />, ['places', 'roadmap', 'plan']);
};

describe('The priorities', () => {
  it('say how an order agrees with the default and which items went the longest way', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok(comparison) } });
    show('?preset=rice');
    await screen.findByText(/Kendall’s τ with the default order: -1.00 \(a different order\)/);
    expect(screen.getByText(/INV-1 from 1 to 2 · INV-2 from 2 to 1/)).toBeTruthy();
  });

  it('show the orders side by side with changed places marked, and leave out those without their inputs', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok(comparison) } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show all orders side by side' }));
    const table = screen.getByRole('table', { name: 'The top of the backlog under every order' });
    expect(within(table).getByText('1, up 1 from 2 under the default')).toBeTruthy();
    expect(within(table).queryByText('Cost of delay (CD3)')).toBeNull();
    expect(screen.getByText(/Not known well enough to give an order: Cost of delay/)).toBeTruthy();
  });

  it('say how often an item stays on top', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok(comparison) } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show how robust the top is' }));
    expect(screen.getByTitle('In the top 10 in 92% of 500 random weightings: INV-1')).toBeTruthy();
  });

  it('put the chosen order into the address', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok(comparison) } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Method: / }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'RICE' }));
    expect(setSearch).toHaveBeenLastCalledWith('?preset=rice');
  });

  it('offer another try when the orders do not come, and still list the work', async () => {
    playJira({
      answers: {
        ...others,
        'ranking.compare': () => refused('unavailable', said('app.no-data')),
      },
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    // What may pass is tried three times before it is told; the click is one more.
    expect(sentTo('ranking.compare')).toHaveLength(4);
    expect(screen.getByRole('grid', { name: 'Work items in order' })).toBeTruthy();
  });

  it('say what to do while nothing has a value, or there is no work at all', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok({ ...comparison, items: 0 }) } });
    const first = show();
    await screen.findByText('No work item has a value yet');
    first.unmount();
    show('', { items: [] });
    await screen.findByText('There is no work in this project yet');
  });

  it('take other columns, keep them for the person, and put the choice into the address', async () => {
    playJira({ answers: { ...others, 'ranking.compare': () => ok(comparison) } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'View: Unsaved view' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Band' }));
    const chosen = ['personas', 'value', 'confidence', 'points', 'priority', 'band'];
    expect(setSearch).toHaveBeenLastCalledWith(`?columns=${chosen.join('%2C')}`);
    await waitFor(() => {
      expect(sentTo('person.put')).toEqual([{ projectId: '10000', change: { priorityColumns: chosen } }]);
    });
  });
});

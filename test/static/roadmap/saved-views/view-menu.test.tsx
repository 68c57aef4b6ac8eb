/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../../fake-bridge';
import '../../modal-dialogs';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SavedView } from '../../../../src/contract/roadmap/outline-views';
import { ViewMenu } from '../../../../static/app/src/features/roadmap/saved-views/view-menu';
import { renderSurface } from '../../render-surface';

const id = '00000000-0000-4000-8000-000000000001';
const kept: SavedView = {
  id,
  name: 'For the owners',
  page: 'priorities',
  search: '?persona=owner',
  shared: true,
  canChange: true,
  mine: true,
  version: 1,
};
const recordOf = ({ version, name, page, search, shared }: SavedView) => ({
  kind: 'view' as const,
  id,
  version,
  archived: false,
  value: { ownerId: 'somebody', name, page, search, shared },
});

const go = jest.fn();

function show(search: string): jest.Mock {
  const setSearch = jest.fn();
  const place = { route: 'priorities', search, go, setSearch };
  renderSurface(<ViewMenu projectId="10000" page="priorities" place={place} />, []);
  return setSearch;
}

describe('the views that are kept of the roadmap', () => {
  const onRoadmap: SavedView = {
    ...kept,
    page: 'roadmap',
    search: '?view=timeline&persona=owner',
    shared: false,
  };
  const showRoadmap = (search: string, shown: string | null): jest.Mock => {
    const setSearch = jest.fn();
    const place = { route: 'roadmap', search, go, setSearch };
    renderSurface(<ViewMenu projectId="10000" page="roadmap" place={place} shown={shown} />, []);
    return setSearch;
  };

  it('are asked for only when somebody wants one, and open with a step in the history', async () => {
    playJira({ answers: { 'view.list': () => ok({ views: [kept, onRoadmap] }) } });
    showRoadmap('?lanes=need', null);
    const menu = await screen.findByRole('button', { name: 'View: Unsaved view' });
    expect(sentTo('view.list')).toEqual([]);
    await userEvent.click(menu);
    const choice = await screen.findByRole('combobox', { name: 'View' });
    await waitFor(() => {
      expect(within(choice).getAllByRole('option')).toHaveLength(2);
    });
    await userEvent.selectOptions(choice, 'For the owners');
    expect(go).toHaveBeenLastCalledWith('roadmap', `?view=timeline&persona=owner&view-id=${id}`);
  });

  it('hold which view of the place is open', async () => {
    playJira({
      answers: {
        'view.list': () => ok({ views: [] }),
        'record.save': ({ set }) => ok({ kind: 'saved', record: recordOf({ ...onRoadmap, ...set }) }),
      },
    });
    showRoadmap('?persona=owner', 'timeline');
    await userEvent.click(await screen.findByRole('button', { name: 'View: Unsaved view' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Save view' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Dates');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(sentTo('record.save')).toMatchObject([
        { set: { name: 'Dates', page: 'roadmap', search: '?view=timeline&persona=owner', shared: false } },
      ]);
    });
  });
});

describe('the menu of kept views', () => {
  it('merges what two people changed in different parts of a view by itself', async () => {
    const theirs = { ...kept, version: 2, name: 'For all owners' };
    playJira({
      answers: {
        'view.list': () => ok({ views: [kept] }),
        'record.save': ({ version, set }) =>
          version === 1
            ? ok({ kind: 'conflict', theirs: recordOf(theirs) })
            : ok({ kind: 'saved', record: recordOf({ ...theirs, ...set, version: 3 }) }),
      },
    });
    const setSearch = show(`?persona=clerk&view-id=${id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Save the changes' }));
    await waitFor(() => {
      expect(sentTo('record.save')).toEqual([
        { projectId: '10000', kind: 'view', id, version: 1, set: { search: '?persona=clerk' } },
        { projectId: '10000', kind: 'view', id, version: 2, set: { search: '?persona=clerk' } },
      ]);
    });
    await waitFor(() => {
      expect(setSearch).toHaveBeenCalledWith(`?persona=clerk&view-id=${id}`);
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks about filters that both changed, and writes nothing before that', async () => {
    const theirs = { ...kept, version: 2, search: '?persona=buyer' };
    playJira({
      answers: {
        'view.list': () => ok({ views: [kept] }),
        'record.save': () => ok({ kind: 'conflict', theirs: recordOf(theirs) }),
      },
    });
    show(`?persona=clerk&view-id=${id}`);
    await userEvent.click(await screen.findByRole('button', { name: 'Save the changes' }));
    const question = await screen.findByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    expect(within(question).getByRole('group', { name: 'Address: both of you changed it' })).toBeTruthy();
    expect(within(question).getByLabelText('Mine: ?persona=clerk')).toBeTruthy();
    expect(within(question).getByLabelText('Theirs: ?persona=buyer')).toBeTruthy();
    expect(sentTo('record.save')).toHaveLength(1);
  });
});
